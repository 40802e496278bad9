import { useState } from 'preact/hooks';
import type { CardData } from '../../domain/card-data';

/** What a card on a page can change for the reader. Each may fail, as storage may. */
export interface CardSiteActions {
  onUnmark: () => Promise<void>;
  /** Absent on a page that has no host. */
  onPauseSite?: (() => Promise<void>) | undefined;
}

/** Fewer marks, and letters about errors. */
export function MorePanel({ card, site }: { card: CardData; site: CardSiteActions | undefined }) {
  const { words, reports } = card;
  const [said, setSaid] = useState('');
  const run = (action: () => Promise<void>) => () =>
    void action().catch(() => setSaid(words.notSaved));
  return (
    <div class="panel">
      {site && (
        <>
          <p class="panel-buttons">
            <button type="button" class="text-button" onClick={run(site.onUnmark)}>
              {words.unmark}
            </button>
            {site.onPauseSite && (
              <button type="button" class="text-button" onClick={run(site.onPauseSite)}>
                {words.pauseSite}
              </button>
            )}
          </p>
          <p class="panel-note">{words.takeBack}</p>
        </>
      )}
      <p id="ai-dossier-report">{words.report}</p>
      <ul class="reports" aria-labelledby="ai-dossier-report">
        {reports.map(({ label, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p class="panel-note">{words.reportHelp}</p>
      <p role="status">{said}</p>
    </div>
  );
}
