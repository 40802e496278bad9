// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CardPart } from '../../domain/card-data';
import type { Ownership } from '../../domain/entity';
import { cardOf, having, rowTexts } from './read-card';
import { dossierIn } from './real-data';

describe('the status of an organisation', () => {
  it.each([
    ['en', { status: 'merged', into: { id: 'cohere' } }, 'merged into Cohere'],
    ['de', { status: 'merged', into: { id: 'cohere' } }, 'in Cohere aufgegangen'],
    ['fr', { status: 'merged', into: { id: 'cohere' } }, 'a fusionné avec Cohere'],
    ['en', { status: 'closed' }, 'closed down'],
    ['de', { status: 'closed' }, 'Betrieb eingestellt'],
    ['fr', { status: 'closed' }, 'a cessé son activité'],
    ['en', { status: 'state' }, 'state-owned'],
    ['fr', { status: 'project' }, 'projet de recherche sans personnalité juridique'],
    ['de', { status: 'nonprofit' }, 'gemeinnützig'],
    ['fr', { status: 'subsidiary', parent: { name: 'AMD' } }, 'appartient à AMD'],
  ] as [string, Ownership, string][])('in %s, %o reads “%s”', (language, value, text) => {
    const dossier = structuredClone(dossierIn(language));
    const entity = dossier.entities.find(({ id }) => id === 'silo-ai');
    const ownership = entity?.facts.find(({ field }) => field === 'ownership');
    if (!ownership) throw new Error('no ownership');
    ownership.value = value;
    const card = cardOf(dossier, 'silo-ai');
    expect(rowTexts(card, 'status')).toEqual([text]);
    expect(rowTexts(card, 'funding')).toEqual([]);
    const links = having<CardPart>(
      'entityId',
      card.rows.find(({ field }) => field === 'status'),
    );
    expect(links).toHaveLength(value.status === 'merged' ? 1 : 0);
  });

  it('is not told of a company on its own', () => {
    expect(rowTexts(cardOf(dossierIn('en'), 'mistral-ai'), 'status')).toEqual([]);
  });
});
