import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FOLDER } from '../read-data';
import { languageOfHtml, linesOfHtml } from './html-text';

export const PROJECT_FOLDER = join(DATA_FOLDER, '..');
export const DEMO_PAGES = join(PROJECT_FOLDER, 'tests', 'pages');

export interface Sentence {
  language: string;
  text: string;
  /** A test's sentence: those misspell names on purpose. */
  isCase: boolean;
}

const SHORTEST = 20;
const LONGEST = 300;

/** The sentences that the project has: its tests', its demo pages' and its documentation's. */
export function readProjectSentences(): Sentence[] {
  const sentences = [
    ...filesIn(join('tests', 'cases'), '.jsonl').flatMap(sentencesOfCases),
    ...filesIn(join('tests', 'pages'), '.html').flatMap(sentencesOfPage),
    ...[...filesIn('docs', '.md'), join(PROJECT_FOLDER, 'README.md')].flatMap(sentencesOfMarkdown),
  ];
  return sentences.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST);
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(PROJECT_FOLDER, folder))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(PROJECT_FOLDER, folder, name));
}

function sentencesOfCases(path: string): Sentence[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { lang, text } = JSON.parse(line) as { lang: string; text: string };
      return { language: lang, text: text.replaceAll(/\s+/g, ' '), isCase: true };
    });
}

function sentencesOfPage(path: string): Sentence[] {
  const html = readFileSync(path, 'utf8');
  return linesOfHtml(html).flatMap((line) => split(line, languageOfHtml(html) ?? 'en'));
}

function sentencesOfMarkdown(path: string): Sentence[] {
  const text = readFileSync(path, 'utf8')
    .replaceAll(/```[\s\S]*?```/g, '\n\n')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:#+|[-*>|]|\d+\.) /gm, '\n\n')
    .replaceAll(/[`*|]|-{2,}/g, '');
  return text.split('\n\n').flatMap((paragraph) => split(paragraph.replaceAll('\n', ' '), 'en'));
}

function split(text: string, language: string): Sentence[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => ({ language, text: segment.trim(), isCase: false }));
}
