import { useWords } from '../words';
import type { PageState } from './popup-state';

interface PopupFootProps {
  page: PageState;
  /** Empty while unknown, or on a page without a host. */
  host: string;
  isSitePaused: boolean;
  pausedUntil: string | undefined;
  /** Until when is said above. */
  isPauseSaid: boolean;
  asOf: string;
  onPause: (isPaused: boolean) => void;
  onPauseEverywhere: (isPaused: boolean) => void;
  onOptions: () => void;
}

/** Switches for this site and for everything, date of the data, way to the options. */
export function PopupFoot(props: PopupFootProps) {
  const { page, host, isSitePaused, pausedUntil, onPause, onPauseEverywhere } = props;
  const isSaidHere = pausedUntil !== undefined && !props.isPauseSaid;
  const { words, fill } = useWords();
  const { popup } = words;
  // Else there is nothing to switch.
  const canPause = page.type !== 'restricted' && host !== '';
  return (
    <footer class="popup-foot">
      {page.type !== 'none' && (
        <label class="popup-line">
          <span>
            {popup.markOn} <b>{host || popup.thisSite}</b>
          </span>
          <input
            class="switch"
            type="checkbox"
            role="switch"
            disabled={!canPause}
            checked={canPause && !isSitePaused}
            onChange={(event) => onPause(!event.currentTarget.checked)}
          />
        </label>
      )}
      <div class="popup-line">
        <span role="status">{isSaidHere && fill(popup.pausedUntil, { time: pausedUntil })}</span>
        <button
          type="button"
          class="text-button"
          onClick={() => onPauseEverywhere(pausedUntil === undefined)}
        >
          {pausedUntil === undefined ? popup.pauseHour : popup.resumeAll}
        </button>
      </div>
      <div class="popup-line">
        <span class="small">{`${props.asOf} · ${popup.sendsNothing}`}</span>
        <button type="button" class="text-button" onClick={props.onOptions}>
          {popup.options}
        </button>
      </div>
    </footer>
  );
}
