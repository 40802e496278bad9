import type { Plugin } from 'vite';
import { assertData } from './check-data/check-data';
import { compileIndex } from './compile-index';
import { dataFiles, readData } from './read-data';

const ALIAS_INDEX = 'virtual:alias-index';
const LANGUAGES = 'virtual:languages';

/**
 * Compiles data/ for the scripts that ask for it: `virtual:alias-index` is the names for the content script,
 * `virtual:languages` the languages to choose from. Wrong data end the build.
 */
export function dossierPlugin(): Plugin {
  return {
    name: 'ai-dossier:data',
    resolveId: (id) => (id === ALIAS_INDEX || id === LANGUAGES ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${ALIAS_INDEX}` && id !== `\0${LANGUAGES}`) return undefined;
      for (const path of dataFiles()) this.addWatchFile(path);
      const data = assertData(readData());
      return id === `\0${ALIAS_INDEX}`
        ? `export const aliasIndex = ${toScript(compileIndex(data))};`
        : `export const languages = ${toScript(data.languages.map(({ code, name }) => ({ code, name })))};`;
    },
  };
}

/** JSON is JavaScript. */
function toScript(value: unknown): string {
  return JSON.stringify(value);
}
