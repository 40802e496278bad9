// @vitest-environment node
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../build/browser/find-browser.mjs';

describe('on the PATH', () => {
  let bin: string;
  beforeEach(() => (bin = mkdtempSync(path.join(tmpdir(), 'find-browser-'))));
  afterEach(() => rmSync(bin, { recursive: true }));

  function addProgram(name: string, text = '#!/bin/sh\n'): string {
    const file = path.join(bin, name);
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  }
  const search = (engine?: 'chromium' | 'firefox', env = {}) =>
    findBrowser({ engine, env: { PATH: `/nowhere:${bin}`, ...env }, platform: 'linux' });

  it('finds nothing where nothing is', () => {
    expect(search()).toBeUndefined();
  });

  it('prefers Chrome to Chromium, and either to Firefox', () => {
    const firefox = addProgram('firefox-esr');
    expect(search()).toEqual({ engine: 'firefox', path: firefox, name: 'Firefox' });
    const chromium = addProgram('chromium');
    expect(search()).toEqual({ engine: 'chromium', path: chromium, name: 'Chromium' });
    const chrome = addProgram('google-chrome');
    expect(search()).toEqual({ engine: 'chromium', path: chrome, name: 'Google Chrome' });
  });

  it('looks only for the engine asked for', () => {
    addProgram('chromium');
    expect(search('firefox')).toBeUndefined();
    const firefox = addProgram('firefox');
    expect(search('firefox')?.path).toBe(firefox);
  });

  it('passes over folders and files that are no programs', () => {
    mkdirSync(path.join(bin, 'google-chrome'));
    writeFileSync(path.join(bin, 'chromium'), '');
    expect(search()).toBeUndefined();
  });

  it("passes over Ubuntu's stub of a snap that is not installed", () => {
    addProgram('chromium-browser', '#!/bin/sh\nexec /snap/bin/no-such-snap "$@"\n');
    expect(search()).toBeUndefined();
  });

  describe('with AI_DOSSIER_BROWSER', () => {
    it('takes that program, and its engine from its name', () => {
      addProgram('chromium');
      const own = addProgram('my-firefox-nightly');
      expect(search(undefined, { AI_DOSSIER_BROWSER: own })).toEqual({
        engine: 'firefox',
        path: own,
        name: 'my-firefox-nightly',
      });
    });

    it('finds nothing rather than another browser when it points nowhere', () => {
      addProgram('chromium');
      expect(search(undefined, { AI_DOSSIER_BROWSER: path.join(bin, 'missing') })).toBeUndefined();
    });

    it('does not apply to the other engine', () => {
      const chromium = addProgram('chromium');
      const own = addProgram('my-firefox-nightly');
      expect(search('chromium', { AI_DOSSIER_BROWSER: own })?.path).toBe(chromium);
    });
  });
});

const PLACES: Record<
  string,
  { platform: NodeJS.Platform; env: Record<string, string>; place: string; name: string }
> = {
  'an application of macOS': {
    platform: 'darwin',
    env: { PATH: '/usr/bin', HOME: '/Users/ada' },
    place: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    name: 'Google Chrome',
  },
  "a user's application of macOS": {
    platform: 'darwin',
    env: { PATH: '/usr/bin', HOME: '/Users/ada' },
    place: '/Users/ada/Applications/Firefox.app/Contents/MacOS/firefox',
    name: 'Firefox',
  },
  'a program of Windows': {
    platform: 'win32',
    env: { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    place: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    name: 'Microsoft Edge',
  },
  "a user's program of Windows": {
    platform: 'win32',
    env: { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
    place: 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    name: 'Google Chrome',
  },
};

describe.each(Object.entries(PLACES))('%s', (_, { platform, env, place, name }) => {
  it('is found', () => {
    const found = findBrowser({ env, platform, isProgram: (file) => file === place });
    expect(found).toMatchObject({ path: place, name });
  });
});
