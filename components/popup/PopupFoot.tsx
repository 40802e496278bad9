import { useWords } from '../words';

interface PopupFootProps {
  /** Empty while unknown, or on a page without a host. */
  host: string;
  isPaused: boolean;
  /** The page can be read, so that there is something to switch. */
  canPause: boolean;
  asOf: string;
  onPause: (isPaused: boolean) => void;
  onOptions: () => void;
}

/** Switch for this site, date of the data, way to the options. */
export function PopupFoot(props: PopupFootProps) {
  const { host, isPaused, canPause, asOf, onPause, onOptions } = props;
  const { words } = useWords();
  return (
    <footer class="popup-foot">
      <label class="popup-line">
        <span>
          {words.popup.markOn} <b>{host || words.popup.thisSite}</b>
        </span>
        <input
          class="switch"
          type="checkbox"
          role="switch"
          disabled={!canPause}
          checked={canPause && !isPaused}
          onChange={(event) => onPause(!event.currentTarget.checked)}
        />
      </label>
      <div class="popup-line">
        <span class="small">{`${asOf} · ${words.popup.sendsNothing}`}</span>
        <button type="button" class="text-button" onClick={onOptions}>
          {words.popup.options}
        </button>
      </div>
    </footer>
  );
}
