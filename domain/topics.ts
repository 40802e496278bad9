/**
 * What a sentence can be about, as far as it helps to tell a name from the other senses of its word. The first four
 * speak for an entity; the others speak against a name whose alias lists them.
 */
export const TOPICS = [
  'ai',
  'business',
  'action',
  'use',
  'nature',
  'weather',
  'food',
  'stars',
  'person',
  'arts',
  'sport',
  'science',
  'computing',
  'travel',
  'myth',
  'military',
  'fiction',
] as const;

export type Topic = (typeof TOPICS)[number];

/** Words of one language by topic; `word*` stands for the word and up to three more letters. */
export type Vocabulary = Record<Topic, string[]>;

export function topicNumber(topic: Topic): number {
  return TOPICS.indexOf(topic);
}
