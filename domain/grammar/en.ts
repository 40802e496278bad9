import type { Grammar } from './grammar';

export const en: Grammar = {
  language: 'en',
  determiners: 'a an the this that no any each every some my your his her our their'.split(' '),
  smallWords: (
    'after again also although and as at because before but by despite during earlier even ' +
    'for from here how if in just later like maybe meanwhile no nor not now of on once only ' +
    'or perhaps since so soon still than that then there though to today under unlike until ' +
    'via was what when where whether while who why will with without yesterday yet'
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
