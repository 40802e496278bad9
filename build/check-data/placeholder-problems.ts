import type { Data } from '../read-data';
import { factsOf } from '../facts-of';
import { shorten, type Problem } from './problem';
import { stringsIn } from './strings-in';

/** Marks of unfinished work, wherever they stand. */
const UNFINISHED = /\b(?:TODO|FIXME|TBD|TBA|XXX|[Ll]orem ipsum)\b/;
/** Words that stand in for a value. */
const NO_VALUE = /^(?:todo|tbd|tba|n\/a|null|undefined|unknown|not known|lorem|[-–—?….]+)$/i;

/** A value is there, or the fact is not: what is unknown is left out, what is undisclosed has its own value. */
export function placeholderProblems({ file, languages }: Data): Problem[] {
  return [
    ...file.entities.flatMap(({ id, name, text, aliases }) => [
      ...placeholders(id, 'name', name),
      ...placeholders(id, 'text', text),
      ...placeholders(
        id,
        'aliases',
        aliases.map((alias) => alias.text),
      ),
    ]),
    ...factsOf(file).flatMap(({ entity, fact }) => placeholders(entity.id, fact.field, fact.value)),
    ...file.claims.flatMap(({ id, says, found, now }) =>
      placeholders(id, 'claim', [says, found, now]),
    ),
    ...Object.entries(file.sources).flatMap(([id, { title, publisher }]) => [
      ...placeholders(id, 'title', title),
      ...placeholders(id, 'publisher', publisher),
    ]),
    ...languages.flatMap(({ code, texts, phrases, claims }) =>
      Object.entries({ texts, phrases, claims }).flatMap(([field, values]) =>
        placeholders(`languages/${code}.json`, field, values),
      ),
    ),
  ];
}

function placeholders(where: string, field: string, value: unknown): Problem[] {
  return stringsIn(value)
    .filter((text) => text.trim() === '' || UNFINISHED.test(text) || NO_VALUE.test(text.trim()))
    .map((text) => ({
      where,
      field,
      problem: `"${shorten(text)}" is no value`,
      remedy: 'fill it in, or leave it out',
    }));
}
