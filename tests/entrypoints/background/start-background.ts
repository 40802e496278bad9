import { vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PAGE, sendFrom } from '../../platform/fake-sender';
import { servePackage } from '../../platform/serve-package';

type Suggest = (suggestions: { content: string; description: string }[]) => void;

/** The background, and what the browser tells it. */
export interface StartedBackground {
  messages: typeof import('../../../platform/messages');
  store: typeof import('../../../platform/settings-store');
  fetchFile: MockInstance<typeof fetch>;
  /** The entries of the context menus, by id. */
  menus: Map<string, { title?: string; contexts?: string[] }>;
  onCommand(command: string, tab?: { id?: number }): void;
  onMenu(clicked: object, tab?: object): void;
  onInput(text: string): Promise<{ content: string; description: string }[]>;
  onEntered(text: string, place: string): void;
  onInstalled(details: { reason: string }): void;
}

/** WXT's fake browser has none of what stands at the edge of the window. */
export async function startBackground(): Promise<StartedBackground> {
  fakeBrowser.reset();
  vi.resetModules();
  sendFrom(PAGE);
  const fetchFile = servePackage();
  const { action, commands, contextMenus, omnibox, runtime } = fakeBrowser;
  const menus: StartedBackground['menus'] = new Map();
  vi.spyOn(contextMenus, 'removeAll').mockImplementation(() => {
    menus.clear();
    return Promise.resolve();
  });
  vi.spyOn(contextMenus, 'create').mockImplementation(({ id = '', ...entry }) => {
    if (menus.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
    menus.set(id, entry as { title: string });
    return id;
  });
  for (const name of [
    'setBadgeText',
    'setBadgeTextColor',
    'setBadgeBackgroundColor',
    'setIcon',
    'setTitle',
  ]) {
    vi.spyOn(action, name as 'setTitle').mockResolvedValue(undefined as never);
  }
  vi.spyOn(omnibox, 'setDefaultSuggestion').mockReturnValue(undefined as never);
  const command = listenerOf(commands.onCommand);
  const menu = listenerOf(contextMenus.onClicked);
  const input = listenerOf(omnibox.onInputChanged);
  const entered = listenerOf(omnibox.onInputEntered);
  const installed = listenersOf(runtime.onInstalled);

  const messages = await import('../../../platform/messages');
  const store = await import('../../../platform/settings-store');
  const { default: background } = await import('../../../entrypoints/background');
  void background.main();
  return {
    messages,
    store,
    fetchFile,
    menus,
    onCommand: (...told) => command.current?.(...told),
    onMenu: (...told) => menu.current?.(...told),
    onInput: (text) =>
      new Promise((resolve) => input.current?.(text, resolve satisfies Suggest as Suggest)),
    onEntered: (...told) => entered.current?.(...told),
    onInstalled: (details) => installed.forEach((listener) => listener(details)),
  };
}

type Listener = (...told: unknown[]) => void;
interface BrowserEvent {
  addListener: unknown;
}

function listenersOf(event: BrowserEvent): Listener[] {
  const listeners: Listener[] = [];
  const add = (listener: Listener) => void listeners.push(listener);
  vi.spyOn(event as { addListener: typeof add }, 'addListener').mockImplementation(add);
  return listeners;
}

function listenerOf(event: BrowserEvent): { readonly current: Listener | undefined } {
  const listeners = listenersOf(event);
  return {
    get current() {
      return listeners[0];
    },
  };
}
