import { pick, type Random } from './random';

/** Makes sentences that look like those it was built from. */
export type MakeSentence = (random: Random) => string;

const LONGEST_WORDS = 40;

/** A chain of word pairs: each word is followed by one that followed it somewhere in the sentences. */
export function createWordChain(sentences: string[]): MakeSentence {
  const followers = new Map<string, string[]>();
  for (const sentence of sentences) {
    const words = sentence.split(' ');
    // The empty word stands before the first one and after the last.
    ['', ...words].forEach((word, n) => {
      const next = words[n] ?? '';
      const known = followers.get(word);
      if (known) known.push(next);
      else followers.set(word, [next]);
    });
  }
  return (random) => {
    const words: string[] = [];
    for (let word = ''; words.length < LONGEST_WORDS; words.push(word)) {
      word = pick(followers.get(word) ?? [''], random);
      if (word === '') break;
    }
    return words.join(' ');
  };
}
