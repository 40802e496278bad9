import {
  changedSettings,
  repairSettings,
  SETTINGS_FIELDS,
  SETTINGS_MIGRATIONS,
  SETTINGS_VERSION,
  type Settings,
} from './settings';

/** Tells our files from others. */
const APP = 'AI Dossier';

export type ReadSettingsFile =
  | { settings: Settings }
  | { problem: 'unreadable' | 'foreign' | 'newer' }
  /** Fields that make no sense. */
  | { problem: 'wrong'; fields: string[] };

/** The reader's choices as a file: what differs from the defaults. */
export function writeSettingsFile(settings: Settings): string {
  const file = { app: APP, version: SETTINGS_VERSION, settings: changedSettings(settings) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** All of a file, or why it is refused: half of somebody's choices would be nobody's. */
export function readSettingsFile(text: string): ReadSettingsFile {
  const file = parse(text);
  if (file === undefined) return { problem: 'unreadable' };
  if (!isRecord(file) || file.app !== APP || !isVersion(file.version) || !isRecord(file.settings)) {
    return { problem: 'foreign' };
  }
  if (file.version > SETTINGS_VERSION) return { problem: 'newer' };
  const stored = migrate(file.settings, file.version);
  const { settings, lost } = repairSettings(stored);
  const unknown = Object.keys(stored).filter((field) => !SETTINGS_FIELDS.includes(field));
  const fields = [...lost, ...unknown];
  return fields.length > 0 ? { problem: 'wrong', fields } : { settings };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function migrate(stored: object, from: number): object {
  let migrated: unknown = stored;
  for (let version = from + 1; version <= SETTINGS_VERSION; version++) {
    migrated = SETTINGS_MIGRATIONS[version]?.(migrated);
  }
  return isRecord(migrated) ? migrated : {};
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
