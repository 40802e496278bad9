import type { CardComposer } from './card-composer';
import type { CardCitation, CardOpenness, CardProvenance, CardRow, CardText } from './card-data';
import type { DossierEntity } from './dossier';
import { plainLabel } from './plain-label';
import { fill } from './words';

/** The facts of the first screen as text to paste: each with its source and date, and the day of the data. */
export function citeCard(
  entity: DossierEntity,
  rows: CardRow[],
  openness: CardOpenness | undefined,
  composer: CardComposer,
): CardCitation[] {
  const { words, format, dossier } = composer;
  const shown = [...(openness ? [opennessRow(openness, composer)] : []), ...rows];
  const cited = fill(words.letters.cited, { date: format.date(dossier.version) });
  const write = (some: CardRow[], line: (label: string, value: Value) => string) => {
    return some.flatMap(({ label, values }) =>
      values.map((value) => line(fill(words.card.labelled, { label: plainLabel(label) }), value)),
    );
  };
  const cite = (label: string, some: CardRow[]): CardCitation => ({
    label,
    text: [entity.name, ...write(some, plainLine), cited].join('\n'),
    markdown: [`**${escape(entity.name)}**`, '', ...write(some, markdownLine), '', cited].join(
      '\n',
    ),
  });
  const all = cite(words.cardActions.allFacts, shown);
  return [all, ...shown.map((row) => cite(plainLabel(row.label), [row]))];
}

type Value = CardRow['values'][number];

function opennessRow(
  { word, licence, provenance }: CardOpenness,
  { words }: CardComposer,
): CardRow {
  const text = [{ text: `${word}; ` }, ...licence];
  const value = provenance ? { text, provenance } : { text };
  return { field: 'openness', label: words.fields.openness, values: [value] };
}

/** "Founded: 28 April 2023 in Paris (Mistral AI, 11 Dec 2023, https://…)" */
function plainLine(label: string, { text, provenance }: Value): string {
  const source =
    provenance &&
    sourceOf(
      provenance,
      (name) => name,
      (url) => [url],
    );
  return `${label} ${textOf(text)}${source ? ` (${source})` : ''}`;
}

/** The same as an item of a list, its source a link. */
function markdownLine(label: string, { text, provenance }: Value): string {
  const link = (name: string, url?: string) =>
    url === undefined ? escape(name) : `[${escape(name)}](${encodeParentheses(url)})`;
  const source = provenance && sourceOf(provenance, link, () => []);
  return `- ${escape(label)} ${escape(textOf(text))}${source ? ` (${source})` : ''}`;
}

function sourceOf(
  { tag, own, source, date }: CardProvenance,
  write: (name: string, url?: string) => string,
  also: (url: string) => string[],
): string {
  const name = source
    ? [write(source.publisher, source.url)]
    : own === undefined
      ? []
      : [write(own)];
  const told = [
    ...(tag === undefined ? [] : [tag]),
    ...name,
    date,
    ...(source ? also(source.url) : []),
  ];
  return told.filter((part) => part !== '').join(', ');
}

function textOf(text: CardText): string {
  return text.map((part) => part.text).join('');
}

/** What Markdown would take for its own. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`);
}

function encodeParentheses(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
