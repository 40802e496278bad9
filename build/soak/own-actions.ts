import { setTimeout as sleep } from 'node:timers/promises';
import { pick, type Random } from '../bench/random';
import { openPopupOver } from '../browser/popup-over-page';
import type { Stage } from './stage';

const QUERIES = ['mistral', 'openia', 'arthur mensch', 'gpt 4', 'xqzkj', 'Zuckerbergs Firma'];
/** Time to draw what was chosen. */
const LOOK_MS = 100;

/** As the browser does when the background has had nothing to do. */
export function stopBackground(stage: Stage): Promise<void> {
  return stage.stopWorker();
}

/** The popup in a tab over the page: looks somebody up, or clicks on something. */
export async function openPopup(stage: Stage, random: Random): Promise<void> {
  const [query, chosen, types] = [pick(QUERIES, random), random(), random() < 0.6];
  const popup = await openPopupOver(
    stage.inFront,
    await stage.worker(),
    stage.addressOf('popup.html'),
  );
  await stage.listenTo(popup);
  if (types) {
    await popup.type('input[type="search"]', query);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
  } else {
    await popup.evaluate((which) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')];
      buttons[Math.floor(which * buttons.length)]?.click();
    }, chosen);
  }
  await sleep(LOOK_MS);
  // A click may have closed it, as it closes a real one.
  if (!popup.isClosed()) await popup.close();
  await stage.inFront.bringToFront();
}
