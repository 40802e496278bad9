import type { AgeReport, DatedFact } from './report-age';
import type { KindCoverage } from './report-coverage';
import type { DataReport } from './report-data';
import type { SourceReport } from './report-sources';
import type { Share } from './share';

const PUBLISHERS_SHOWN = 15;

/** The report as text for a terminal. */
export function describeReport(report: DataReport): string {
  return [
    section(`Data of ${report.version}`, report.coverage.map(describeKind)),
    ...report.coverage.map(describeFields),
    describeSources(report.sources),
    describeAge(report.age),
    section(`Disputed facts: ${report.disputed.length}`, report.disputed.map(describeFact)),
    section(
      `Facts that are reported only: ${report.reported.length}`,
      report.reported.map(describeFact),
    ),
  ].join('\n\n');
}

function section(title: string, lines: string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function describeKind({ kind, entities, facts }: KindCoverage): string {
  return `${kind.padEnd(14)}${entities} with ${facts} facts`;
}

function describeFields({ kind, fields }: KindCoverage): string {
  const lines = fields.map(
    ({ field, facts, entities }) =>
      `${field.padEnd(14)}${`${entities.count} of ${entities.of}`.padEnd(12)}${facts}`,
  );
  return section(`Fields: ${kind} (who has one, and how many there are)`, lines);
}

function describeSources({ sources, byKind, byPublisher, ...shares }: SourceReport): string {
  return section(`Sources: ${sources}`, [
    `facts with a primary source: ${describeShare(shares.factsWithPrimary)}`,
    `quoted by others, not opened: ${describeShare(shares.quoted)}`,
    `by kind: ${describeCounts(byKind)}`,
    `by publisher: ${describeCounts(byPublisher.slice(0, PUBLISHERS_SHOWN))}, …`,
  ]);
}

function describeAge({ year, organizations, models, oldest, unchecked }: AgeReport): string {
  return [
    section('Age', [
      `organizations with a fact of ${year}: ${describeShare(organizations)}`,
      `models with a fact of ${year}: ${describeShare(models)}`,
    ]),
    section('Oldest facts', oldest.map(describeFact)),
    section(
      `Not checked for 12 months: ${unchecked.length}`,
      unchecked.map(({ entity, newest }) => `${newest.padEnd(12)}${entity}`),
    ),
  ].join('\n\n');
}

function describeFact({ entity, field, asOf }: DatedFact): string {
  return `${asOf.padEnd(12)}${entity} · ${field}`;
}

function describeCounts(counts: [string, number][]): string {
  return counts.map(([key, count]) => `${key} ${count}`).join(', ');
}

function describeShare({ count, of }: Share): string {
  const percent = of === 0 ? 0 : Math.round((count / of) * 100);
  return `${count} of ${of} (${percent} %)`;
}
