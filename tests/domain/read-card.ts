import { composeCard } from '../../domain/compose-card';
import type { CardData, CardPart, CardRow, CardValue } from '../../domain/card-data';
import type { Dossier } from '../../domain/dossier';

/** What tests read from a card. */

export function cardOf(dossier: Dossier, id: string): CardData {
  const card = composeCard(dossier, id);
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}

/** All texts of a card, with their paths. Source titles and addresses are others' words. */
export function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'url' || key === 'title' ? [] : texts(inner, `${path}.${key}`),
  );
}

/** Everything that has a given key, however deep. */
export function having<Part>(key: string, value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((each: unknown) => having<Part>(key, each));
  return key in value ? [value as Part, ...inner] : inner;
}

export function textOf(parts: CardPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** On the first screen and behind "show more". */
export function rowsOf(card: CardData): CardRow[] {
  const rows = card.sections.flatMap((section) => (section.type === 'rows' ? section.rows : []));
  return [...card.rows, ...rows];
}

export function valuesOf(card: CardData): CardValue[] {
  return rowsOf(card).flatMap(({ values }) => values);
}

export function rowTexts(card: CardData, field: string): string[] {
  const rows = rowsOf(card).filter((row) => row.field === field);
  return rows.flatMap(({ values }) => values.map(({ text }) => breakable(textOf(text))));
}

/** With plain spaces, as one types them. */
export function breakable(text: string | undefined): string {
  return (text ?? '').replaceAll('\u00a0', ' ');
}

export function listOf(card: CardData, title: string) {
  const section = card.sections.find((each) => each.title === title);
  return section?.type === 'list' ? section.items : [];
}

export function claimsOf(card: CardData) {
  return card.sections.flatMap((section) => (section.type === 'claims' ? section.claims : []));
}
