/** What the reader chose. Only what differs from the default is stored. */
export interface Settings {
  /** `auto` or the code of a language. */
  language: string;
  /** Hosts on which nothing is marked, e.g. `mail.example`. */
  pausedSites: string[];
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', pausedSites: [] };

/** Key in the browser's synchronised storage. */
export const SETTINGS_KEY = 'settings';

/** Rises with every change of {@link Settings} that stored values do not fit; each step then has its migration. */
export const SETTINGS_VERSION = 1;

/** From the version before to the key's version. */
export const SETTINGS_MIGRATIONS: Record<number, (old: unknown) => unknown> = {};

export interface RepairedSettings {
  settings: Settings;
  /** Names of the fields that could not be read and were set back to their defaults. */
  lost: string[];
}

/** Takes what is readable of a stored value and defaults for the rest. Nothing stored is no loss. */
export function repairSettings(stored: unknown): RepairedSettings {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, lost: [] };
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, lost: Object.keys(DEFAULT_SETTINGS) };
  const lost: string[] = [];
  const { language = DEFAULT_SETTINGS.language, pausedSites = [] } = stored;
  const settings = { ...DEFAULT_SETTINGS };
  if (typeof language === 'string') settings.language = language;
  else lost.push('language');
  if (Array.isArray(pausedSites)) {
    settings.pausedSites = pausedSites.filter((site) => typeof site === 'string');
    if (settings.pausedSites.length < pausedSites.length) lost.push('pausedSites');
  } else lost.push('pausedSites');
  return { settings, lost };
}

/** The part that is stored. */
export function changedSettings(settings: Settings): Partial<Settings> {
  return {
    ...(settings.language !== DEFAULT_SETTINGS.language && { language: settings.language }),
    ...(settings.pausedSites.length > 0 && { pausedSites: settings.pausedSites }),
  };
}

/** What a page has to know of the settings. */
export interface PageSettings {
  isPaused: boolean;
}

export function pageSettingsFor(settings: Settings, host: string): PageSettings {
  return { isPaused: settings.pausedSites.includes(host) };
}

export function withSitePaused(settings: Settings, host: string, isPaused: boolean): Settings {
  const others = settings.pausedSites.filter((site) => site !== host);
  return { ...settings, pausedSites: isPaused ? [...others, host].toSorted() : others };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
