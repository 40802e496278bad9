// @vitest-environment node
import { citeOnly, entity, fact, german, itFinds } from './break-data';

itFinds({
  'a placeholder for a city': {
    change: (data) => void (fact(data, 'meta', 'headquarters').value.city = 'TBD'),
    says: ['meta', 'headquarters', /"TBD" is no value/, /fill it in/],
  },
  'a value that says that it is unknown': {
    change: (data) => void (fact(data, 'meta', 'founded').value.city = 'unknown'),
    says: ['meta', 'founded', /"unknown" is no value/, /leave it out/],
  },
  'a value that is not there': {
    change: (data) => void (fact(data, 'meta', 'founded').value.city = 'n/a'),
    says: ['meta', 'founded', /"n\/a" is no value/, /leave it out/],
  },
  'a tagline to be written': {
    change: (data) => void (entity(data, 'meta').text = 'TODO: who they are'),
    says: ['meta', 'text', /"TODO: who they are" is no value/, /fill it in/],
  },
  'a name of blanks': {
    change: (data) => void entity(data, 'meta').aliases.push({ text: '  ' }),
    says: ['meta', 'aliases', /" {2}" is no value/, /leave it out/],
  },
  'a source with a filler for a title': {
    change: (data) => citeOnly(data, fact(data, 'meta', 'founded'), { title: 'Lorem ipsum dolor' }),
    says: ['tested', 'title', /"Lorem ipsum dolor" is no value/, /fill it in/],
  },
  'an empty translation': {
    change: (data) => void (german(data).texts['apple'] = ' '),
    says: ['languages/de.json', 'texts', /" " is no value/, /fill it in/],
  },
});
