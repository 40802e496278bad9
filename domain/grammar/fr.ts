import type { Grammar } from './grammar';

export const fr: Grammar = {
  language: 'fr',
  determiners: (
    'le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses ' +
    'notre nos votre vos leur leurs chaque aucun aucune'
  ).split(' '),
  capitalNouns: false,
};
