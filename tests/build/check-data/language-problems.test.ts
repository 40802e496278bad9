// @vitest-environment node
import { fact, firstClaim, german, itFinds } from './break-data';

itFinds({
  'a tagline without translation': {
    change: (data) => void delete german(data).texts['apple'],
    says: ['languages/de.json', 'texts', /"apple" is missing/, /translate/],
  },
  'a tagline of nobody': {
    change: (data) => void (german(data).texts['nobody'] = 'Niemand'),
    says: ['languages/de.json', 'texts', /"nobody" belongs to nothing/, /correct the key/],
  },
  'a phrase without translation': {
    change: (data) => void delete german(data).phrases['chief executive'],
    says: ['languages/de.json', 'phrases', /"chief executive" is missing/, /translate/],
  },
  'a phrase that has changed in English': {
    change: (data) => void (fact(data, 'meta', 'founded').value.detail = 'as TheFacebook, Inc.'),
    says: ['languages/de.json', 'phrases', /"as TheFacebook, Inc." is missing/, /translate/],
  },
  'a claim without translation': {
    change: (data) => void delete german(data).claims[firstClaim],
    says: ['languages/de.json', 'claims', /is missing/, /translate/],
  },
  'a word without translation': {
    change: (data) => void Reflect.deleteProperty(german(data).words.card, 'asOf'),
    says: ['languages/de.json', 'words', /"card.asOf" is missing/, /translate/],
  },
  'a word that English has not': {
    change: (data) => void Object.assign(german(data).words.card, { extra: 'mehr' }),
    says: ['languages/de.json', 'words', /"card.extra" belongs to nothing/, /remove/],
  },
  'a translated tagline that is too long': {
    change: (data) => void (german(data).texts['apple'] = 'x'.repeat(61)),
    says: ['languages/de.json', 'texts.apple', /61 characters/, /shorten it to 60/],
  },
  'a translated phrase that is too long': {
    change: (data) => void (german(data).phrases['chief executive'] = 'x'.repeat(241)),
    says: ['languages/de.json', 'phrases.chief executive', /241 characters/, /shorten it to 240/],
  },
  'a name of an entity that does not exist': {
    change: (data) => void (german(data).aliases = { nobody: [{ text: 'Niemand' }] }),
    says: ['languages/de.json', 'aliases', /nobody/, /correct|remove/],
  },
});
