// npm run data:report [-- --json]
// What there is in data/, and where it is thin.
import { parseArgs } from 'node:util';
import { describeReport } from './data-report/describe-report';
import { reportData } from './data-report/report-data';
import { today } from './partial-date';
import { readData } from './read-data';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const report = reportData(readData().file, today());
console.log(values.json ? JSON.stringify(report, undefined, 2) : describeReport(report));
