import type { Grammar } from './grammar';

export const de: Grammar = {
  language: 'de',
  determiners: (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner ' +
    'jeder jede jedes jeden jedem dieser diese dieses diesen diesem mancher solcher welcher ' +
    'am im beim vom zum zur'
  ).split(' '),
  smallWords: (
    'aber als auch auf aus bei bis damit dann denn doch durch für gegen in ist laut mit nach ' +
    'nun ob ohne seit so trotz und unter von vor während warum was weil wenn wer wie zu zwar'
  ).split(' '),
  capitalNouns: true,
};
