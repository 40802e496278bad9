import type { CardChart, CardStep } from './card-data';
import { CHART_HEIGHT } from './chart-height';

/** A step below this part of the sum gets no name, but for the first. */
const NAMED_FROM = 0.1;
/** The narrowest card, and how wide a letter of its labels is at most, in pixels: so no label touches another. */
const NARROWEST = 256;
const LETTER = 7;
const LINE = 15;
/** From the foot of the letters down to where the next line may begin. */
const BELOW_LETTERS = 3;
/** Half of a step's dot, with the gap around it. */
const DOT = 5;

interface Step extends Omit<CardStep, 'label'> {
  /** What could stand at it, the best first. */
  labels: string[];
}

/**
 * Names for the steps that are worth one and have the room: the best that fits, where it fits. Neither the steps' own
 * lines and dots, nor the amounts at the edges, nor other names may be touched.
 */
export function withLabels(
  steps: Step[],
  { grid, total }: Pick<CardChart, 'grid' | 'total'>,
): CardStep[] {
  const taken = [...grid.map(boxOfAmount), boxOfSum(total)];
  return steps.map(({ x, level, tip, labels }, n) => {
    const before = steps[n - 1]?.level ?? 0;
    const step = { x, level: Math.round(level * 1000) / 1000, tip };
    if (n > 0 && level - before < NAMED_FROM) return step;
    const places = labels.flatMap((text) => placesOf(text, toPixels(x), CHART_HEIGHT * level));
    const free = places.find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= NARROWEST &&
        !taken.some((other) => touches(box, other)) &&
        !steps.some((other, at) => touchesStep(box, other, steps[at + 1], at === n)),
    );
    if (!free) return step;
    taken.push(free.box);
    return { ...step, label: free.label };
  });
}

/** Whether a text that begins at this percent of the width ends inside the chart. */
export function fitsFrom(x: number, text: string): boolean {
  return toPixels(x) + text.length * LETTER + 4 <= NARROWEST;
}

/** Pixels of the narrowest chart, up from its foot. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Place {
  label: NonNullable<CardStep['label']>;
  box: Box;
}

/**
 * Where a name may stand, the best first: above its step and ending there, as the line comes from below; left of the
 * rise to it; above it and beginning there, where the card's edge is too near.
 */
function placesOf(text: string, at: number, height: number): Place[] {
  const width = text.length * LETTER;
  const place = (dx: number, dy: number, ends: boolean): Place => {
    const bottom = height + dy - BELOW_LETTERS;
    const left = ends ? at + dx - width : at + dx;
    return {
      label: { text, dx, dy, ends },
      box: { left, right: left + width, bottom, top: bottom + LINE },
    };
  };
  return [place(4, 9, true), place(-7, -10, true), place(-4, 9, false)];
}

/** An amount at the left edge, on its line of the grid. */
function boxOfAmount({ level, label }: CardChart['grid'][number]): Box {
  const bottom = CHART_HEIGHT * level + 1;
  return { left: 0, right: label.length * LETTER, bottom, top: bottom + LINE };
}

/** The sum, above the end of the line, at the right. */
function boxOfSum(total: string): Box {
  const bottom = CHART_HEIGHT + 6;
  const left = NARROWEST - total.length * LETTER;
  return { left, right: NARROWEST, bottom, top: bottom + LINE };
}

/** A name crosses neither the line to the next step and the rise there, nor a dot. */
function touchesStep(box: Box, step: Step, next: Step | undefined, isOwn: boolean): boolean {
  const left = toPixels(step.x);
  const right = next ? toPixels(next.x) : NARROWEST;
  const height = CHART_HEIGHT * step.level;
  const rise = { left: right - 2, right: right + 2, bottom: height, top: toHeight(next) };
  const line = { left, right, bottom: height - 2, top: height + 2 };
  const dot = { left: left - DOT, right: left + DOT, bottom: height - DOT, top: height + DOT };
  return touches(box, line) || touches(box, rise) || (!isOwn && touches(box, dot));
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

function toHeight(step: Step | undefined): number {
  return step ? CHART_HEIGHT * step.level : 0;
}

function toPixels(percent: number): number {
  return (percent * NARROWEST) / 100;
}
