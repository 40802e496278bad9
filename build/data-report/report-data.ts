import type { EntityFile, PartialDate } from '../../domain/entity';
import { datedFacts, reportAge, type AgeReport, type DatedFact } from './report-age';
import { reportCoverage, type KindCoverage } from './report-coverage';
import { reportSources, type SourceReport } from './report-sources';

/** What there is in data/, and where it is thin. */
export interface DataReport {
  /** Day of the data. */
  version: PartialDate;
  coverage: KindCoverage[];
  sources: SourceReport;
  age: AgeReport;
  /** Facts against which other sources state something else. */
  disputed: DatedFact[];
  /** Facts that are known from reports only. */
  reported: DatedFact[];
}

export function reportData(file: EntityFile, today: PartialDate): DataReport {
  return {
    version: file.version,
    coverage: reportCoverage(file),
    sources: reportSources(file),
    age: reportAge(file, today),
    disputed: datedFacts(file, ({ disputed }) => disputed === true),
    reported: datedFacts(file, ({ reported }) => reported === true),
  };
}
