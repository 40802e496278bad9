/** Slower than three times a second, which could bring on a seizure. */
const BLINK_MS = 250;

/** Off and on twice, as eyes find what changes; only on, for readers who want nothing to move. */
export function flash(window: Window, paint: (isOn: boolean) => void, signal: AbortSignal): void {
  paint(true);
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  let left = 4;
  const timer = window.setInterval(() => {
    left--;
    paint(left % 2 === 0);
    if (left === 0) window.clearInterval(timer);
  }, BLINK_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer));
}
