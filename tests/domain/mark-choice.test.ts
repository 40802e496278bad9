// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createMarkChoice } from '../../domain/mark-choice';
import { DEFAULT_SETTINGS, ENTITY_KINDS } from '../../domain/settings';
import { aliasIndex, file } from './real-data';

const wantedBy = (chosen: Partial<typeof DEFAULT_SETTINGS>) => {
  const isWanted = createMarkChoice(aliasIndex, { ...DEFAULT_SETTINGS, ...chosen });
  return file.entities.filter(({ id }) => isWanted(id));
};

it('wants everything at first', () => {
  expect(wantedBy({})).toEqual(file.entities);
});

describe.each(ENTITY_KINDS)('of kind %s', (kind) => {
  it('wants all and no others, if that is the one kind to be marked', () => {
    expect(wantedBy({ kinds: [kind] })).toEqual(file.entities.filter((each) => each.kind === kind));
  });

  it('wants none, if it is the one that is left out', () => {
    const kinds = ENTITY_KINDS.filter((each) => each !== kind);
    expect(wantedBy({ kinds })).toEqual(file.entities.filter((each) => each.kind !== kind));
  });
});

it('wants no entity that the reader took off, and all others', () => {
  const others = file.entities.filter(({ id }) => id !== 'openai');
  expect(wantedBy({ unmarked: ['openai', 'long-gone'] })).toEqual(others);
});

it('wants nothing, if no kind is to be marked', () => {
  expect(wantedBy({ kinds: [] })).toEqual([]);
});
