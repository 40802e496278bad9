declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    /** Pairs of the offset of a last character and the words that end there. */
    search(text: string): [last: number, words: string[]][];
  }
}

declare module 'aho-corasick' {
  export default class AhoCorasick {
    add(word: string, data: string): void;
    build_fail(): void;
    search(text: string, onMatch: (word: string, data: string[], start: number) => void): void;
  }
}
