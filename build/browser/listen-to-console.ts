import type { CDPSession } from 'puppeteer-core';

/**
 * Everything said on the console of a page and its frames, or of a worker: also by the content script, which puppeteer
 * does not hear.
 */
export async function listenToConsole(client: CDPSession, said: string[] = []): Promise<string[]> {
  client.on('Runtime.consoleAPICalled', ({ type, args }) => {
    said.push(`${type}: ${args.map((each) => each.value ?? each.description).join(' ')}`);
  });
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    said.push(`exception: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  });
  client.on('Log.entryAdded', ({ entry }) => {
    said.push(`${entry.level}: ${entry.text} ${entry.url ?? ''}`);
  });
  // Frames in processes of their own. One that is gone at once says nothing.
  client.on('sessionattached', (frame) => void listenToConsole(frame, said).catch(() => {}));
  await Promise.all([
    client.send('Runtime.enable'),
    client.send('Log.enable'),
    client.send('Target.setAutoAttach', {
      autoAttach: true,
      flatten: true,
      waitForDebuggerOnStart: false,
      // Not the service worker of a page of the extension: who listens to it keeps it from being stopped.
      filter: [{ type: 'service_worker', exclude: true }, {}],
    }),
  ]);
  return said;
}
