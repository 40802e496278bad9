import { fillParts, type CardComposer } from './card-composer';
import type { CardRow, CardText, CardValue } from './card-data';
import type { DossierEntity } from './dossier';
import type { Ownership } from './entity';
import { isProduct, newest } from './openness';

/** "Company", "Model", "Person"; what has no owners or no model is called otherwise. */
export function kindWordOf(entity: DossierEntity, { words }: CardComposer): string {
  const { kinds } = words;
  if (entity.kind === 'model' && isProduct(entity)) return kinds.product;
  const status = newest(entity.facts, 'ownership')?.value.status;
  if (status === 'nonprofit' || status === 'state' || status === 'project') {
    return kinds.institution;
  }
  return kinds[entity.kind];
}

/** Of an organisation that does not stand on its own, or is no company. */
export function statusRows(entity: DossierEntity, composer: CardComposer): CardRow[] {
  const value = statusValue(entity, composer);
  return value ? [{ field: 'status', label: composer.words.fields.status, values: [value] }] : [];
}

export function statusValue(entity: DossierEntity, composer: CardComposer): CardValue | undefined {
  const ownership = newest(entity.facts, 'ownership');
  if (!ownership) return undefined;
  const text = statusText(ownership.value, composer);
  if (!text) return undefined;
  const { status } = ownership.value;
  // What has ended does not change any more.
  const isOver = status === 'merged' || status === 'closed';
  return isOver ? composer.value(ownership, text) : composer.currentValue(ownership, text);
}

export function statusText(ownership: Ownership, composer: CardComposer): CardText | undefined {
  const words = composer.words.ownership;
  switch (ownership.status) {
    // What most companies are; a listed one has its exchange in place of it.
    case 'private':
    case 'listed':
      return undefined;
    case 'subsidiary':
      return fillParts(words.subsidiary, { organization: composer.party(ownership.parent) });
    case 'merged':
      return fillParts(words.merged, { organization: composer.party(ownership.into) });
    case 'nonprofit':
    case 'state':
    case 'project':
    case 'closed':
      return [{ text: words[ownership.status] }];
  }
}
