// npm start: builds the extension and shows it at work on the demo page.
// `npm start -- firefox` takes Firefox. Imports nothing that `npm ci` has to bring first.
import { buildExtension, extensionDirOf, needBrowser, projectDir, setUp, stop } from './set-up.mjs';
import { serveFolder } from './serve-folder.mjs';
import path from 'node:path';

await setUp();
const browser = needBrowser(process.argv.includes('firefox') ? 'firefox' : undefined);
if ((await buildExtension(browser.engine)) !== 0)
  stop('The extension could not be built; see above.');

const extensionDir = extensionDirOf(browser.engine);
const pagesDir = path.join(projectDir, 'tests', 'pages');
process.exit((await (hasDisplay() ? showWindow() : takePicture())) ? 0 : 1);

function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

async function showWindow() {
  const { openDemoWindow } = await import('./browser/open-demo-window.mjs');
  /** @type {() => void} */
  let windowIsReady = () => {};
  // The page is held back until the extension is there: it enters only pages that load after it.
  const server = await serveFolder(pagesDir, {
    until: new Promise((resolve) => (windowIsReady = () => resolve(undefined))),
  });
  console.log(`Opening ${browser.name}; close its window or press Ctrl+C to end.`);
  await openDemoWindow({
    browser,
    extensionDir,
    url: `${server.url}/de.html`,
    onReady: windowIsReady,
  });
  await server.close();
  return true;
}

async function takePicture() {
  const { takeDemoPicture } = await import('./browser/take-demo-picture.mjs');
  console.log(`There is no display, so ${browser.name} runs without a window and takes a picture.`);
  const server = await serveFolder(pagesDir);
  const file = path.join(projectDir, '.output', 'demo.png');
  const problem = await takeDemoPicture({
    browser,
    extensionDir,
    url: `${server.url}/de.html`,
    file,
  });
  await server.close();
  console.log(`Picture of the demo page: ${file}`);
  if (problem) console.error(problem);
  return !problem;
}
