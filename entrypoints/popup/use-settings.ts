import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../domain/settings';
import { loadSettings, saveSettings, watchSettings } from '../../platform/settings-store';

interface SettingsInUse {
  settings: Settings;
  /** What the browser's storage answered when a change could not be stored. */
  failure: string | undefined;
  change(changed: (settings: Settings) => Settings): void;
}

/** The settings, also as they are changed elsewhere. A change shows at once, and goes back if it cannot be stored. */
export function useSettings(loaded: Settings): SettingsInUse {
  const [settings, setSettings] = useState(loaded);
  const [failure, setFailure] = useState<string>();
  useEffect(() => watchSettings(setSettings), []);

  async function store(changed: (settings: Settings) => Settings): Promise<void> {
    setFailure(undefined);
    setSettings(changed(settings));
    try {
      await saveSettings(changed((await loadSettings()).settings));
    } catch (error) {
      setSettings(settings);
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return { settings, failure, change: (changed) => void store(changed) };
}
