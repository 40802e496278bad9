// What `npm start` and `npm test` need before anything else. It runs before `npm ci`, so it imports
// nothing that has to be installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser/find-browser.mjs';
import { explainMissingBrowser, installBrowser } from './browser/install-browser.mjs';

/** @typedef {import('./browser/find-browser.mjs').Engine} Engine */

export const projectDir = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {Engine} engine */
export function extensionDirOf(engine) {
  return path.join(projectDir, '.output', engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Says what is wrong and ends the program when this Node or the installed packages cannot do. */
export async function setUp() {
  const wanted = JSON.parse(readFileSync(path.join(projectDir, 'package.json'), 'utf8')).engines
    .node;
  if (!isSupportedNode(process.versions.node, wanted)) {
    stop(
      `This needs Node ${wanted}; the one running is ${process.versions.node}. Newer ones: https://nodejs.org/`,
    );
  }
  if (needsInstall()) {
    console.log('Installing the packages: npm ci');
    const code = await runNpm(['ci', '--no-audit', '--no-fund']);
    if (code !== 0) stop('The packages could not be installed; see above.');
  }
}

/**
 * @param {string} version For example 20.19.0.
 * @param {string} range The forms that package.json uses: `^20.19.0 || >=22.12.0`.
 */
export function isSupportedNode(version, range) {
  const numbers = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, sign, ...from] = part.trim().match(/^(\^|>=)(\d+)\.(\d+)\.(\d+)$/) ?? [];
    if (from.length === 0)
      throw new Error(`engines.node has a form that is not understood: ${range}`);
    const least = from.map(Number);
    if (sign === '^' && numbers[0] !== least[0]) return false;
    const different = least.findIndex((value, index) => value !== numbers[index]);
    return different === -1 || (numbers[different] ?? 0) > (least[different] ?? 0);
  });
}

function needsInstall() {
  // npm writes this file last, so a broken installation does not have it.
  const installed = path.join(projectDir, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(path.join(projectDir, 'package-lock.json')).mtimeMs;
}

/**
 * @param {Engine} [engine]
 * @returns {import('./browser/find-browser.mjs').FoundBrowser}
 */
export function needBrowser(engine) {
  // A wrong AI_DOSSIER_BROWSER is a mistake to name, not a reason to install something else.
  const browser =
    findBrowser({ engine }) ??
    (!process.env.AI_DOSSIER_BROWSER && installBrowser(engine)
      ? findBrowser({ engine })
      : undefined);
  return browser ?? stop(explainMissingBrowser({ engine }));
}

/**
 * @param {Engine} engine
 * @returns {Promise<number>} The exit code.
 */
export function buildExtension(engine) {
  const target = engine === 'firefox' ? 'firefox' : 'chrome';
  return run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target], {
    // Vite, which runs our TypeScript, leaves "development" here, and the build would be another one.
    env: { ...process.env, NODE_ENV: 'production' },
    stdout: 2,
  });
}

/**
 * @param {string[]} args
 * @param {Pick<NonNullable<Parameters<typeof run>[2]>, 'cwd'>} [options]
 * @returns {Promise<number>} The exit code.
 */
export function runNpm(args, options) {
  // Under npm, its own program is known; that spares the search, and on Windows the shell.
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.shell]
 * @param {1 | 2} [options.stdout] 2 keeps the caller's own output clean.
 * @returns {Promise<number>} The exit code.
 */
export function run(command, args, options = {}) {
  const { cwd = projectDir, env = process.env, shell = false, stdout = 1 } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['inherit', stdout, 2],
    });
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message);
  process.exit(1);
}
