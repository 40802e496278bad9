import type { Grammar } from './grammar';

export const fr: Grammar = {
  language: 'fr',
  determiners: (
    'le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses ' +
    'notre nos votre vos leur leurs chaque aucun aucune'
  ).split(' '),
  smallWords: (
    'a alors apres avant avec car chez comme comment contre dans depuis des donc en et face ' +
    'lors mais malgre meme ni ou par parce pendant pour pourquoi puis quand que qui quoi sans ' +
    'selon si sous sur tandis vers voici'
  ).split(' '),
  prepositions:
    'a avec chez contre de d dans en par pour sans selon sur vers via comme entre face et ou que qu'.split(
      ' ',
    ),
  auxiliaries: 'est etait a avait va sera aura peut pourrait doit devrait veut voudrait n ne'.split(
    ' ',
  ),
  capitalNouns: false,
};
