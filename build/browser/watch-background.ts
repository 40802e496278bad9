import { type Browser, type Protocol, type Target, TargetType } from 'puppeteer-core';
import { isExtensionUrl } from './watch-page';

/** Since the last look. */
export interface BackgroundTraces {
  errors: string[];
  requestUrls: string[];
}

/**
 * Watches the extension's service worker; Chromium only, as Firefox does not show its background
 * page. The function returned gives what came since it was last called.
 */
export async function watchBackground(browser: Browser): Promise<() => BackgroundTraces> {
  let traces: BackgroundTraces = { errors: [], requestUrls: [] };

  async function watch(target: Target): Promise<void> {
    if (target.type() !== TargetType.SERVICE_WORKER || !isExtensionUrl(target.url())) return;
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (!isExtensionUrl(request.url)) traces.requestUrls.push(request.url);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      traces.errors.push(
        `Background: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
      );
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') traces.errors.push(`Background: ${args.map(textOf).join(' ')}`);
    });
    await Promise.all([session.send('Network.enable'), session.send('Runtime.enable')]);
  }

  // A worker that went to sleep comes back as a new target. One that is gone at once says nothing.
  browser.on('targetcreated', (target) => void watch(target).catch(() => {}));
  await Promise.all(browser.targets().map(watch));
  return () => {
    const seen = traces;
    traces = { errors: [], requestUrls: [] };
    return seen;
  };
}

function textOf({ value, description }: Protocol.Runtime.RemoteObject): string {
  return description ?? String(value);
}
