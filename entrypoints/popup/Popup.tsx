import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { showTheme } from '../../components/show-theme';
import { PopupView } from '../../components/popup/PopupView';
import { WordsProvider } from '../../components/words';
import { isoDay } from '../../domain/calendar';
import { composeCard } from '../../domain/compose-card';
import type { EntityId } from '../../domain/entity';
import { composeEntityLine } from '../../domain/entity-line';
import { createFormatter } from '../../domain/format';
import { isSitePaused, withEverythingPaused } from '../../domain/pausing';
import { createSearch } from '../../domain/search';
import { whyPaused, withSitePaused } from '../../domain/settings';
import { fill } from '../../domain/words';
import { countEntities, pageState, searchItems } from './popup-data';
import type { LoadedPopup } from './load-popup';
import { useNow } from '../../components/use-now';
import { usePage } from './use-page';
import { useRecent } from './use-recent';
import { useSettings } from './use-settings';

/** Joins the popup's parts: the data, the page in the tab, the settings, the last look-ups. */
export function Popup({ dossier, tabId, lookUp, ...loaded }: LoadedPopup) {
  const { words, language } = dossier;
  const search = useMemo(() => createSearch(dossier), [dossier]);
  const format = useMemo(() => createFormatter(language, words), [dossier]);
  const getCard = useCallback(
    (entityId: EntityId) => composeCard(dossier, entityId, { today: isoDay(new Date()) }),
    [dossier],
  );
  const page = usePage(lookUp ? undefined : tabId);
  const { settings, failure, change } = useSettings(loaded.settings);
  const { recent, add, clear } = useRecent(loaded.recent);
  useEffect(() => showTheme(document.documentElement, settings.theme), [settings.theme]);
  const now = useNow(settings.pausedUntil);
  const isAllPaused = settings.pausedUntil > now;

  const pause = whyPaused(settings, page.host, now);
  const state = useMemo(
    () => pageState(page, pause, dossier, goToNext),
    [page.reports, page.isRestricted, pause, dossier],
  );

  function goToNext(frames: string[], entityId: EntityId): void {
    page.goToNext(frames, entityId);
    // Where the popup covers the page, there is nothing to see behind it.
    if (matchMedia('(pointer: coarse)').matches) window.close();
  }

  return (
    <WordsProvider words={words} language={language}>
      <PopupView
        page={lookUp ? { type: 'none' } : state}
        host={page.host}
        isSitePaused={isSitePaused(settings, page.host)}
        pausedUntil={isAllPaused ? format.time(settings.pausedUntil) : undefined}
        asOf={fill(words.card.asOf, { date: format.shortDate(dossier.version) })}
        counts={countEntities(dossier)}
        recent={recent.flatMap((entityId) => composeEntityLine(dossier, entityId) ?? [])}
        start={lookUp}
        warning={failure && fill(words.options.saveFailed, { message: failure })}
        search={(query) => searchItems(search.find(query), dossier)}
        getCard={getCard}
        onLookUp={add}
        onClearRecent={clear}
        onPause={(isPaused) => change((before) => withSitePaused(before, page.host, isPaused))}
        onPauseEverywhere={(isPaused) =>
          change((before) => withEverythingPaused(before, isPaused, Date.now()))
        }
        onReload={tabId === undefined ? undefined : () => reload(tabId)}
        onOptions={() => {
          void browser.runtime.openOptionsPage();
          window.close();
        }}
      />
    </WordsProvider>
  );
}

function reload(tabId: number): void {
  void browser.tabs.reload(tabId);
  // What it shows belongs to the page that goes.
  window.close();
}
