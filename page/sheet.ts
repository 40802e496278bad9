import { linesOf, type MentionRange } from './mention-ranges';

/** Wider windows have room for a card beside its name. */
const WIDEST_SHEET = 480;
/** The part of the window above a small sheet that its name is scrolled into, from the top. */
const NAME_WITHIN = 0.36;

/** The card as a sheet over the bottom of a small window, for fingers: small, or drawn up. */
export interface Sheet {
  fits(): boolean;
  isTall(): boolean;
  grip(step: 'up' | 'down' | 'turn'): void;
  /** It has opened: its name must stay visible, and the device's own "back" closes it. */
  begin(mention: MentionRange): void;
  end(): void;
}

/** Absent in Firefox and Safari; TypeScript does not know it yet. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}
declare const CloseWatcher: (new () => CloseWatcher) | undefined;

export function createSheet(onClose: () => void, onTurn: () => void): Sheet {
  let isTall = false;
  let watcher: CloseWatcher | undefined;

  function turn(toTall: boolean): void {
    isTall = toTall;
    onTurn();
  }

  return {
    fits: () => innerWidth <= WIDEST_SHEET,
    isTall: () => isTall,
    grip(step) {
      if (step === 'down' && !isTall) onClose();
      else turn(step === 'up' || (step === 'turn' && !isTall));
    },
    begin(mention) {
      const [line] = linesOf(mention);
      const lowest = innerHeight * NAME_WITHIN;
      if (line && line.bottom > lowest)
        scrollBy({ top: line.bottom - lowest, behavior: 'instant' });
      if (typeof CloseWatcher === 'undefined') return;
      watcher = new CloseWatcher();
      watcher.addEventListener('close', onClose);
    },
    end() {
      isTall = false;
      watcher?.destroy();
      watcher = undefined;
    },
  };
}
