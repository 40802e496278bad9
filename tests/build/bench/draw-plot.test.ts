// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { drawLoads } from '../../../build/bench/plot/draw-loads';
import { drawPlot } from '../../../build/bench/plot/draw-plot';

const VALUES = {
  exactOverBare: 3.3,
  fuzzyOverExact: 1.5,
  gateOverExact: 1.2,
  alternationOverExact: 300,
  alternationsOverExact: 6,
  trieRegExpOverExact: 2,
  ahoCorasickOverExact: 8,
  markJsOverBare: 40,
  growth10k: 1.1,
  growth100k: 1.5,
  fuzzyGrowth10k: 3,
  shippedNames: 850,
};

const visit = (mainThreadMs: number) => ({ idleMs: 1, mainThreadMs, layoutShift: 0 });

/** The elements that are left open or closed out of turn. */
function wrongTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, end, name = '', rest = ''] of xml.matchAll(/<(\/?)([a-z]+)([^>]*)>/gi)) {
    if (end === '/') {
      if (open.pop() !== name) return [name];
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open;
}

describe('drawPlot', () => {
  it.each([
    ['all values', VALUES],
    ['Node only', { exactOverBare: 3.3 }],
    ['none', {}],
  ])('is well-formed with %s', (_, values) => {
    const svg = drawPlot(values);
    expect(wrongTags(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.replaceAll(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
  });

  it('stands by itself, in light and dark, and says what it shows', () => {
    const svg = drawPlot(VALUES);
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).not.toMatch(/href|url\(|@import/);
    expect(svg).toMatch(/aria-labelledby="plot-title plot-description"/);
    expect(svg).toMatch(/<desc id="plot-description">[^<]*1\.50 for 100000 names/);
    for (const label of ['own scan', 'mark.js', 'best Aho-Corasick']) expect(svg).toContain(label);
  });
});

describe('drawLoads', () => {
  const loads = [
    { page: 'slow.html', plain: visit(300), extended: visit(320) },
    { page: 'a<b>.html', plain: visit(12), extended: visit(11) },
  ];

  it('is well-formed, with pages and with none', () => {
    for (const svg of [drawLoads(loads), drawLoads([])]) {
      expect(wrongTags(svg)).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|="-/);
    }
  });

  it('says what each page costs more, the fastest page first', () => {
    const svg = drawLoads(loads);
    expect(svg).toMatch(/<desc[^>]*>[^<]*a&lt;b&gt;\.html 12 and 11, slow\.html 300 and 320/);
    expect(svg).toMatch(/\+0 ms[\s\S]*\+20 ms/);
  });
});
