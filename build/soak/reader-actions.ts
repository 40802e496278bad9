import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyInput } from 'puppeteer-core';
import { pick, type Random } from '../bench/random';
import type { Stage } from './stage';

const KEYS: readonly KeyInput[] = [
  'Escape',
  'Tab',
  'Enter',
  'Space',
  'ArrowDown',
  'ArrowUp',
  'PageDown',
  'PageUp',
  'Home',
  'End',
  'Backspace',
  'a',
  'M',
];
const SIZES = [
  { width: 1000, height: 800 },
  { width: 1400, height: 900 },
  { width: 640, height: 480 },
  { width: 360, height: 640 },
];
/** A pointer that only passes, one that stays until the card is there, and one that stays longer. */
const RESTS_MS = [20, 450, 450, 700];
const COMMANDS = ['next-mention', 'previous-mention'];

interface Point {
  x: number;
  y: number;
}

/** Points at a mark, rests there or not, and may go on into the card and click in it. */
export async function hover(stage: Stage, random: Random): Promise<void> {
  const { inFront, seen } = stage;
  const [chosen, rest, goesOn, x, y] = [
    random(),
    pick(RESTS_MS, random),
    random(),
    random(),
    random(),
  ];
  const found = await inFront.evaluate(findMark, chosen);
  seen.marks += found.marks;
  if (!found.point) return;
  await inFront.mouse.move(found.point.x, found.point.y, { steps: 3 });
  await sleep(rest);
  const card = await inFront.evaluate(findCard);
  if (!card) return;
  seen.cards += 1;
  if (goesOn < 0.5) return;
  const inCard = { x: card.left + x * card.width, y: card.top + y * card.height };
  await inFront.mouse.move(inCard.x, inCard.y, { steps: 4 });
  if (goesOn > 0.7) await inFront.mouse.click(inCard.x, inCard.y);
}

export async function click(stage: Stage, random: Random): Promise<void> {
  const { x, y } = pointIn(stage, random);
  await stage.inFront.mouse.click(x, y, { count: random() < 0.3 ? 2 : 1 });
}

/** Selects what is on the way. */
export async function drag(stage: Stage, random: Random): Promise<void> {
  const { mouse } = stage.inFront;
  const [from, to] = [pointIn(stage, random), pointIn(stage, random)];
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 5 });
  await mouse.up();
}

export async function pressKey({ inFront }: Stage, random: Random): Promise<void> {
  await inFront.keyboard.press(pick(KEYS, random));
}

/** Marks may be seen while it is held only. */
export async function holdKey(stage: Stage, random: Random): Promise<void> {
  await stage.inFront.keyboard.down('Alt');
  await hover(stage, random);
  await stage.inFront.keyboard.up('Alt');
}

export async function scroll({ inFront }: Stage, random: Random): Promise<void> {
  await inFront.mouse.wheel({ deltaY: (random() - 0.4) * 3000 });
}

export async function resize({ inFront }: Stage, random: Random): Promise<void> {
  await inFront.setViewport(pick(SIZES, random));
}

/** What the browser does when the reader presses the keys for it: a headless one hands none to extensions. */
export async function step(stage: Stage, random: Random): Promise<void> {
  const worker = await stage.worker();
  await worker.evaluate(
    async (command) => {
      const { chrome } = globalThis as unknown as ChromeWindow;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    },
    pick(COMMANDS, random),
  );
  await sleep(100);
  if (await stage.inFront.evaluate(findCard)) stage.seen.cards += 1;
}

function pointIn({ inFront }: Stage, random: Random): Point {
  const { width, height } = inFront.viewport() ?? { width: 1000, height: 800 };
  return { x: Math.floor(random() * width), y: Math.floor(random() * height) };
}

/** Runs in the page: scrolls to a mark and tells where it is. */
function findMark(chosen: number): { marks: number; point: Point | undefined } {
  const marks = ['mark', 'tint'].flatMap((name) => [
    ...(CSS.highlights.get(`ai-dossier-${name}`) ?? []),
  ]);
  const mark = marks[Math.floor(chosen * marks.length)];
  if (!mark?.startContainer.isConnected) return { marks: marks.length, point: undefined };
  const range = document.createRange();
  // A mark over text that is gone by now is gone itself at the next reading.
  const length = mark.startContainer.textContent?.length ?? 0;
  range.setStart(mark.startContainer, Math.min(mark.startOffset, length));
  range.setEnd(mark.startContainer, Math.min(mark.startOffset + 2, length));
  mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = range.getBoundingClientRect();
  return { marks: marks.length, point: { x: left + width / 2, y: top + height / 2 } };
}

/** Runs in the page: where the open card is. */
function findCard(): { left: number; top: number; width: number; height: number } | undefined {
  const card = document.querySelector('ai-dossier-card:popover-open');
  if (!card) return undefined;
  const { left, top, width, height } = card.getBoundingClientRect();
  return { left, top, width, height };
}

interface ChromeWindow {
  chrome: {
    tabs: { query(wanted: object): Promise<object[]> };
    /** Chromium's own events can be dispatched by the extension itself. */
    commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
  };
}
