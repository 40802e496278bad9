import type { Dossier, DossierEntity } from './dossier';
import type { Entity, Fact, SourceId, Source } from './entity';
import { once } from './once';

/** A dossier without its facts: what differs by language, and what every card and the search need. */
export interface DossierTexts extends Omit<Dossier, 'entities' | 'sources'> {
  entities: Omit<DossierEntity, 'facts'>[];
}

export function textsOf(dossier: Dossier): DossierTexts {
  const { sources: _sources, entities, ...texts } = dossier;
  return { ...texts, entities: entities.map(({ facts: _facts, ...entity }) => entity) };
}

/**
 * The facts, which all languages share: one line of JSON with the sources, then one for each entity. A card needs few
 * of the lines, and parsing all of them takes longer than composing it.
 */
export function writeFactLines(sources: Record<SourceId, Source>, entities: Entity[]): string {
  return [sources, ...entities.map(({ facts }) => facts)]
    .map((line) => JSON.stringify(line))
    .join('\n');
}

/** Joins what {@link textsOf} and {@link writeFactLines} have parted. Each line is parsed when it is first read. */
export function openDossier(texts: DossierTexts, factLines: string): Dossier {
  const lines = factLines.split('\n');
  const parse = once((line: number): unknown => JSON.parse(lines[line] ?? ''));
  return {
    ...texts,
    get sources() {
      return parse(0) as Record<SourceId, Source>;
    },
    entities: texts.entities.map((entity, n) => ({
      ...entity,
      get facts() {
        return parse(n + 1) as Fact[];
      },
    })),
  };
}
