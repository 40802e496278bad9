// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../domain/settings';
import { readSettingsFile, writeSettingsFile } from '../../domain/settings-file';

const CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  language: 'fr',
  pausedSites: ['*.mail.example'],
  kinds: ['person'],
  showDelay: 0,
};

it.each([DEFAULT_SETTINGS, CHANGED])('what was saved is loaded: %j', (settings) => {
  expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ settings });
});

it('is short and legible: what was chosen, each in a line', () => {
  expect(writeSettingsFile({ ...DEFAULT_SETTINGS, language: 'fr' }).split('\n')).toEqual([
    '{',
    '  "app": "AI Dossier",',
    `  "version": ${SETTINGS_VERSION},`,
    '  "settings": {',
    '    "language": "fr"',
    '  }',
    '}',
    '',
  ]);
});

describe('files of older versions', () => {
  const folder = join(import.meta.dirname, '..', 'settings-examples');

  it.each(readdirSync(folder))('%s is loaded', (name) => {
    const settings: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const version = Number(/\d+/.exec(name)?.[0]);
    const file = JSON.stringify({ app: 'AI Dossier', version, settings });
    expect(readSettingsFile(file)).toHaveProperty('settings.language', 'de');
  });
});

const file = (more: object) =>
  JSON.stringify({ app: 'AI Dossier', version: SETTINGS_VERSION, settings: {}, ...more });

describe('a file is refused', () => {
  it.each<[string, string, object]>([
    ['that is empty', '', { problem: 'unreadable' }],
    ['that is cut off', file({}).slice(0, -1), { problem: 'unreadable' }],
    ['that is a picture', '\u0089PNG\r\n', { problem: 'unreadable' }],
    ['of another program', '{"name":"x","version":1}', { problem: 'foreign' }],
    ['that is a list', '[]', { problem: 'foreign' }],
    ['that is null', 'null', { problem: 'foreign' }],
    ['without settings', file({ settings: undefined }), { problem: 'foreign' }],
    ['whose settings are a list', file({ settings: [] }), { problem: 'foreign' }],
    ['without a version', file({ version: undefined }), { problem: 'foreign' }],
    ['of version nought', file({ version: 0 }), { problem: 'foreign' }],
    ['of a version to come', file({ version: SETTINGS_VERSION + 1 }), { problem: 'newer' }],
    [
      'with values that make no sense',
      file({ settings: { theme: 'pink', language: 'de', showDelay: -1 } }),
      { problem: 'wrong', fields: ['showDelay', 'theme'] },
    ],
    [
      'with one site that is none among others',
      file({ settings: { pausedSites: ['a.example', 'no site'] } }),
      { problem: 'wrong', fields: ['pausedSites'] },
    ],
    [
      'with settings that there are not',
      file({ settings: { theme: 'dark', colour: 'pink' } }),
      { problem: 'wrong', fields: ['colour'] },
    ],
  ])('%s', (_, text, problem) => {
    expect(readSettingsFile(text)).toEqual(problem);
  });
});
