/** What the reader chose. Only what differs from the default is stored. */
export interface Settings {
  /** `auto` or the code of a language. */
  language: string;
  /** Hosts on which nothing is marked, e.g. `mail.example`. */
  pausedSites: string[];
  /** Are names marked too that are written with a slip? */
  findMisspelt: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  pausedSites: [],
  findMisspelt: true,
};

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
  const {
    language = DEFAULT_SETTINGS.language,
    pausedSites = [],
    findMisspelt = DEFAULT_SETTINGS.findMisspelt,
  } = stored;
  const settings = { ...DEFAULT_SETTINGS };
  if (typeof language === 'string') settings.language = language;
  else lost.push('language');
  if (Array.isArray(pausedSites)) {
    settings.pausedSites = pausedSites.filter((site) => typeof site === 'string');
    if (settings.pausedSites.length < pausedSites.length) lost.push('pausedSites');
  } else lost.push('pausedSites');
  if (typeof findMisspelt === 'boolean') settings.findMisspelt = findMisspelt;
  else lost.push('findMisspelt');
  return { settings, lost };
}

/** The part that is stored. */
export function changedSettings(settings: Settings): Partial<Settings> {
  return {
    ...(settings.language !== DEFAULT_SETTINGS.language && { language: settings.language }),
    ...(settings.pausedSites.length > 0 && { pausedSites: settings.pausedSites }),
    ...(settings.findMisspelt !== DEFAULT_SETTINGS.findMisspelt && {
      findMisspelt: settings.findMisspelt,
    }),
  };
}

/** What a page has to know of the settings. */
export interface PageSettings {
  isPaused: boolean;
  findMisspelt: boolean;
}

export function pageSettingsFor(settings: Settings, host: string): PageSettings {
  const { findMisspelt, pausedSites } = settings;
  return { isPaused: pausedSites.includes(host), findMisspelt };
}

export function withSitePaused(settings: Settings, host: string, isPaused: boolean): Settings {
  const others = settings.pausedSites.filter((site) => site !== host);
  return { ...settings, pausedSites: isPaused ? [...others, host].toSorted() : others };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
