import type { Entity, Fact, Phrase } from '../domain/entity';
import type { LanguageFile } from '../domain/language-file';
import { shorten, type Problem } from './problem';
import type { Data } from './read-data';

/** Every text of the data has its translation; every translation has its text; the words are complete. */
export function languageProblems({ file, languages }: Data, language: LanguageFile): Problem[] {
  const where = `languages/${language.code}.json`;
  const english = languages.find(({ code }) => code === 'en');
  const words = new Set(paths(english?.words));
  const own = new Set(paths(language.words));
  const missing = (field: string, text: string): Problem => ({
    where,
    field,
    problem: `"${shorten(text)}" is missing`,
    remedy: 'translate it there',
  });
  const surplus = (field: string, text: string): Problem => ({
    where,
    field,
    problem: `"${shorten(text)}" belongs to nothing`,
    remedy: 'correct the key or remove it',
  });
  const problems = [
    ...[...words].filter((path) => !own.has(path)).map((path) => missing('words', path)),
    ...[...own].filter((path) => !words.has(path)).map((path) => surplus('words', path)),
  ];
  if (language.code === 'en') return problems;
  const expected = {
    texts: file.entities.map(({ id }) => id),
    phrases: [...new Set(file.entities.flatMap(phrasesOf))],
    claims: file.claims.map(({ id }) => id),
  };
  for (const field of ['texts', 'phrases', 'claims'] as const) {
    const keys = new Set(Object.keys(language[field]));
    problems.push(
      ...expected[field].filter((key) => !keys.has(key)).map((key) => missing(field, key)),
      ...[...keys]
        .filter((key) => !expected[field].includes(key))
        .map((key) => surplus(field, key)),
    );
  }
  for (const field of ['texts', 'phrases'] as const) {
    for (const [key, text] of Object.entries(language[field])) {
      if (text.trim() === '') problems.push(missing(field, key));
    }
  }
  for (const id of Object.keys(language.aliases)) {
    if (!expected.texts.includes(id)) problems.push(surplus('aliases', id));
  }
  for (const [id, text] of Object.entries(language.texts)) {
    if (text.length <= TAGLINE_LENGTH) continue;
    problems.push({
      where,
      field: `texts.${id}`,
      problem: `has ${text.length} characters`,
      remedy: `shorten it to ${TAGLINE_LENGTH}`,
    });
  }
  return problems;
}

/** A tagline in a language with long words may be a little longer than in English. */
const TAGLINE_LENGTH = 60;

/** The English texts of an entity's facts. */
function phrasesOf(entity: Entity): Phrase[] {
  return entity.facts.flatMap(phrasesOfFact);
}

const PHRASE_KEYS = new Set(['detail', 'legalForm', 'title', 'restriction']);

function phrasesOfFact(fact: Fact): Phrase[] {
  if (fact.field === 'event' || fact.field === 'publishes') return [fact.value];
  if (fact.field === 'fundingRound') return [fact.value.name];
  if (typeof fact.value !== 'object' || fact.value === null) return [];
  return Object.entries(fact.value).flatMap(([key, value]: [string, unknown]) =>
    PHRASE_KEYS.has(key) && typeof value === 'string' ? [value] : [],
  );
}

function paths(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) =>
    paths(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}
