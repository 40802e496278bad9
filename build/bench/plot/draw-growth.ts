import { linearScale, logScale } from './scale';
import { svgElement, svgText } from './svg';

/** A line of the growth panel: time ÷ time for the shipped names, by number of names. */
export interface GrowthLine {
  label: string;
  className: string;
  points: { names: number; ratio: number }[];
}

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

const MARGIN = { left: 34, right: 84, top: 44, bottom: 40 };

/** How the time grows with the number of names. */
export function drawGrowth(lines: GrowthLine[], { width, height }: Size): string {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return '';
  const names = points.map((point) => point.names);
  const highest = Math.ceil(Math.max(2, ...points.map(({ ratio }) => ratio)));
  const x = logScale(
    [Math.min(...names), Math.max(...names)],
    [MARGIN.left + 8, width - MARGIN.right],
  );
  const y = linearScale([0, highest], [height - MARGIN.bottom, MARGIN.top]);
  const steps = Array.from({ length: highest + 1 }, (_, step) => step);

  const grid = steps.map(
    (step) =>
      svgElement('line', {
        class: 'grid',
        x1: MARGIN.left,
        x2: width - MARGIN.right,
        y1: y(step),
        y2: y(step),
      }) + svgText(MARGIN.left - 6, y(step) + 4, 'tick end', String(step)),
  );
  const ticks = [...new Set(names)].map((count) =>
    svgText(x(count), height - MARGIN.bottom + 18, 'tick middle', count.toLocaleString('en')),
  );
  const drawn = lines.map((line) => drawLine(line, x, y));
  return [
    svgText(0, 16, 'title', 'Time against the number of names'),
    svgText(0, 33, 'note', 'shipped index = 1, same text'),
    ...grid,
    ...ticks,
    svgText((MARGIN.left + width - MARGIN.right) / 2, height - 4, 'tick middle', 'names'),
    ...drawn,
  ].join('');
}

function drawLine(
  { label, className, points }: GrowthLine,
  x: (names: number) => number,
  y: (ratio: number) => number,
): string {
  const last = points.at(-1);
  if (!last) return '';
  const path = points.map(({ names, ratio }) => `${x(names).toFixed(1)},${y(ratio).toFixed(1)}`);
  const dots = points.map(({ names, ratio }) =>
    svgElement('circle', { class: `dot ${className}`, cx: x(names), cy: y(ratio), r: 4 }),
  );
  const labelled = svgText(
    x(last.names) + 9,
    y(last.ratio) + 4,
    'label',
    `${label} ${last.ratio.toFixed(2)}`,
  );
  return (
    svgElement('polyline', { class: `line ${className}`, points: path.join(' ') }) +
    dots.join('') +
    labelled
  );
}
