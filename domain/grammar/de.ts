import type { Grammar } from './grammar';

export const de: Grammar = {
  language: 'de',
  determiners: (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner ' +
    'jeder jede jedes jeden jedem dieser diese dieses diesen diesem mancher solcher welcher ' +
    'am im beim vom zum zur'
  ).split(' '),
  capitalNouns: true,
};
