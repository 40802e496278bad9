import type { Size } from './draw-growth';
import { logScale } from './scale';
import { svgElement, svgText } from './svg';

/** A bar of the comparison: time ÷ time of the bare loop. */
export interface PeerBar {
  label: string;
  ratio: number;
  isOwn: boolean;
}

const MARGIN = { left: 138, right: 46, top: 44, bottom: 40 };
const BAR_SHARE = 0.66;

/** What reading costs, over a loop that only looks at each character; on a logarithmic scale. */
export function drawPeers(bars: PeerBar[], { width, height }: Size): string {
  if (bars.length === 0) return '';
  const highest = 10 ** Math.ceil(Math.log10(Math.max(10, ...bars.map(({ ratio }) => ratio))));
  const x = logScale([0.8, highest], [MARGIN.left, width - MARGIN.right]);
  const decades = Array.from({ length: Math.log10(highest) + 1 }, (_, power) => 10 ** power);
  const rowHeight = (height - MARGIN.top - MARGIN.bottom) / bars.length;

  const grid = decades.map(
    (decade) =>
      svgElement('line', {
        class: 'grid',
        x1: x(decade),
        x2: x(decade),
        y1: MARGIN.top,
        y2: height - MARGIN.bottom,
      }) + svgText(x(decade), height - MARGIN.bottom + 18, 'tick middle', `${decade}×`),
  );
  const drawn = bars.map(({ label, ratio, isOwn }, n) => {
    const top = MARGIN.top + n * rowHeight;
    const middle = top + rowHeight / 2 + 4;
    const bar = svgElement('rect', {
      class: isOwn ? 'bar own' : 'bar peer',
      x: MARGIN.left,
      y: top + (rowHeight * (1 - BAR_SHARE)) / 2,
      width: x(ratio) - MARGIN.left,
      height: rowHeight * BAR_SHARE,
    });
    return (
      svgText(MARGIN.left - 8, middle, 'label end', label) +
      bar +
      svgText(x(ratio) + 6, middle, 'label', ratio.toFixed(1))
    );
  });
  return [
    svgText(0, 16, 'title', 'Time to read the same text'),
    svgText(0, 33, 'note', 'charCodeAt loop = 1, logarithmic'),
    ...grid,
    ...drawn,
  ].join('');
}
