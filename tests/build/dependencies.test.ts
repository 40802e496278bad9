// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const manifest = read('package.json') as Record<string, Record<string, string>>;
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
/** All but the project itself. */
const installed = Object.entries(packages).filter(([name]) => name !== '');

it.each(['dependencies', 'devDependencies', 'overrides'])('%s are exact versions', (kind) => {
  const versions = Object.entries(manifest[kind] ?? {});
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('what runs in the reader’s browser are these packages', () => {
  // One more is one more to trust: docs/security.md names their number.
  expect(Object.keys(manifest.dependencies ?? {})).toEqual([
    '@webext-core/messaging',
    'fuse.js',
    'preact',
    'webextension-polyfill',
  ]);
});

it('every package in the lockfile is known by its bytes', () => {
  expect(installed.length).toBeGreaterThan(100);
  const unknown = installed.filter(
    ([, { version, integrity = '', link }]) => !version || link || !integrity.startsWith('sha512-'),
  );
  expect(unknown.map(([name]) => name)).toEqual([]);
});

it('no package comes from anywhere but the public registry', () => {
  const addresses = installed.flatMap(([, { resolved }]) => resolved ?? []);
  expect(addresses.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});

it('no package runs a script when it is installed', () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(running.map(([name]) => name)).toEqual([]);
});
