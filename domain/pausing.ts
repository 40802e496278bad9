import { whyPaused, type Settings } from './settings';

/** How long a pause of everything lasts. */
const PAUSE_MS = 60 * 60 * 1000;

/** Pauses everything for an hour from now, or ends that. */
export function withEverythingPaused(settings: Settings, isPaused: boolean, now: number): Settings {
  return { ...settings, pausedUntil: isPaused ? now + PAUSE_MS : 0 };
}

/** Is a website switched off for itself, whether or not everything is paused? */
export function isSitePaused(settings: Settings, host: string): boolean {
  return whyPaused({ ...settings, pausedUntil: 0 }, host, 0) !== undefined;
}
