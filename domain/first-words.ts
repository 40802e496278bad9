/**
 * Tells nearly every word of a text from the first words of names: a byte for each hash that is 1 where a name has such a
 * word, in an array whose length is a power of two. It stands ready in the index, so that a page can be read at once;
 * the names themselves are looked at when a word has passed here.
 */

/** Bytes for each word: of the words that are none, three to six in a hundred pass. */
const BYTES_A_WORD = 16;
const LEAST_POWER = 5;

/** From here on, no character needs an escape in a string literal. */
const FIRST_CODE = 0x23;
/** Stands for as many bytes without a word as there are characters before it; no word follows. */
const LAST_CODE = 0x5b;
const LONGEST_GAP = LAST_CODE - FIRST_CODE;

/** The number of bytes as a power of two, then the gaps between the ones, each as a character. */
export function encodeFirstWords(hashes: Iterable<number>): string {
  const words = new Set(hashes);
  const power = Math.max(LEAST_POWER, Math.ceil(Math.log2(words.size * BYTES_A_WORD)));
  const mask = 2 ** power - 1;
  const positions = [...new Set([...words].map((hash) => hash & mask))].toSorted((a, b) => a - b);
  let encoded = encodeGap(power);
  let next = 0;
  for (const position of positions) {
    encoded += encodeGap(position - next);
    next = position + 1;
  }
  return encoded;
}

function encodeGap(gap: number): string {
  const long = Math.floor(gap / LONGEST_GAP);
  return (
    String.fromCharCode(LAST_CODE).repeat(long) +
    String.fromCharCode(FIRST_CODE + (gap % LONGEST_GAP))
  );
}

export function readFirstWords(encoded: string): Uint8Array {
  const words = new Uint8Array(2 ** (encoded.charCodeAt(0) - FIRST_CODE));
  let position = 0;
  for (let i = 1; i < encoded.length; i++) {
    const code = encoded.charCodeAt(i);
    position += code - FIRST_CODE;
    if (code !== LAST_CODE) words[position++] = 1;
  }
  return words;
}

/** May a word with this hash be the first of a name? */
export function mayBegin(words: Uint8Array, hash: number): boolean {
  return words[hash & (words.length - 1)] === 1;
}
