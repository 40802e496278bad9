import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../domain/words';

interface WordsInLanguage {
  words: Words;
  /** BCP 47. */
  language: string;
}

const WordsContext = createContext<WordsInLanguage | undefined>(undefined);

/** The words of the user interface for everything inside. */
export function WordsProvider({
  value,
  children,
}: {
  value: WordsInLanguage;
  children: ComponentChildren;
}) {
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

export function useWords(): WordsInLanguage {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords() outside of <WordsProvider>');
  return words;
}
