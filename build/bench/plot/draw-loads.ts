import type { PageLoad } from '../tab/measure-load';
import { linearScale } from './scale';
import { PLOT_STYLE } from './plot-style';
import { escapeXml, svgElement, svgText } from './svg';

const WIDTH = 920;
const ROW = 16;
const MARGIN = { left: 260, right: 70, top: 64, bottom: 36 };
/** About so many lines of a grid. */
const TICKS = 6;

/** What the main thread of each page did until the page was read: without the extension, and what it adds. */
export function drawLoads(loads: PageLoad[]): string {
  const sorted = loads.toSorted((a, b) => a.plain.mainThreadMs - b.plain.mainThreadMs);
  const height = MARGIN.top + sorted.length * ROW + MARGIN.bottom;
  const most = Math.max(1, ...sorted.flatMap((load) => [load.plain.mainThreadMs, withMs(load)]));
  const x = linearScale([0, most], [MARGIN.left, WIDTH - MARGIN.right]);
  const bottom = height - MARGIN.bottom;
  const grid = ticksUpTo(most).map(
    (ms) =>
      svgElement('line', { class: 'grid', x1: x(ms), x2: x(ms), y1: MARGIN.top, y2: bottom }) +
      svgText(x(ms), bottom + 18, 'tick middle', `${ms} ms`),
  );
  return `${svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'img',
      'aria-labelledby': 'loads-title loads-description',
    },
    svgElement('title', { id: 'loads-title' }, 'What a page costs with AI Dossier'),
    svgElement('desc', { id: 'loads-description' }, escapeXml(describe(sorted))),
    svgElement('style', {}, escapeXml(PLOT_STYLE)),
    svgElement('rect', { class: 'paper', width: WIDTH, height }),
    svgText(16, 28, 'title', 'Main thread from opening a page until it has been read'),
    svgText(16, 46, 'note', 'grey: the page alone; blue: what the extension adds; medians'),
    ...grid,
    ...sorted.map((load, n) => drawRow(load, MARGIN.top + n * ROW, x)),
  )}\n`;
}

function drawRow(load: PageLoad, top: number, x: (ms: number) => number): string {
  const { page, plain } = load;
  const added = Math.max(0, withMs(load) - plain.mainThreadMs);
  const bar = (className: string, from: number, to: number) =>
    svgElement('rect', {
      class: className,
      x: x(from),
      y: top + 3,
      width: x(to) - x(from),
      height: ROW - 6,
    });
  const end = plain.mainThreadMs + added;
  return [
    svgText(MARGIN.left - 8, top + 12, 'tick end', page),
    bar('bar peer', 0, plain.mainThreadMs),
    bar('bar own', plain.mainThreadMs, end),
    svgText(x(end) + 6, top + 12, 'tick', `+${Math.round(added)} ms`),
  ].join('');
}

function withMs({ extended }: PageLoad): number {
  return extended.mainThreadMs;
}

/** Round numbers. */
function ticksUpTo(most: number): number[] {
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step);
}

function describe(loads: PageLoad[]): string {
  const each = loads.map(
    ({ page, plain, extended }) =>
      `${page} ${Math.round(plain.mainThreadMs)} and ${Math.round(extended.mainThreadMs)}`,
  );
  return `Milliseconds of the main thread without and with the extension: ${each.join(', ')}.`;
}
