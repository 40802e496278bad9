// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { once } from '../../domain/once';

it('makes a thing once for each of its arguments', () => {
  type Make = (name: string, options: { size: number }) => object;
  const make = vi.fn<Make>((name, options) => ({ name, ...options }));
  const get = once(make);
  expect(get('a', { size: 1 })).toBe(get('a', { size: 1 }));
  expect(get('a', { size: 2 })).toEqual({ name: 'a', size: 2 });
  expect(make).toHaveBeenCalledTimes(2);
});
