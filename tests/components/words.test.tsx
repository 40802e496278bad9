import { expect, it } from 'vitest';
import { useWords, WordsProvider } from '../../components/words';
import { dossierIn } from '../domain/real-data';
import { draw } from './draw';

function Count({ count }: { count: number }) {
  const { words, plural } = useWords();
  return plural({ one: words.popup.entityOne, other: words.popup.entityOther }, count);
}

it('gives the words and the numbers of the language around', () => {
  const texts = ['en', 'de', 'fr'].map((code) => {
    const { words } = dossierIn(code);
    return [1, 1234].map(
      (count) =>
        draw(
          <WordsProvider words={words} language={code}>
            <Count count={count} />
          </WordsProvider>,
        ).textContent,
    );
  });
  expect(texts.map(([one]) => one)).toEqual(['1 entry', '1 Eintrag', '1 fiche']);
  expect(texts.map(([, many]) => many?.replace(/\D+$/, ''))).toEqual([
    '1,234',
    '1.234',
    '1\u202f234',
  ]);
});

it('changes with the language', () => {
  const [english, german] = [dossierIn('en'), dossierIn('de')];
  const tree = ({ words, language }: typeof english) => (
    <WordsProvider words={words} language={language}>
      <Count count={2} />
    </WordsProvider>
  );
  const container = draw(tree(english));
  draw(tree(german), container);
  expect(container.textContent).toBe('2 Einträge');
});

it('says what is wrong where there are no words', () => {
  expect(() => draw(<Count count={1} />)).toThrow('useWords() outside of <WordsProvider>');
});
