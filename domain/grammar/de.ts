import type { Grammar } from './grammar';

export const de: Grammar = {
  language: 'de',
  determiners: (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner ' +
    'jeder jede jedes jeden jedem dieser diese dieses diesen diesem mancher solcher welcher ' +
    'am im beim vom zum zur'
  ).split(' '),
  smallWords: (
    'aber als auch auf aus bei bis damit dann denn doch durch fur gegen in ist laut mit nach ' +
    'nun ob ohne seit so trotz und unter von vor wahrend warum was weil wenn wer wie zu zwar'
  ).split(' '),
  prepositions:
    'bei mit von fur ohne gegen an zu in auf durch uber neben laut wie als seit nach unter und oder'.split(
      ' ',
    ),
  auxiliaries:
    'ist war hat hatte wird wurde kann konnte soll sollte will wollte muss musste darf durfte'.split(
      ' ',
    ),
  capitalNouns: true,
};
