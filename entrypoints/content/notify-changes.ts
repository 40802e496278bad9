/** Pages that load while one reads change often; nobody looks at the count as often. */
const WAIT_MS = 300;

/** In place of a count, where the page is not read. */
export const PAUSED = -1;

/** Returns a function to be called after each change; `notify` hears of those that change the count, after a while. */
export function createChangeNotice(
  count: () => number,
  notify: () => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const now = count();
      if (now === told) return;
      told = now;
      notify();
    }, WAIT_MS);
  };
}
