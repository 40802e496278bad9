// npm run screenshots [-- PART]: pictures of every surface of the built extension, in every language, light and dark,
// into docs/screenshots/. With PART only those whose names contain it.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import sharp, { type Sharp } from 'sharp';
import type { WxtBrowser } from 'wxt/browser';
import {
  launchBrowser,
  openExtensionPage,
  type LaunchedBrowser,
} from './browser/launch-browser.mjs';
import { readData } from './read-data';
import { composeIndex } from './screenshots/compose-index';
import { fileOf, listShots } from './screenshots/shots';
import { takePicture } from './screenshots/stage';
import { serveFolder } from './serve-folder.mjs';
import { buildExtension, extensionDirOf, needBrowser, projectDir, stop } from './set-up.mjs';

/** The extension API, for a function that runs in a page of the extension. */
declare const chrome: WxtBrowser;

const FOLDER = path.join(projectDir, 'docs', 'screenshots');
const [part = ''] = process.argv.slice(2);

const program = needBrowser('chromium');
if ((await buildExtension('chromium')) !== 0) stop('The extension could not be built; see above.');

const { languages } = readData();
const shots = listShots(languages.map(({ code }) => code));
mkdirSync(FOLDER, { recursive: true });
removeStale();
const server = await serveFolder(path.join(projectDir, 'tests', 'pages'));
const launched = await launchBrowser({
  ...program,
  extensionDir: extensionDirOf('chromium'),
  // Coloured edges of letters look wrong on another screen than the one they are made for.
  args: ['--disable-lcd-text', '--lang=en'],
});
try {
  await takeAll(launched);
} finally {
  await Promise.all([launched.close(), server.close()]);
}
await writeIndex();

async function takeAll({ browser, extensionId = '' }: LaunchedBrowser): Promise<void> {
  const studio = { browser, extensionId, pagesUrl: server.url };
  for (const { code } of languages) {
    await chooseLanguage(code);
    for (const shot of shots) {
      const file = fileOf(shot);
      if (shot.language !== code || !file.includes(part)) continue;
      const { size } = await (
        await compress(await takePicture(studio, shot))
      ).toFile(path.join(FOLDER, file));
      console.log(`${file}  ${Math.round(size / 1000)} kB`);
    }
  }
}

/** Few colours without loss: text stays sharp, and takes less room than with the losses of a photograph. */
async function compress(picture: Uint8Array): Promise<Sharp> {
  const plain = await sharp(picture).png({ palette: true, quality: 80, dither: 0 }).toBuffer();
  return sharp(plain).webp({ lossless: true, effort: 6 });
}

async function chooseLanguage(language: string): Promise<void> {
  const page = await openExtensionPage(launched, 'options.html');
  await page.evaluate(
    (wanted) => chrome.storage.sync.set({ settings: { language: wanted } }),
    language,
  );
  await page.close();
}

function removeStale(): void {
  const wanted = new Set(shots.map(fileOf));
  for (const file of readdirSync(FOLDER)) {
    if (file.endsWith('.webp') && !wanted.has(file)) rmSync(path.join(FOLDER, file));
  }
}

async function writeIndex(): Promise<void> {
  const file = path.join(FOLDER, 'README.md');
  const options = await resolveConfig(file);
  writeFileSync(file, await format(composeIndex(shots, languages), { ...options, filepath: file }));
}
