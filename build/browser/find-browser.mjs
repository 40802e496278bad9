import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} Engine */
/** @typedef {{ engine: Engine, path: string, name: string }} FoundBrowser */
/**
 * @typedef {object} KnownBrowser
 * @property {Engine} engine
 * @property {string} name
 * @property {string[]} commands Names on the PATH.
 * @property {string} macApp Place below an Applications folder.
 * @property {string} windowsExe Place below a Program Files folder.
 */

/**
 * In order of preference: what most readers use comes first.
 * @type {KnownBrowser[]}
 */
const KNOWN_BROWSERS = [
  {
    engine: 'chromium',
    name: 'Google Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    macApp: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windowsExe: 'Google/Chrome/Application/chrome.exe',
  },
  {
    engine: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    macApp: 'Chromium.app/Contents/MacOS/Chromium',
    windowsExe: 'Chromium/Application/chrome.exe',
  },
  {
    engine: 'chromium',
    name: 'Microsoft Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    macApp: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windowsExe: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    engine: 'chromium',
    name: 'Brave',
    commands: ['brave-browser', 'brave'],
    macApp: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windowsExe: 'BraveSoftware/Brave-Browser/Application/brave.exe',
  },
  {
    engine: 'firefox',
    name: 'Firefox',
    commands: ['firefox', 'firefox-esr'],
    macApp: 'Firefox.app/Contents/MacOS/firefox',
    windowsExe: 'Mozilla Firefox/firefox.exe',
  },
];

/**
 * The browser to run the extension in, or undefined when none is installed.
 * AI_DOSSIER_BROWSER, a path, overrides the search; one that points nowhere finds nothing, because
 * another browser than the one asked for would be a surprise.
 *
 * @param {object} [options]
 * @param {Engine} [options.engine] Only this engine; by default either, Chromium first.
 * @param {Record<string, string | undefined>} [options.env]
 * @param {NodeJS.Platform} [options.platform]
 * @param {(file: string) => boolean} [options.isProgram] Replaceable, to test other systems' places.
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser({
  engine,
  env = process.env,
  platform = process.platform,
  isProgram = isRunnable,
} = {}) {
  const override = env.AI_DOSSIER_BROWSER;
  if (override) {
    const browser = browserAt(override);
    if (!engine || browser.engine === engine) return isProgram(override) ? browser : undefined;
  }

  for (const known of KNOWN_BROWSERS) {
    if (engine && known.engine !== engine) continue;
    const found = placesOf(known, env, platform).find(isProgram);
    if (found) return { engine: known.engine, path: found, name: known.name };
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {FoundBrowser}
 */
function browserAt(file) {
  const engine = /firefox|librewolf/i.test(file) ? 'firefox' : 'chromium';
  // Both separators: a Windows path may be looked at on another system, in the tests.
  return { engine, path: file, name: file.split(/[\\/]/).at(-1) ?? file };
}

/**
 * @param {KnownBrowser} known
 * @param {Record<string, string | undefined>} env
 * @param {NodeJS.Platform} platform
 */
function placesOf(known, env, platform) {
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => path.win32.join(folder, known.windowsExe));
  }

  const onPath = (env.PATH ?? '').split(':').filter(Boolean);
  const commands = known.commands.flatMap((name) =>
    onPath.map((folder) => path.posix.join(folder, name)),
  );
  if (platform !== 'darwin') return commands;
  const applications = ['/Applications', path.posix.join(env.HOME ?? homedir(), 'Applications')];
  return [...applications.map((folder) => path.posix.join(folder, known.macApp)), ...commands];
}

/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() && !isEmptySnapStub(file);
  } catch {
    return false;
  }
}

/**
 * Ubuntu's packages `chromium-browser` and `firefox` are scripts that start a snap, also where no
 * snap is installed: there they only print an advice.
 *
 * @param {string} file
 */
function isEmptySnapStub(file) {
  if (statSync(file).size > 10_000) return false;
  const [snap] = readFileSync(file, 'latin1').match(/\/snap\/bin\/[\w-]+/) ?? [];
  return snap !== undefined && !existsSync(snap);
}
