import { hashStep, slotOf } from './word-hash';
import { FIRST_WORD_CLASS, SKIP, classAt, foldName, type ClassTable } from './characters';
import { TOPICS, type Vocabulary } from './topics';

/** A word that is in no topic. */
export const NO_TOPIC = -1;

/** How many letters may follow a stem: "modell*" is also "modellen" and "modellierung" is not. */
export const MAX_ENDING = 3;

/** Looks words up by their hash, see {@link hashStep}. */
export interface CompiledVocabulary {
  /** Number of the topic that has the whole word; {@link NO_TOPIC} if none. */
  topicOf(hash: number): number;
  /** The same for the beginning of a word. */
  topicOfStem(hash: number): number;
}

/** See the marks in alias-index.ts. */
const TOPIC_MARK = '`';
const TOPIC_CODE = TOPIC_MARK.charCodeAt(0);

/** One string for a language: topics by {@link TOPIC_MARK}, words by space, folded and without hyphens ("start-up" is "startup"). */
export function encodeVocabulary(vocabulary: Vocabulary): string {
  return TOPICS.map((topic) =>
    [...new Set(vocabulary[topic].map((word) => foldName(word).replaceAll(' ', '')))].join(' '),
  ).join(TOPIC_MARK);
}

const STEM = 0x100;
const STAR = '*'.charCodeAt(0);

/** An open-addressed hash table over the words of an encoded vocabulary. */
export function compileVocabulary(encoded: string, table: ClassTable): CompiledVocabulary {
  let size = 64;
  while (size < encoded.length / 3) size *= 2;
  const hashes = new Int32Array(size);
  const values = new Uint16Array(size);
  const mask = size - 1;

  function find(hash: number): number {
    let slot = slotOf(hash, mask);
    while (values[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  let topic = 1;
  let hash = 0;
  for (let i = 0; i <= encoded.length; i++) {
    const cls = classAt(table, encoded, i);
    if (cls >= FIRST_WORD_CLASS) {
      hash = hashStep(hash, cls);
      continue;
    }
    if (cls === SKIP) continue;
    const code = encoded.charCodeAt(i);
    if (hash !== 0) {
      const slot = find(hash);
      hashes[slot] = hash;
      values[slot] = topic | (code === STAR ? STEM : 0);
    }
    hash = 0;
    if (code === TOPIC_CODE) topic++;
  }

  return {
    topicOf: (wanted) => ((values[find(wanted)] ?? 0) & 0xff) - 1,
    topicOfStem: (wanted) => {
      const value = values[find(wanted)] ?? 0;
      return (value & STEM) === 0 ? NO_TOPIC : (value & 0xff) - 1;
    },
  };
}
