import { storage } from 'wxt/utils/storage';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  repairSettings,
  SETTINGS_KEY,
  SETTINGS_MIGRATIONS,
  SETTINGS_VERSION,
  type RepairedSettings,
  type Settings,
} from '../domain/settings';

const item = storage.defineItem<unknown>(`sync:${SETTINGS_KEY}`, {
  version: SETTINGS_VERSION,
  migrations: SETTINGS_MIGRATIONS,
});

/** What is stored, as far as it can be read. Says once on the console what could not. */
export async function loadSettings(): Promise<RepairedSettings> {
  const repaired = repairSettings(await item.getValue());
  if (repaired.lost.length > 0) reportLoss(repaired.lost);
  return repaired;
}

/** The same to show something by: the defaults where the browser does not let us read. To change them, load them. */
export async function settingsInUse(): Promise<Settings> {
  try {
    return (await loadSettings()).settings;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Stores what differs from the defaults. Rejects when the browser's storage does (full, over quota, denied). */
export async function saveSettings(settings: Settings): Promise<void> {
  await item.setValue(changedSettings(settings));
}

export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((stored) => onChange(repairSettings(stored).settings));
}

let hasReported = false;

function reportLoss(lost: string[]): void {
  if (hasReported) return;
  hasReported = true;
  console.warn(`AI Dossier: stored options could not be read, back to default: ${lost.join(', ')}`);
}
