// npm run bench [-- --json] [--only key,key] [--no-browser] [--texts DIR] [--pages DIR] [--plot FILE.svg] [--load-plot FILE.svg]
// Ratios of the shipped finder to what it is measured against, each within one interleaved run; bench/bars.ts says
// what they have to be.
import { writeFileSync } from 'node:fs';
import { readOptions } from './bench/options';
import { prepareBench } from './bench/prepare-bench';
import { describeAsJson, describeAsTable } from './bench/print-results';
import { drawLoads } from './bench/plot/draw-loads';
import { drawPlot } from './bench/plot/draw-plot';
import { takeWorkOrder } from './bench/measures/run-in-worker';
import { measureAll } from './bench/measure-all';

if (!takeWorkOrder()) {
  const options = readOptions(process.argv.slice(2));
  const bench = await prepareBench(options);
  const { values, notes, loads } = await measureAll(bench, options);
  if (options.plot) writeFileSync(options.plot, drawPlot(values));
  if (options.loadPlot && loads) writeFileSync(options.loadPlot, drawLoads(loads));
  console.log(options.isJson ? describeAsJson(values) : describeAsTable(values));
  if (!options.isJson) console.log(`\n${notes.join('\n')}`);
}
