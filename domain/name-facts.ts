import { AliasFlag, OtherSense, RULES_MARK } from './alias-index';
import { foldName } from './characters';
import { visibleName } from './letter-case';
import type { NameTable } from './name-table';

/** The rules of one ambiguous name. */
export interface NameRules {
  /** One bit for each topic that speaks against it. */
  against: number;
  /** Languages that have the word, if the data name them. */
  wordIn: string[];
  /** Words that rule it out when they stand right before it, or after it; folded, a word may have an ending. */
  notAfter: string[];
  notBefore: string[];
}

/** What the index says of its names, by their number. */
export interface NameFacts {
  flags(name: number): number;
  /** Number of the entity. */
  entity(name: number): number;
  folded(name: number): string;
  /** As the data write it, every hyphen a space. */
  written(name: number): string;
  /** One of {@link OtherSense}. */
  otherSense(name: number): number;
  rules(name: number): NameRules | undefined;
  /** Does the language not have the word that the name also is? */
  isForeign(name: number, language: string): boolean;
  /** Are the entities of one maker, or maker and made? */
  areKin(entity: number, other: number): boolean;
}

export function createNameFacts(names: NameTable): NameFacts {
  const { flags, makerOf, entityOf } = names;
  const rules: (NameRules | undefined)[] = [];
  const folded: string[] = [];
  const written: string[] = [];
  const otherSense = (name: number) => flags(name) & AliasFlag.otherSense;
  /** Read when a page first needs them: most have no ambiguous name. */
  const rulesOf = (name: number) => {
    const encoded = names.rules(name);
    return encoded === '' ? undefined : (rules[name] ??= readRules(encoded));
  };
  return {
    flags,
    entity: entityOf,
    folded: (name) => (folded[name] ??= foldName(names.text(name))),
    written: (name) => (written[name] ??= visibleName(names.text(name))),
    otherSense,
    rules: rulesOf,
    isForeign(name, language) {
      const { wordIn = [] } = rulesOf(name) ?? {};
      if (wordIn.length > 0) return !wordIn.includes(language);
      const flag = flags(name);
      // Most other senses are English words; family names are no words at all.
      if (flag & AliasFlag.surname) return true;
      return otherSense(name) === OtherSense.word && language !== 'en';
    },
    areKin(entity, other) {
      const maker = makerOf(entity);
      const otherMaker = makerOf(other);
      return maker === other || otherMaker === entity || maker === otherMaker;
    },
  };
}

function readRules(encoded: string): NameRules {
  const [bits = '0', wordIn, notAfter, notBefore] = encoded.split(RULES_MARK);
  const words = (field = '') => (field === '' ? [] : field.split(' '));
  return {
    against: Number.parseInt(bits, 36),
    wordIn: words(wordIn),
    notAfter: words(notAfter),
    notBefore: words(notBefore),
  };
}
