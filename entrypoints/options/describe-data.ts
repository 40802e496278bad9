import type { Dossier } from '../../domain/dossier';
import type { EntityKind } from '../../domain/entity';
import { createFormatter } from '../../domain/format';
import { fill } from '../../domain/words';

/** How much the dossier holds, and of which day. */
export function describeData({ language, words, version, entities, sources }: Dossier) {
  const format = createFormatter(language, words);
  const count = (kind: EntityKind) => entities.filter((entity) => entity.kind === kind).length;
  return {
    dataLine: fill(words.options.dataAsOf, {
      count: format.number(entities.length),
      date: format.date(version),
    }),
    countLine: fill(words.options.counts, {
      organizations: format.number(count('organization')),
      models: format.number(count('model')),
      people: format.number(count('person')),
      sources: format.number(Object.keys(sources).length),
    }),
  };
}
