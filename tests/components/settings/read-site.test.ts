import { expect, it } from 'vitest';
import { readSite } from '../../../components/settings/read-site';

it.each([
  ['mail.example', 'mail.example'],
  ['  Mail.Example ', 'mail.example'],
  ['*.mail.example', '*.mail.example'],
  ['https://www.mail.example/inbox?of=me#top', 'www.mail.example'],
  ['mail.example/inbox', 'mail.example'],
  ['mail.example:8080', 'mail.example'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['localhost', 'localhost'],
  ['[::1]', '[::1]'],
])('%s is %s', (typed, site) => {
  expect(readSite(typed)).toBe(site);
});

it.each(['', '*', '*.', 'mail.*', '*mail.example', 'two words', 'file:///tmp', 'http://', '%%'])(
  '“%s” is no site',
  (typed) => {
    expect(readSite(typed)).toBeUndefined();
  },
);
