import { browser, type Browser } from 'wxt/browser';
import { withEverythingPaused } from '../../domain/pausing';
import type { Words } from '../../domain/words';
import { openLookUp } from '../../platform/look-up-tab';
import { addRecent } from '../../platform/recent-store';
import { loadSettings, saveSettings, watchSettings } from '../../platform/settings-store';
import { orderOfTab } from '../../platform/tab-orders';
import type { Answers } from './answers';
import { toggleSite } from './toggle-site';

type Tab = Browser.tabs.Tab;
type Clicked = Browser.contextMenus.OnClickData;

/** The right click: a selection to look up, and switches at the extension's button. Firefox for Android has none. */
export function startMenus(answers: Answers): void {
  if (!browser.contextMenus) return;
  let last: Promise<void> = Promise.resolve();
  let language: string | undefined;
  // One after the other: two at once would make each entry twice.
  const fillMenus = () => {
    last = last
      .then(async () => createMenus((await answers.dossier()).words))
      .catch((error: unknown) => console.error(error));
  };
  // Browsers keep the entries, so they are made anew only when their words may be others.
  browser.runtime.onInstalled.addListener(fillMenus);
  browser.runtime.onStartup.addListener(fillMenus);
  watchSettings((settings) => {
    if (settings.language !== language) fillMenus();
    ({ language } = settings);
  });
  browser.contextMenus.onClicked.addListener((clicked, tab) => void onClicked(clicked, tab));

  async function onClicked(clicked: Clicked, tab: Tab | undefined): Promise<void> {
    switch (clicked.menuItemId) {
      case 'look-up':
        return lookUpSelection(clicked, tab, answers);
      case 'pause-site':
        return tab?.id === undefined ? undefined : toggleSite(tab.id);
      case 'pause-hour':
        return pauseEverything(true);
      case 'resume-all':
        return pauseEverything(false);
    }
  }
}

async function createMenus({ menu, popup }: Words): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'look-up', title: menu.lookUp, contexts: ['selection'] });
  const atButton = {
    'pause-site': menu.toggleSite,
    'pause-hour': popup.pauseHour,
    'resume-all': menu.resumeAll,
  };
  for (const [id, title] of Object.entries(atButton)) {
    browser.contextMenus.create({ id, title, contexts: ['action'] });
  }
}

async function pauseEverything(isPaused: boolean): Promise<void> {
  const { settings } = await loadSettings();
  await saveSettings(withEverythingPaused(settings, isPaused, Date.now()));
}

/** A card at the selection; where there can be none, or nothing is known, the popup in a tab. */
async function lookUpSelection(
  { selectionText = '', frameId = 0 }: Clicked,
  tab: Tab | undefined,
  answers: Answers,
): Promise<void> {
  const entityId = await answers.lookUp(selectionText);
  if (entityId === undefined)
    return openLookUp({ query: selectionText.trim() }, 'newForegroundTab');
  // What is looked up in a private window leaves no trace.
  if (!tab?.incognito) await addRecent(entityId);
  if (await showCard(entityId, tab?.id, frameId)) return;
  await openLookUp({ entity: entityId }, 'newForegroundTab');
}

async function showCard(
  entityId: string,
  tabId: number | undefined,
  frameId: number,
): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    return await orderOfTab('openCardAtSelection', { entityId }, { tabId, frameId });
  } catch {
    // Nobody listens on pages that are closed to extensions.
    return false;
  }
}
