// @vitest-environment node
import { expect, it } from 'vitest';
import { isSupportedNode } from '../../build/set-up.mjs';

const RANGE = '^20.19.0 || >=22.12.0';

it.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '24.0.0', '26.10.0'])(
  'takes Node %s',
  (version) => {
    expect(isSupportedNode(version, RANGE)).toBe(true);
  },
);

it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses Node %s', (version) => {
  expect(isSupportedNode(version, RANGE)).toBe(false);
});

it('does not guess at a form that it does not know', () => {
  expect(() => isSupportedNode('22.12.0', '~22.12')).toThrow('~22.12');
});
