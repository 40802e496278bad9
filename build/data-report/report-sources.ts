import type { EntityFile } from '../../domain/entity';
import { factsOf } from '../facts-of';
import { countBy, shareOf, type Share } from './share';

export interface SourceReport {
  sources: number;
  /** Facts that cite a primary source. */
  factsWithPrimary: Share;
  /** Sources known through reports that quote them, not opened themselves. */
  quoted: Share;
  byKind: [kind: string, sources: number][];
  byPublisher: [publisher: string, sources: number][];
}

export function reportSources(file: EntityFile): SourceReport {
  const sources = Object.values(file.sources);
  return {
    sources: sources.length,
    factsWithPrimary: shareOf(factsOf(file), ({ fact }) =>
      fact.sources.some((id) => file.sources[id]?.kind === 'primary'),
    ),
    quoted: shareOf(sources, ({ seen }) => seen === 'quoted'),
    byKind: countBy(sources, ({ kind }) => kind),
    byPublisher: countBy(sources, ({ publisher }) => publisher),
  };
}
