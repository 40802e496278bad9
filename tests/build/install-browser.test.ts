// @vitest-environment node
import { expect, it } from 'vitest';
import { explainMissingBrowser, hasBrowserPackages } from '../../build/browser/install-browser.mjs';

it.each([
  ['Debian', 'NAME="Debian GNU/Linux"\nID=debian\n', true],
  ['a descendant of Debian', 'ID=raspbian\nID_LIKE=debian\n', true],
  ['Ubuntu, whose packages are empty', 'ID=ubuntu\nID_LIKE=debian\n', false],
  ['a descendant of Ubuntu', 'ID=pop\nID_LIKE="ubuntu debian"\n', false],
  ['Fedora', 'ID=fedora\n', false],
  ['another system', '', false],
])('knows whether %s has a browser to install', (_, osRelease, expected) => {
  expect(hasBrowserPackages(osRelease)).toBe(expected);
});

it('names the override that points nowhere', () => {
  expect(explainMissingBrowser({ env: { AI_DOSSIER_BROWSER: '/opt/gone' } })).toContain(
    '/opt/gone',
  );
});

it('offers only what will do', () => {
  expect(explainMissingBrowser({ engine: 'chromium', env: {} })).not.toContain('mozilla.org');
  expect(explainMissingBrowser({ engine: 'firefox', env: {} })).not.toContain('google.com');
});
