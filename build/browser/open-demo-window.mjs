// @ts-expect-error It comes without types.
import webExt from 'web-ext';

/**
 * Opens a page in a visible browser with a throw-away profile and the extension in it, and waits
 * until the window is closed or Ctrl+C is pressed.
 *
 * @param {object} options
 * @param {import('./find-browser.mjs').FoundBrowser} options.browser
 * @param {string} options.extensionDir
 * @param {string} options.url
 * @param {() => void} options.onReady The extension is loaded.
 */
export async function openDemoWindow({ browser, extensionDir, url, onReady }) {
  const runner = await webExt.cmd.run(
    {
      sourceDir: extensionDir,
      startUrl: [url],
      noReload: true,
      noInput: true,
      ...(browser.engine === 'firefox'
        ? { target: ['firefox-desktop'], firefox: browser.path }
        : {
            target: ['chromium'],
            chromiumBinary: browser.path,
            // Chromium refuses to run its sandbox as root.
            args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
          }),
    },
    { shouldExitProgram: false },
  );
  onReady();

  const closed = new Promise((resolve) => runner.registerCleanup(() => resolve(undefined)));
  process.once('SIGINT', () => {
    // A window that is just closing may be gone already.
    runner.exit().catch(() => {});
  });
  await closed;
}
