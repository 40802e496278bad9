import { drawGrowth, type GrowthLine } from './draw-growth';
import { drawPeers, type PeerBar } from './draw-peers';
import { PLOT_STYLE } from './plot-style';
import { escapeXml, svgElement } from './svg';

/** Results of the benchmark by key, and those that only the plot uses. */
export type PlotValues = Record<string, number>;

const WIDTH = 920;
const HEIGHT = 360;
const GAP = 40;
const EDGE = 16;

/** A picture of the results that stands by itself: light or dark as the reader's system, and told in words too. */
export function drawPlot(values: PlotValues): string {
  const growth = growthLines(values);
  const bars = peerBars(values);
  const panel = { width: (WIDTH - GAP) / 2 - EDGE, height: HEIGHT - 2 * EDGE };
  const right = EDGE + panel.width + GAP;
  return `${svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: 'img',
      'aria-labelledby': 'plot-title plot-description',
    },
    svgElement('title', { id: 'plot-title' }, 'What finding names costs'),
    svgElement('desc', { id: 'plot-description' }, escapeXml(describe(growth, bars))),
    svgElement('style', {}, escapeXml(PLOT_STYLE)),
    svgElement('rect', { class: 'paper', width: WIDTH, height: HEIGHT }),
    svgElement('g', { transform: `translate(${EDGE} ${EDGE})` }, drawGrowth(growth, panel)),
    svgElement('g', { transform: `translate(${right} ${EDGE})` }, drawPeers(bars, panel)),
  )}\n`;
}

function growthLines(values: PlotValues): GrowthLine[] {
  const lineOf = (label: string, className: string, keys: [number, string][]): GrowthLine => {
    const points = keys.flatMap(([names, key]) => {
      const ratio = values[key];
      return ratio === undefined ? [] : [{ names, ratio }];
    });
    const shipped = values.shippedNames;
    if (points.length === 0 || shipped === undefined) return { label, className, points: [] };
    return { label, className, points: [{ names: shipped, ratio: 1 }, ...points] };
  };
  return [
    lineOf('scan', 'scan', [
      [10_000, 'growth10k'],
      [100_000, 'growth100k'],
    ]),
    lineOf('with fuzzy', 'fuzzy', [[10_000, 'fuzzyGrowth10k']]),
  ].filter(({ points }) => points.length > 0);
}

/** Measured against our scan, shown against the bare loop. */
function peerBars(values: PlotValues): PeerBar[] {
  const exact = values.exactOverBare ?? Number.NaN;
  const over = (key: string) => exact * (values[key] ?? Number.NaN);
  const bars: PeerBar[] = [
    { label: 'charCodeAt loop', ratio: 1, isOwn: false },
    { label: 'own scan', ratio: exact, isOwn: true },
    { label: 'own with gate', ratio: over('gateOverExact'), isOwn: true },
    { label: 'own with fuzzy', ratio: over('fuzzyOverExact'), isOwn: true },
    { label: 'prefix RegExp', ratio: over('trieRegExpOverExact'), isOwn: false },
    { label: 'best Aho-Corasick', ratio: over('ahoCorasickOverExact'), isOwn: false },
    { label: 'alternations < 20 KB', ratio: over('alternationsOverExact'), isOwn: false },
    { label: 'one alternation', ratio: over('alternationOverExact'), isOwn: false },
    { label: 'mark.js (in pages)', ratio: values.markJsOverBare ?? Number.NaN, isOwn: false },
  ];
  return bars.filter(({ ratio }) => !Number.isNaN(ratio));
}

function describe(growth: GrowthLine[], bars: PeerBar[]): string {
  const grown = growth.map(
    ({ label, points }) =>
      `${label}: ${points.map(({ names, ratio }) => `${ratio.toFixed(2)} for ${names} names`).join(', ')}`,
  );
  const compared = bars.map(({ label, ratio }) => `${label} ${ratio.toFixed(1)}`);
  return [
    `Time by number of names, 1 for the shipped ones. ${grown.join('; ')}.`,
    `Time to read the same text, 1 for a loop over its characters. ${compared.join(', ')}.`,
  ].join(' ');
}
