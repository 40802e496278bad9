// npm run check:sources, after `npm run build`: does the sources' zip, unpacked elsewhere, give the same packages byte
// for byte? So two builds do, and the Firefox store can see that the package comes from its sources.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extensionDirOf, projectDir, run, runNpm, stop } from './set-up.mjs';
import { unzip } from './unzip.mjs';

/** As everybody builds who has the sources; what is said goes to stderr. */
const QUIET = /** @type {const} */ ({ stdout: 2 });
const NAMES = ['chrome-mv3', 'firefox-mv3', 'firefox.zip'];

const first = new Map([
  ['chrome-mv3', digestFolder(extensionDirOf('chromium'))],
  ['firefox-mv3', digestFolder(extensionDirOf('firefox'))],
]);
await zipFirefox(projectDir);
compare('built here again', first, digestAll(projectDir, ['firefox-mv3']));
first.set('firefox.zip', digestFile(zipIn(projectDir, 'firefox')));

const elsewhere = mkdtempSync(path.join(tmpdir(), 'ai-dossier-sources-'));
try {
  unzip(zipIn(projectDir, 'sources'), elsewhere);
  const installed = await runNpm(['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: elsewhere,
  });
  if (installed !== 0) stop('The packages of the sources could not be installed.');
  await runWxt(elsewhere, ['build']);
  await zipFirefox(elsewhere);
  compare('built from the sources’ zip', first, digestAll(elsewhere, NAMES));
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
console.log('The sources give the same packages, byte for byte.');

/** @param {string} cwd */
function zipFirefox(cwd) {
  return runWxt(cwd, ['zip', '-b', 'firefox']);
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
async function runWxt(cwd, args) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const program = path.join(cwd, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const code = await run(process.execPath, [program, ...args, '--level', 'warn'], {
    ...QUIET,
    cwd,
    env,
  });
  if (code !== 0) stop(`wxt ${args.join(' ')} failed in ${cwd}`);
}

/**
 * @param {string} how
 * @param {Map<string, string[]>} expected
 * @param {Map<string, string[]>} found
 */
function compare(how, expected, found) {
  for (const [name, lines] of found) {
    const known = expected.get(name) ?? [];
    const different = [
      ...lines.filter((line) => !known.includes(line)),
      ...known.filter((line) => !lines.includes(line)),
    ];
    if (different.length > 0) stop(`${name} is another one, ${how}:\n${different.join('\n')}`);
  }
}

/**
 * @param {string} root
 * @param {string[]} names
 */
function digestAll(root, names) {
  return new Map(
    names.map((name) => [
      name,
      name === 'firefox.zip'
        ? digestFile(zipIn(root, 'firefox'))
        : digestFolder(path.join(root, '.output', name)),
    ]),
  );
}

/** @param {string} folder */
function digestFolder(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  if (files.length === 0) stop(`Nothing is built in ${folder}.`);
  return files.flatMap((file) =>
    digestFile(path.join(folder, file)).map((hash) => `${file} ${hash}`),
  );
}

/** @param {string} file */
function digestFile(file) {
  return [createHash('sha256').update(readFileSync(file)).digest('hex')];
}

/**
 * @param {string} root
 * @param {'firefox' | 'sources'} kind
 */
function zipIn(root, kind) {
  const folder = path.join(root, '.output');
  const name = readdirSync(folder).find((file) => file.endsWith(`-${kind}.zip`));
  return name ? path.join(folder, name) : stop(`There is no zip of the ${kind} in ${folder}.`);
}
