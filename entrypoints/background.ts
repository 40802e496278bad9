import { aliasIndex } from 'virtual:alias-index';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isoDay } from '../domain/calendar';
import { composeCard } from '../domain/compose-card';
import type { Dossier } from '../domain/dossier';
import { lookUp } from '../domain/look-up';
import { createMentionFinder, type MentionFinder } from '../domain/mention-finder';
import { choosePageDate } from '../domain/page-date';
import { createSearch, type Search } from '../domain/search';
import { createDossierLoader } from '../platform/dossier-loader';
import { languageInUse } from '../platform/language-in-use';
import { onMessage, sendMessage } from '../platform/messages';
import { answerSettingsOrders } from '../platform/settings-orders';
import { loadSettings } from '../platform/settings-store';

/** Answers the pages. Keeps nothing that it cannot load again: the browser may stop it at any time. */
export default defineBackground(() => {
  const loader = createDossierLoader();
  let search: Promise<Search> | undefined;
  let finder: MentionFinder | undefined;

  async function dossierInUse(): Promise<Dossier> {
    const { settings } = await loadSettings();
    return loader.load(languageInUse(settings));
  }

  /** The names are the same in every dossier, so the index of the first one serves. */
  function searchInUse(): Promise<Search> {
    search ??= dossierInUse().then(createSearch);
    search.catch(() => (search = undefined));
    return search;
  }

  onMessage('getCard', async ({ data: { entityId, dates } }) => {
    const now = new Date();
    const days = { today: isoDay(now), page: dates && choosePageDate(dates, now) };
    return composeCard(await dossierInUse(), entityId, days) ?? null;
  });

  answerSettingsOrders();

  onMessage('resolveNames', async ({ data }) => {
    const { resolve } = await searchInUse();
    return data.names.map((name) => resolve(name) ?? null);
  });

  onMessage('lookUp', async ({ data }) => {
    const { settings } = await loadSettings();
    finder ??= createMentionFinder(aliasIndex);
    return lookUp(finder, await searchInUse(), data.text, languageInUse(settings)) ?? null;
  });

  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'next-mention' && tab?.id !== undefined) {
      // No frame listens on pages that are closed to extensions.
      sendMessage('stepToNextMention', undefined, tab.id).catch(() => undefined);
    }
  });
});
