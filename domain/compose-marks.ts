import { fillParts, type CardComposer } from './card-composer';
import type { CardListItem, CardProvenance, CardSection } from './card-data';
import type { DossierEntity } from './dossier';
import type { FactOf } from './entity';
import { allOf } from './openness';
import { fill } from './words';

type Mark = FactOf<'indexMark'>;
type IndexId = Mark['value']['index'];

const CC_BY = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const MIT = {
  name: 'MIT',
  url: 'https://github.com/lfai/model_openness_tool/blob/8b5d30e90a7c62d7d6ece48b91e69ff495920a4d/LICENSE',
};

/** Proper names, the same in every language, and the licences of the data. */
const INDEXES: Record<IndexId, { name: string; licence: NonNullable<CardProvenance['licence']> }> =
  {
    osai: { name: 'European Open Source AI Index', licence: CC_BY },
    mof: { name: 'Model Openness Framework', licence: MIT },
    fmti: { name: 'Foundation Model Transparency Index', licence: CC_BY },
  };

/** What indexes of others say, newest first: each with what it scored, and never put together into one figure. */
export function markSections(entity: DossierEntity, composer: CardComposer): CardSection[] {
  const items = allOf(entity.facts, 'indexMark').map((mark) => markItem(mark, composer));
  return items.length > 0 ? [{ type: 'list', title: composer.words.marks.title, items }] : [];
}

/** "European Open Source AI Index: 5 of 12 criteria open, 1 partly" */
function markItem(mark: Mark, composer: CardComposer): CardListItem {
  const { marks, card } = composer.words;
  const { index, scored } = mark.value;
  const { name, licence } = INDEXES[index];
  const result = { text: resultText(mark.value, composer), strong: true as const };
  return {
    text: [...fillParts(card.labelled, { label: { text: name } }), { text: ' ' }, result],
    provenance: {
      ...composer.provenance(mark),
      lead: fill(marks.scored, { name: scored }),
      licence,
    },
  };
}

function resultText(mark: Mark['value'], { words: { marks } }: CardComposer): string {
  switch (mark.index) {
    case 'osai': {
      const { open, partial, closed } = mark;
      const text = partial > 0 ? marks.osai : marks.osaiNonePartial;
      return fill(text, { open, partial, criteria: open + partial + closed });
    }
    case 'mof':
      return mark.class === 'none'
        ? fill(marks.mof.none, { met: mark.met })
        : marks.mof[mark.class];
    case 'fmti':
      return fill(marks.fmti, { points: mark.points });
  }
}
