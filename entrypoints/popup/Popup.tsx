import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup/PopupView';
import { WordsProvider } from '../../components/words';
import { isoDay } from '../../domain/calendar';
import { composeCard } from '../../domain/compose-card';
import { createFormatter } from '../../domain/format';
import { createSearch } from '../../domain/search';
import { withSitePaused } from '../../domain/settings';
import { fill } from '../../domain/words';
import { loadSettings, saveSettings } from '../../platform/settings-store';
import { countEntities, pageState, searchItems } from './popup-data';
import type { LoadedPopup } from './load-popup';
import { usePage } from './use-page';

/** Joins the popup's parts: the data, the page in the tab, the settings. */
export function Popup({ dossier, tabId }: LoadedPopup) {
  const { words, language } = dossier;
  const search = useMemo(() => createSearch(dossier), [dossier]);
  const { reports, isRestricted, goTo } = usePage(tabId);
  const [pausing, setPausing] = useState<boolean>();
  const host = reports.find(({ isTop }) => isTop)?.host ?? reports[0]?.host ?? '';
  const date = createFormatter(language, words).shortDate(dossier.version);

  // The page answers with its new state; until then the switch shows what was asked for.
  useEffect(() => setPausing(undefined), [reports]);

  async function pause(isPaused: boolean): Promise<void> {
    setPausing(isPaused);
    try {
      const { settings } = await loadSettings();
      await saveSettings(withSitePaused(settings, host, isPaused));
    } catch (error) {
      console.error(error);
      setPausing(undefined);
    }
  }

  const state = pageState(reports, isRestricted, dossier, (frame, entityId) => {
    goTo(frame, entityId);
    window.close();
  });
  return (
    <WordsProvider words={words} language={language}>
      <PopupView
        page={pausing === true ? { type: 'paused' } : state}
        host={host}
        asOf={fill(words.card.asOf, { date })}
        counts={countEntities(dossier)}
        search={(query) => searchItems(search.find(query), dossier)}
        getCard={(entityId) => composeCard(dossier, entityId, { today: isoDay(new Date()) })}
        onPause={(isPaused) => void pause(isPaused)}
        onOptions={() => {
          void browser.runtime.openOptionsPage();
          window.close();
        }}
      />
    </WordsProvider>
  );
}
