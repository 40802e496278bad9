import type { Grammar } from './grammar';

export const en: Grammar = {
  language: 'en',
  determiners: 'a an the this that no any each every some my your his her our their'.split(' '),
  smallWords: (
    'after although and as at because before but by despite during for from how if in like no ' +
    'nor not of on or since so still than that then though to under unlike until via was what ' +
    'when where while who why will with without yet'
  ).split(' '),
  prepositions:
    'at by for from in into like of on to using via with than versus vs against behind between'.split(
      ' ',
    ),
  auxiliaries:
    'is was has had will would can could should may might must does did isn doesn hasn won'.split(
      ' ',
    ),
  capitalNouns: false,
};
