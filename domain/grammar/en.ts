import type { Grammar } from './grammar';

export const en: Grammar = {
  language: 'en',
  determiners: 'a an the this that no any each every some my your his her our their'.split(' '),
  smallWords: (
    'after although and as at because before but by despite during for from how if in like no ' +
    'nor not of on or since so still than that then though to under unlike until via was what ' +
    'when where while who why will with without yet'
  ).split(' '),
  capitalNouns: false,
};
