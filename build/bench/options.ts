import { parseArgs } from 'node:util';
import { BARS } from './bars';

export interface BenchOptions {
  /** Folder of *.txt to read in place of the project's own text. */
  texts?: string;
  /** Folder of saved pages, *.html, to read in place of the project's own. */
  pages?: string;
  /** Keys to measure. */
  only: Set<string>;
  hasBrowser: boolean;
  isJson: boolean;
  /** SVG file to write of growth and peers. */
  plot?: string;
  /** SVG file to write of single pages, with and without the extension. */
  loadPlot?: string;
}

/** @throws with the option that is not understood */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      texts: { type: 'string' },
      pages: { type: 'string' },
      only: { type: 'string' },
      plot: { type: 'string' },
      'load-plot': { type: 'string' },
      json: { type: 'boolean', default: false },
      'no-browser': { type: 'boolean', default: false },
    },
  });
  const { texts, pages, plot, json: isJson } = values;
  const only = new Set(values.only?.split(',') ?? BARS.map(({ key }) => key));
  const unknown = [...only].filter((key) => !BARS.some((bar) => bar.key === key));
  if (unknown.length > 0) {
    throw new Error(
      `No such key: ${unknown.join(', ')}. There are ${BARS.map(({ key }) => key).join(', ')}.`,
    );
  }
  return {
    texts,
    pages,
    plot,
    loadPlot: values['load-plot'],
    isJson,
    only,
    hasBrowser: !values['no-browser'],
  };
}
