import { browser } from 'wxt/browser';
import { orderOfTab } from '../../platform/tab-orders';
import { toggleSite } from './toggle-site';

/** Names in the manifest. */
type Command = 'next-mention' | 'previous-mention' | 'pause-site';

const ACTIONS: Record<Command, (tabId: number) => Promise<void>> = {
  'next-mention': (tabId) => orderOfTab('stepToMention', { by: 1 }, { tabId }),
  'previous-mention': (tabId) => orderOfTab('stepToMention', { by: -1 }, { tabId }),
  'pause-site': toggleSite,
};

/** Keys, where the browser has any: Firefox for Android has not. */
export function startCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (!isCommand(command) || tab?.id === undefined) return;
    // No frame listens on pages that are closed to extensions.
    ACTIONS[command](tab.id).catch(() => undefined);
  });
}

function isCommand(command: string): command is Command {
  return command in ACTIONS;
}
