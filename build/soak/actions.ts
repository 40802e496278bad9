import { pick, type Random } from '../bench/random';
import { changePage, PAGE_CHANGES, type PageChange } from './change-page';
import {
  changeSettings,
  clickOption,
  pauseEverything,
  pauseSite,
  restoreSettings,
} from './settings-actions';
import { openPopup, stopBackground } from './own-actions';
import { click, drag, holdKey, hover, pressKey, resize, scroll, step } from './reader-actions';
import type { Stage } from './stage';

/** Something that a reader, a page or the browser does. What is left to chance comes from `random` alone. */
export interface Action {
  kind: string;
  /** How often it is chosen, as a share of all weights. */
  weight: number;
  run(stage: Stage, random: Random): Promise<void>;
}

const PAGES = [
  'de.html',
  'en.html',
  'fr.html',
  'feed.html',
  'hard.html',
  'card.html',
  'empty.html',
  'hostile/html-in-names.html',
  'hostile/own-highlights.html',
];
const TEXTS = [
  'Mistral AI published Mixtral 8x7B as a torrent.',
  'Who pays for OpenAI and its GPT-4?',
  'Nothing to see here, only weather.',
  'Arthur Mensch met Satya Nadela in Paris.',
  'Anthropic and Hugging Face disagree about Claude.',
  'Der Mistral wehte, und Aleph Alpha schwieg.',
  'Meta a publié Llama 2 avec Microsoft.',
];
const PAGE_CHANGE_WEIGHT = 2;
/** Handed to a page for one change; it goes round when it needs more. */
const NUMBERS = 97;

export const ACTIONS: readonly Action[] = [
  { kind: 'navigate', weight: 5, run: navigate },
  {
    kind: 'back',
    weight: 2,
    run: ({ tabs }) => inHistory(() => tabs.roaming.goBack()),
  },
  {
    kind: 'forward',
    weight: 2,
    run: ({ tabs }) => inHistory(() => tabs.roaming.goForward()),
  },
  { kind: 'reload', weight: 1, run: async ({ tabs }) => void (await tabs.roaming.reload()) },
  { kind: 'switch tab', weight: 4, run: switchTab },
  ...PAGE_CHANGES.map((change) => ({
    kind: `page: ${change}`,
    weight: PAGE_CHANGE_WEIGHT,
    run: (stage: Stage, random: Random) => orderChange(stage, change, random),
  })),
  { kind: 'hover', weight: 20, run: hover },
  { kind: 'click', weight: 6, run: click },
  { kind: 'drag', weight: 2, run: drag },
  { kind: 'key', weight: 8, run: pressKey },
  { kind: 'hold Alt', weight: 2, run: holdKey },
  { kind: 'scroll', weight: 5, run: scroll },
  { kind: 'resize', weight: 2, run: resize },
  { kind: 'step to mention', weight: 5, run: step },
  { kind: 'click an option', weight: 3, run: clickOption },
  { kind: 'change settings', weight: 3, run: changeSettings },
  { kind: 'pause the site', weight: 1, run: pauseSite },
  { kind: 'pause everything', weight: 1, run: pauseEverything },
  { kind: 'restore settings', weight: 8, run: restoreSettings },
  { kind: 'stop background', weight: 2, run: stopBackground },
  { kind: 'popup', weight: 3, run: openPopup },
];

export function chooseAction(random: Random): Action {
  const all = ACTIONS.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * all;
  return ACTIONS.find(({ weight }) => (left -= weight) < 0) ?? pick(ACTIONS, random);
}

async function navigate({ tabs, pagesUrl }: Stage, random: Random): Promise<void> {
  await tabs.roaming.goto(`${pagesUrl}/${pick(PAGES, random)}`);
}

/** At the end of the history there is nowhere to go. */
async function inHistory(go: () => Promise<unknown>): Promise<void> {
  await go().catch((error: Error) => {
    if (!/history entry/i.test(error.message)) throw error;
  });
}

async function switchTab(stage: Stage): Promise<void> {
  const { roaming, staying } = stage.tabs;
  stage.inFront = stage.inFront === roaming ? staying : roaming;
  await stage.inFront.bringToFront();
}

function orderChange({ inFront }: Stage, change: PageChange, random: Random): Promise<void> {
  const numbers = Array.from({ length: NUMBERS }, random);
  return inFront.evaluate(changePage, { change, numbers, texts: TEXTS });
}
