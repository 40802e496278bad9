// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { assertData, checkData, describeProblem } from '../../build/check-data';
import { readData, type Data } from '../../build/read-data';
import type { Entity, FactField, FactOf } from '../../domain/entity';
import { newest } from '../../domain/openness';

const real = readData();

function problemsAfter(change: (data: Data) => void) {
  const data = structuredClone(real);
  change(data);
  return checkData(data);
}

function entity({ file }: Data, id: string): Entity {
  const found = file.entities.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function fact<Field extends FactField>(data: Data, id: string, field: Field): FactOf<Field> {
  const found = newest(entity(data, id).facts, field);
  if (!found) throw new Error(`no ${field} of ${id}`);
  return found;
}

function german({ languages }: Data) {
  const found = languages.find(({ code }) => code === 'de');
  if (!found) throw new Error('no German');
  return found;
}

it('finds nothing wrong with the data', () => {
  expect(checkData(real).map(describeProblem)).toEqual([]);
  expect(assertData(real)).toBe(real);
});

interface Breakage {
  change: (data: Data) => void;
  /** Entity, source or file; field; what the problem says; what the remedy says. */
  says: [where: string, field: string, problem: RegExp, remedy: RegExp];
}

const BREAKAGES: Record<string, Breakage> = {
  'an unknown founder': {
    change: (data) => void (fact(data, 'mistral-ai', 'founders').value[0] = { id: 'nobody' }),
    says: ['mistral-ai', 'founders', /"nobody", which does not exist/, /correct the id|name/],
  },
  'an unknown maker': {
    change: (data) => void (fact(data, 'llama-2', 'maker').value.id = 'mta'),
    says: ['llama-2', 'maker', /"mta", which does not exist/, /correct the id/],
  },
  'a claim about nobody': {
    change: ({ file }) => void file.claims[0]?.about.push('nobody'),
    says: [real.file.claims[0]?.id ?? '', 'about', /"nobody"/, /correct the id/],
  },
  'a bare name of an entity': {
    change: (data) =>
      void (fact(data, 'mistral-ai', 'founders').value[0] = { name: 'Arthur Mensch' }),
    says: [
      'mistral-ai',
      'founders',
      /"Arthur Mensch", which is an entity/,
      /"id": "arthur-mensch"/,
    ],
  },
  'a source that is missing': {
    change: (data) => void fact(data, 'meta', 'founded').sources.push('nowhere'),
    says: ['meta', 'founded', /"nowhere", which does not exist/, /"sources"|correct/],
  },
  'a claim’s source that is missing': {
    change: ({ file }) => void file.claims[0]?.sources.push('nowhere'),
    says: [real.file.claims[0]?.id ?? '', 'sources', /"nowhere"/, /correct/],
  },
  'a source that nothing cites': {
    change: ({ file }) => {
      file.sources['idle'] = {
        url: 'https://a.example/',
        title: 'T',
        publisher: 'P',
        kind: 'press',
      };
    },
    says: ['idle', 'sources', /no fact cites it/, /cite it or remove it/],
  },
  'a fact without sources': {
    change: (data) => void (fact(data, 'meta', 'founded').sources = []),
    says: ['meta', 'founded.sources', /fewer than 1/, /at least 1/],
  },
  'a tagline without translation': {
    change: (data) => void delete german(data).texts['apple'],
    says: ['languages/de.json', 'texts', /"apple" is missing/, /translate/],
  },
  'a tagline of nobody': {
    change: (data) => void (german(data).texts['nobody'] = 'Niemand'),
    says: [
      'languages/de.json',
      'texts',
      /"nobody" belongs to nothing/,
      /correct the key or remove/,
    ],
  },
  'a phrase without translation': {
    change: (data) => void delete german(data).phrases['chief executive'],
    says: ['languages/de.json', 'phrases', /"chief executive" is missing/, /translate/],
  },
  'a phrase that has changed in English': {
    change: (data) => void (fact(data, 'meta', 'founded').value.detail = 'as TheFacebook, Inc.'),
    says: ['languages/de.json', 'phrases', /"as TheFacebook, Inc." is missing/, /translate/],
  },
  'a claim without translation': {
    change: (data) => void delete german(data).claims[real.file.claims[0]?.id ?? ''],
    says: ['languages/de.json', 'claims', /is missing/, /translate/],
  },
  'a word without translation': {
    change: (data) => void Reflect.deleteProperty(german(data).words.card, 'asOf'),
    says: ['languages/de.json', 'words', /"card.asOf" is missing/, /translate/],
  },
  'a word that English has not': {
    change: (data) => void Object.assign(german(data).words.card, { extra: 'mehr' }),
    says: ['languages/de.json', 'words', /"card.extra" belongs to nothing/, /remove/],
  },
  'an empty translation': {
    change: (data) => void (german(data).texts['apple'] = ''),
    says: ['languages/de.json', 'texts', /"apple" is (missing|empty)/, /translate/],
  },
  'a translated tagline that is too long': {
    change: (data) => void (german(data).texts['apple'] = 'x'.repeat(61)),
    says: ['languages/de.json', 'texts.apple', /61 characters/, /shorten it to 60/],
  },
  'a tagline that is too long': {
    change: (data) => void (entity(data, 'apple').text = 'x'.repeat(51)),
    says: ['apple', 'text', /more than 50/, /shorten it to 50/],
  },
  'a date that is none': {
    change: (data) => void (fact(data, 'meta', 'founded').value.date = '2004-13'),
    says: ['meta', 'founded.value.date', /"2004-13"/, /2023-04-28/],
  },
  'a day that no month has': {
    change: (data) => void (fact(data, 'meta', 'founded').value.date = '2004-02-31'),
    says: ['meta', 'founded', /2004-02-31/, /date/],
  },
  'a date in another order': {
    change: (data) => void (fact(data, 'meta', 'founded').asOf = '4.2.2004'),
    says: ['meta', 'founded.asOf', /"4.2.2004"/, /2023-04-28/],
  },
  'a confidence that is none': {
    change: (data) => void (fact(data, 'meta', 'founded').confidence = 'low' as never),
    says: ['meta', 'founded.confidence', /"low"/, /high, medium/],
  },
  'a field that is missing': {
    change: (data) => void Reflect.deleteProperty(fact(data, 'meta', 'founded'), 'asOf'),
    says: ['meta', 'founded', /required property 'asOf'/, /add "asOf"/],
  },
  'an entity without a name': {
    change: (data) => void Reflect.deleteProperty(entity(data, 'meta'), 'name'),
    says: ['meta', '(itself)', /required property 'name'/, /add "name"/],
  },
  'a misspelt field': {
    change: (data) => void Object.assign(entity(data, 'meta'), { alias: [] }),
    says: ['meta', '(itself)', /additional properties/, /remove or rename "alias"/],
  },
  'a name that another entity has': {
    change: (data) => void entity(data, 'microsoft').aliases.push({ text: 'OPENAI,  inc.' }),
    says: ['openai', 'aliases', /is a name of microsoft too/, /leave it to one/],
  },
  'a name that is another spelling of another entity’s name': {
    change: (data) => void entity(data, 'microsoft').aliases.push({ text: 'Open AI' }),
    says: ['openai', 'aliases', /is a name of microsoft too/, /leave it to one/],
  },
  'a name of another entity in one language': {
    change: (data) => void (german(data).aliases = { microsoft: [{ text: 'Google' }] }),
    says: ['microsoft', 'aliases', /"Google" is a name of google too/, /leave it to one/],
  },
  'a name of an entity that does not exist': {
    change: (data) => void (german(data).aliases = { nobody: [{ text: 'Niemand' }] }),
    says: ['languages/de.json', 'aliases', /nobody/, /correct|remove/],
  },
  'entities out of order': {
    change: ({ file }) => void file.entities.push(...file.entities.splice(0, 1)),
    says: [real.file.entities[0]?.id ?? '', 'id', /stands after/, /order of their ids/],
  },
};

describe.each(Object.entries(BREAKAGES))('%s', (_, { change, says }) => {
  it('is found, with its place and a remedy', () => {
    const [where, field, problem, remedy] = says;
    expect(problemsAfter(change)).toContainEqual({
      where,
      field,
      problem: expect.stringMatching(problem) as string,
      remedy: expect.stringMatching(remedy) as string,
    });
  });
});

it('reports an entity that stands twice, and not the rest', () => {
  const problems = problemsAfter(({ file }) => {
    const at = file.entities.findIndex(({ id }) => id === 'meta');
    file.entities.splice(at, 0, structuredClone(file.entities[at]) as Entity);
  });
  expect(problems).toEqual([
    { where: 'meta', field: 'id', problem: 'stands twice', remedy: 'join the two' },
  ]);
});

it('tells one breakage once, not one for each rule behind it', () => {
  const problems = problemsAfter(
    (data) => void (fact(data, 'meta', 'founded').value.date = '2004-13'),
  );
  expect(problems.map(describeProblem)).toEqual([
    expect.stringContaining('meta · founded.value.date: must match pattern'),
  ]);
});

it('ends a build with all problems, one a line', () => {
  const data = structuredClone(real);
  delete german(data).texts['apple'];
  delete german(data).texts['meta'];
  expect(() => assertData(data)).toThrow(
    /data\/ has problems:\n {2}languages\/de\.json · texts: "apple" is missing → .+\n.+"meta"/,
  );
});
