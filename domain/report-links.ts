import { bugs } from '../package.json';
import type { CardComposer } from './card-composer';
import type { CardRow } from './card-data';
import type { DossierEntity } from './dossier';
import { plainLabel } from './plain-label';

/**
 * Addresses of prefilled letters about a card, one a field: the entity, the field and the day of the data, and nothing
 * of the page that the card stands on. Nothing is sent unless the reader opens one and sends it.
 */
export function reportLinks(
  entity: DossierEntity,
  rows: CardRow[],
  { words, dossier }: CardComposer,
): { label: string; url: string }[] {
  const { other, ask } = words.letters;
  const fields = [
    ...(entity.kind === 'model' ? [{ field: 'openness', label: words.fields.openness }] : []),
    ...rows,
    { field: '', label: other },
  ];
  return fields.map(({ field, label }) => {
    const about = [entity.id, ...(field === '' ? [] : [field])].join(' / ');
    const letter = new Map([
      ['title', about],
      ['body', `${about}\n${dossier.version}\n\n${ask}\n`],
    ]);
    const query = [...letter].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return { label: plainLabel(label), url: `${bugs.url}/new?${query.join('&')}` };
  });
}
