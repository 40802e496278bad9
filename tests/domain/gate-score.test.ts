// @vitest-environment node
import { expect, it } from 'vitest';
import { createGateScore, FEATURE_NUMBERS as F, FEATURES } from '../../domain/gate-score';
import { aliasIndex } from './real-data';

const score = createGateScore({ aiWord: 0.75, version: 2, nameAfter: -3.25 });

it('adds up what holds, and says so', () => {
  score.clear();
  score.note(F.version, true);
  score.note(F.nameAfter, false);
  score.note(F.aiWord, 1);
  expect(score.points()).toBe(2.75);
  expect(score.reasons()).toEqual({ version: 2, aiWord: 0.75 });
});

it('counts more of the same twice at most', () => {
  score.clear();
  score.note(F.aiWord, 200);
  expect(score.points()).toBe(1.5);
});

it('counts nothing for a feature without points, but names it', () => {
  score.clear();
  score.note(F.kin, true);
  expect(score.points()).toBe(0);
  expect(score.reasons()).toEqual({ kin: 0 });
});

it('forgets one name before the next', () => {
  score.note(F.version, true);
  score.clear();
  expect(score.points()).toBe(0);
  expect(score.reasons()).toEqual({});
});

it('has all features that data/gate.json gives points', () => {
  const known = new Set<string>(FEATURES);
  expect(Object.keys(aliasIndex.gate.weights).filter((name) => !known.has(name))).toEqual([]);
});
