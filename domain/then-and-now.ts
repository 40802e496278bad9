import type { CardComposer } from './card-composer';
import type { CardSection, CardText, CardThenRow } from './card-data';
import type { DossierEntity } from './dossier';
import type { PartialDate } from './entity';
import { factsKnown } from './known-on';
import { questionsFor, type Question } from './then-answers';
import { fill } from './words';

const ROWS_SHOWN = 5;

/**
 * What was known on a day beside what is known now, where they differ. A date that is known to the month counts from
 * its end on, so that nothing stands under "then" that may have come later.
 */
export function thenSections(
  entity: DossierEntity,
  composer: CardComposer,
  then: PartialDate,
): CardSection[] {
  const rows = questionsFor(entity)
    .map((question) => rowOf(question, entity, composer, then))
    .filter((row) => row !== undefined)
    .slice(0, ROWS_SHOWN);
  if (rows.length === 0) return [];
  const { words, format, dossier } = composer;
  const { thenAndNow: title, pageDay, today, asOf } = words.card;
  const now = fill(asOf, { date: format.shortDate(dossier.version) });
  return [
    {
      type: 'then',
      title,
      columns: [
        { date: format.shortDate(then), detail: pageDay },
        { date: today, detail: now },
      ],
      rows,
    },
  ];
}

function rowOf(
  { field, answer }: Question,
  entity: DossierEntity,
  composer: CardComposer,
  day: PartialDate,
): CardThenRow | undefined {
  const before = answer({ ...entity, facts: factsKnown(entity.facts, day) }, composer, day);
  const now = answer(entity, composer, composer.dossier.version);
  if (!before || !now || textOf(before.text) === textOf(now.text)) return undefined;
  return { field, label: composer.words.fields[field], before, now };
}

function textOf(text: CardText): string {
  return text.map((part) => part.text).join('');
}
