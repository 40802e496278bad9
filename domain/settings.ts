import type { EntityId, EntityKind } from './entity';
import { isSitePattern, matchesSite } from './site-pattern';

/** What the reader chose. Only what differs from the default is stored. */
export interface Settings {
  /** `auto` or the code of a language. */
  language: string;
  /** Sites on which nothing is marked: `mail.example`, or with all hosts below it `*.example`. */
  pausedSites: string[];
  /** With the mode `only`, the sites on which names are marked, as far as they are not paused. */
  onlySites: string[];
  siteMode: SiteMode;
  /** Nothing is marked anywhere until then; milliseconds since 1970, 0 for no pause. */
  pausedUntil: number;
  /** Are names marked too that are written with a slip? */
  findMisspelt: boolean;
  markStyle: MarkStyle;
  /** Every mention of a page, or the first of each entity only. */
  markAll: boolean;
  /** What is marked, in the order of {@link ENTITY_KINDS}. */
  kinds: EntityKind[];
  /** Entities that are not marked. */
  unmarked: EntityId[];
  trigger: CardTrigger;
  /** Wait before a card opens under the pointer, in milliseconds. */
  showDelay: number;
  /** Wait before it closes when the pointer has left, in milliseconds. */
  hideDelay: number;
  theme: Theme;
  /** Does the extension's button show how many entities a page names? */
  showBadge: boolean;
}

export const ENTITY_KINDS = ['organization', 'model', 'person'] as const satisfies EntityKind[];
export const SITE_MODES = ['all', 'only'] as const;
/** `key`: marks are seen, and cards open under the pointer, only while Alt is held. */
export const MARK_STYLES = ['underline', 'tint', 'key'] as const;
/** What opens a card. The keyboard does always. */
export const CARD_TRIGGERS = ['hover', 'click', 'keyboard'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export type SiteMode = (typeof SITE_MODES)[number];
export type MarkStyle = (typeof MARK_STYLES)[number];
export type CardTrigger = (typeof CARD_TRIGGERS)[number];
export type Theme = (typeof THEMES)[number];

/** Longer, and a card that comes or goes seems broken. */
export const LONGEST_DELAY_MS = 2000;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  pausedSites: [],
  onlySites: [],
  siteMode: 'all',
  pausedUntil: 0,
  findMisspelt: true,
  markStyle: 'underline',
  markAll: true,
  kinds: [...ENTITY_KINDS],
  unmarked: [],
  trigger: 'hover',
  // Shorter, and a pointer that crosses a text opens cards; longer, and it feels broken.
  showDelay: 300,
  // The time to travel from the name to the card, and over another name on the way.
  hideDelay: 300,
  theme: 'auto',
  showBadge: true,
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

/** What is readable of a stored value; undefined if nothing is. Of a list, the entries that are. */
type Reader<Value> = (stored: unknown) => Value | undefined;

const readSites = listOf((site) => isText(site) && isSitePattern(site));

const READERS: { [Field in keyof Settings]: Reader<Settings[Field]> } = {
  language: (stored) => (isText(stored) ? stored : undefined),
  pausedSites: readSites,
  onlySites: readSites,
  siteMode: oneOf(SITE_MODES),
  pausedUntil: numberUpTo(Number.MAX_SAFE_INTEGER),
  findMisspelt: readSwitch,
  markStyle: oneOf(MARK_STYLES),
  markAll: readSwitch,
  kinds: listOf<EntityKind>((kind) => ENTITY_KINDS.some((each) => each === kind)),
  unmarked: listOf(isText),
  trigger: oneOf(CARD_TRIGGERS),
  showDelay: numberUpTo(LONGEST_DELAY_MS),
  hideDelay: numberUpTo(LONGEST_DELAY_MS),
  theme: oneOf(THEMES),
  showBadge: readSwitch,
};

const FIELDS = Object.keys(READERS) as (keyof Settings)[];
export const SETTINGS_FIELDS: readonly string[] = FIELDS;

/** Takes what is readable of a stored value and defaults for the rest. Nothing stored is no loss. */
export function repairSettings(stored: unknown): RepairedSettings {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, lost: [] };
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, lost: FIELDS };
  const settings = { ...DEFAULT_SETTINGS };
  const lost = FIELDS.filter((field) => !readField(settings, field, stored[field]));
  return { settings, lost };
}

/** Returns whether nothing was lost. */
function readField(settings: Settings, field: keyof Settings, stored: unknown): boolean {
  if (stored === undefined) return true;
  const value = READERS[field](stored);
  if (value === undefined) return false;
  Object.assign(settings, { [field]: value });
  return !Array.isArray(value) || value.length === (stored as unknown[]).length;
}

/** The part that is stored. */
export function changedSettings(settings: Settings): Partial<Settings> {
  const changed = FIELDS.filter((field) => !isSame(settings[field], DEFAULT_SETTINGS[field]));
  return Object.fromEntries(changed.map((field) => [field, settings[field]]));
}

/** The settings as they hold on one page. */
export interface PageSettings extends Settings {
  /** Nothing is marked here at present. */
  isPaused: boolean;
  /** When {@link isPaused} may change by itself, in milliseconds from now; absent: never. */
  changesIn?: number;
}

export function pageSettingsFor(settings: Settings, host: string, now: number): PageSettings {
  const isPaused = whyPaused(settings, host, now) !== undefined;
  const left = settings.pausedUntil - now;
  return { ...settings, isPaused, ...(left > 0 && { changesIn: left }) };
}

/** Fields by which it is decided what is marked on a page, and how. */
const MARK_FIELDS = ['findMisspelt', 'markStyle', 'markAll', 'kinds', 'unmarked'] as const;

/** Two settings with the same key mark the same things in the same way. */
export function marksKey(settings: Settings): string {
  return JSON.stringify(MARK_FIELDS.map((field) => settings[field]));
}

/** `everywhere`: until a time; `site`: the reader switched it off here; `unlisted`: it is on elsewhere only. */
export type PauseReason = 'everywhere' | 'site' | 'unlisted';

/** Why nothing is marked on a host; undefined where names are marked. */
export function whyPaused(
  { pausedUntil, pausedSites, onlySites, siteMode }: Settings,
  host: string,
  now: number,
): PauseReason | undefined {
  if (pausedUntil > now) return 'everywhere';
  if (pausedSites.some((pattern) => matchesSite(pattern, host))) return 'site';
  if (siteMode === 'only' && !onlySites.some((pattern) => matchesSite(pattern, host))) {
    return 'unlisted';
  }
  return undefined;
}

/**
 * Pauses a site, or takes it up again: with every pattern that pauses it, and onto the list of the sites that are
 * marked, if only those are.
 */
export function withSitePaused(settings: Settings, host: string, isPaused: boolean): Settings {
  const { pausedSites, onlySites, siteMode } = settings;
  if (isPaused) return { ...settings, pausedSites: withEntry(pausedSites, host) };
  const resumed = {
    ...settings,
    pausedSites: pausedSites.filter((pattern) => !matchesSite(pattern, host)),
  };
  const isListed = onlySites.some((pattern) => matchesSite(pattern, host));
  if (siteMode === 'all' || isListed) return resumed;
  return { ...resumed, onlySites: withEntry(onlySites, host) };
}

/** Stops marking an entity, or marks it again. */
export function withEntityMarked(
  settings: Settings,
  entityId: EntityId,
  isMarked: boolean,
): Settings {
  const others = settings.unmarked.filter((each) => each !== entityId);
  return { ...settings, unmarked: isMarked ? others : withEntry(others, entityId) };
}

/** In order, and once. */
export function withEntry(list: string[], entry: string): string[] {
  return [...new Set([...list, entry])].toSorted();
}

function listOf<Entry extends string>(isEntry: (entry: unknown) => boolean): Reader<Entry[]> {
  return (stored) =>
    Array.isArray(stored)
      ? (stored as unknown[]).filter((entry): entry is Entry => isEntry(entry))
      : undefined;
}

function oneOf<Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return (stored) => choices.find((choice) => choice === stored);
}

function numberUpTo(most: number): Reader<number> {
  return (stored) =>
    typeof stored === 'number' && stored >= 0 && stored <= most ? stored : undefined;
}

function readSwitch(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
