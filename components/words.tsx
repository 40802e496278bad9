import { createContext, type ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { fill, fillPlural, type Words } from '../domain/words';

interface WordsInUse {
  words: Words;
  /** BCP 47. */
  language: string;
  fill: typeof fill;
  /** The form for a number, with the number in its place. */
  plural(
    forms: { one: string; other: string },
    count: number,
    values?: Record<string, string>,
  ): string;
}

const WordsContext = createContext<WordsInUse | undefined>(undefined);

interface WordsProviderProps {
  words: Words;
  language: string;
  children: ComponentChildren;
}

/** The words of the user interface for everything inside. */
export function WordsProvider({ words, language, children }: WordsProviderProps) {
  const value = useMemo(
    (): WordsInUse => ({
      words,
      language,
      fill,
      plural: (forms, count, values) => fillPlural(language, forms, count, values),
    }),
    [words, language],
  );
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

export function useWords(): WordsInUse {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords() outside of <WordsProvider>');
  return words;
}
