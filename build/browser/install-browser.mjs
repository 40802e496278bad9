import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {import('./find-browser.mjs').Engine} Engine */

/** @type {Record<Engine, string>} */
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Installs a browser where that is one safe step: as root on Debian and what is built on it, so
 * mostly in a container. Everywhere else the person at the machine decides.
 *
 * @param {Engine} [engine]
 * @returns {boolean} Whether the package is there now.
 */
export function installBrowser(engine = 'chromium') {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!hasBrowserPackages(readOsRelease())) return false;

  const packageName = DEBIAN_PACKAGES[engine];
  console.log(
    `The extension needs a browser to run in and none was found: installing Debian's "${packageName}" with apt-get.`,
  );
  // A fresh container knows no packages yet; an old list names files that are gone. So: look first,
  // and fetch the lists when the package is unknown or its download failed.
  const isKnown = runQuietly('apt-cache', ['show', packageName]);
  return (isKnown && aptInstall(packageName)) || (aptGet(['update']) && aptInstall(packageName));
}

/**
 * Ubuntu's packages `chromium-browser` and `firefox` are empty and lead to a snap, which needs
 * systemd and so does not run in the containers this is for; its working browsers come from the
 * makers' own archives, and adding one of those to somebody's system is not ours to do.
 *
 * @param {string} osRelease The text of /etc/os-release.
 */
export function hasBrowserPackages(osRelease) {
  const fields = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)];
  const ids = new Set(fields.flatMap(([, value = '']) => value.split(' ')));
  return ids.has('debian') && !ids.has('ubuntu');
}

/**
 * What to do when no browser is there, for people to read.
 *
 * @param {object} [options]
 * @param {Engine} [options.engine] When only this one will do.
 * @param {Record<string, string | undefined>} [options.env]
 */
export function explainMissingBrowser({ engine, env = process.env } = {}) {
  const override = env.AI_DOSSIER_BROWSER;
  return [
    override
      ? `AI_DOSSIER_BROWSER is set to ${override}, but there is no program.`
      : `No ${engine === 'firefox' ? 'Firefox' : engine === 'chromium' ? 'Chromium browser' : 'browser'} was found.`,
    '',
    'Install one of these and try again:',
    ...(engine === 'firefox'
      ? []
      : [
          '  Chrome    https://www.google.com/chrome/',
          '  Edge      https://www.microsoft.com/edge',
          '  Chromium  Debian: sudo apt-get install chromium',
        ]),
    ...(engine === 'chromium'
      ? []
      : [
          '  Firefox   https://www.mozilla.org/firefox/   (Debian: sudo apt-get install firefox-esr)',
        ]),
    ...(hasUbuntu(readOsRelease())
      ? [
          '  On Ubuntu, "apt install chromium" brings a snap, which does not run in containers: there, take the .deb file of Chrome.',
        ]
      : []),
    '',
    'A browser in an unusual place is named by its path:',
    '  AI_DOSSIER_BROWSER=/path/to/browser npm start',
    '',
    'Or load the extension by hand; `npm run build` makes both folders:',
    '  Chrome, Edge  open chrome://extensions, turn on "Developer mode", "Load unpacked", choose .output/chrome-mv3',
    '  Firefox       open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", choose .output/firefox-mv3/manifest.json',
  ].join('\n');
}

/** @param {string} osRelease */
function hasUbuntu(osRelease) {
  return /^ID=ubuntu$/m.test(osRelease);
}

function readOsRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    // Not Linux, or a very bare one.
    return '';
  }
}

/** @param {string} packageName */
function aptInstall(packageName) {
  return aptGet(['install', '-y', '--no-install-recommends', packageName]);
}

/** @param {string[]} args */
function aptGet(args) {
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    // Its chatter goes to stderr, so that a caller's own output stays clean.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runQuietly(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
