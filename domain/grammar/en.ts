import type { Grammar } from './grammar';

export const en: Grammar = {
  language: 'en',
  determiners: 'a an the this that no any each every some my your his her our their'.split(' '),
  capitalNouns: false,
};
