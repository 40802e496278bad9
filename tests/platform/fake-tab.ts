import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from 'wxt/browser';

type Port = Browser.runtime.Port;
type Connected = (port: Port) => void;

export interface FakeTab {
  /** What the popup has sent so far. */
  sent: unknown[];
  /** The open line from the popup to one frame. */
  lines: { popup: Port; frame: Port }[];
  /** All frames have gone, or never were. */
  disconnect(): void;
}

function createEvent<Listener extends (...args: never[]) => void>() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    event: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
}

/**
 * WXT's fake browser has no ports: one tab whose frames all get a line of their own, as in a browser.
 *
 * @param caller address of the page that calls them
 */
export function fakeTab(caller = fakeBrowser.runtime.getURL('/popup.html')): FakeTab {
  const frames = new Set<Connected>();
  const { onConnect } = fakeBrowser.runtime;
  vi.spyOn(onConnect, 'addListener').mockImplementation((frame) => void frames.add(frame));
  vi.spyOn(onConnect, 'removeListener').mockImplementation((frame) => void frames.delete(frame));
  const tab: FakeTab = { sent: [], lines: [], disconnect: () => undefined };

  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation((_tabId, info) => {
    const toPopup = createEvent<(message: unknown) => void>();
    const popupGone = createEvent<() => void>();
    const tabGone = createEvent<() => void>();
    const toFrames: ((message: unknown) => void)[] = [];
    const popup = {
      name: info?.name ?? '',
      onMessage: toPopup.event,
      onDisconnect: tabGone.event,
      postMessage(message: unknown) {
        tab.sent.push(message);
        for (const send of toFrames) send(message);
      },
      disconnect: () => popupGone.listeners.forEach((listener) => listener()),
    } as unknown as Port;
    tab.disconnect = () => tabGone.listeners.forEach((listener) => listener());
    queueMicrotask(() => {
      for (const onConnected of frames) {
        const toFrame = createEvent<(message: unknown) => void>();
        toFrames.push((message) => toFrame.listeners.forEach((listener) => listener(message)));
        const frame = {
          name: popup.name,
          sender: { id: fakeBrowser.runtime.id, url: caller },
          onMessage: toFrame.event,
          onDisconnect: popupGone.event,
          postMessage: (message: unknown) =>
            toPopup.listeners.forEach((listener) => listener(message)),
        } as unknown as Port;
        tab.lines.push({ popup, frame });
        onConnected(frame);
      }
    });
    return popup;
  });
  return tab;
}

/** Until the frames have got their lines. */
export async function connected(): Promise<void> {
  await Promise.resolve();
}
