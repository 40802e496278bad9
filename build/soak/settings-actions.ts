import { pick, type Random } from '../bench/random';
import { SETTINGS_KEY, type Settings } from '../../domain/settings';
import type { Stage } from './stage';

/** One at a time; whatever hides the marks is taken back by {@link restoreSettings}. */
const CHANGES: readonly Partial<Settings>[] = [
  { language: 'de' },
  { language: 'fr' },
  { markStyle: 'tint' },
  { markStyle: 'key' },
  { markAll: false },
  { kinds: ['person'] },
  { unmarked: ['openai', 'mistral-ai'] },
  { trigger: 'click' },
  { trigger: 'keyboard' },
  { findMisspelt: false },
  { showDelay: 0, hideDelay: 0 },
  { theme: 'dark' },
  { showBadge: false },
  { siteMode: 'only', onlySites: ['127.0.0.1'] },
];
const HOSTS = ['127.0.0.1', 'localhost'];
/** It ends by itself, as a pause for an hour does. */
const PAUSE_MS = 1500;

export function changeSettings(stage: Stage, random: Random): Promise<void> {
  return store(stage, pick(CHANGES, random));
}

export function pauseSite(stage: Stage, random: Random): Promise<void> {
  return store(stage, { pausedSites: [pick(HOSTS, random)] });
}

export function pauseEverything(stage: Stage): Promise<void> {
  return store(stage, { pausedUntil: Date.now() + PAUSE_MS });
}

/** Lets the options page load all that it will ever load. */
export async function warmUp(stage: Stage): Promise<void> {
  const { options } = stage.tabs;
  for (const language of ['de', 'fr', 'en']) {
    const choice = await options.waitForSelector(`input[value="${language}"]`);
    await choice?.evaluate((input) => input.click());
    await options.waitForFunction(
      (wanted) => document.documentElement.lang === wanted,
      { polling: 50 },
      language,
    );
  }
  await restoreSettings(stage);
}

export function restoreSettings(stage: Stage): Promise<void> {
  return store(stage, {});
}

/** Any switch or choice of the options page. */
export async function clickOption({ tabs }: Stage, random: Random): Promise<void> {
  await tabs.options.evaluate((chosen) => {
    const inputs = [
      ...document.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]'),
    ];
    inputs[Math.floor(chosen * inputs.length)]?.click();
  }, random());
}

async function store({ tabs }: Stage, settings: Partial<Settings>): Promise<void> {
  await tabs.options.evaluate(
    async (key, value) => {
      const { chrome } = globalThis as unknown as ChromeWindow;
      await chrome.storage.sync.set({ [key]: value });
    },
    SETTINGS_KEY,
    settings,
  );
}

interface ChromeWindow {
  chrome: { storage: { sync: { set(items: object): Promise<void> } } };
}
