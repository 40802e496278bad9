import { languages } from 'virtual:languages';
import { chooseLanguage } from '../domain/choose-language';
import type { Settings } from '../domain/settings';

/** The language to show now, by the reader's choice and the browser's languages. */
export function languageInUse({ language }: Settings): string {
  const codes = languages.map(({ code }) => code);
  return chooseLanguage(language, navigator.languages, codes);
}
