import { useEffect, useState } from 'preact/hooks';

/** Timers take no longer wait, and no page stays open for so long. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Milliseconds since 1970, when it began, and again when the moment has come: what ends then is seen to end. */
export function useNow(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const left = moment - Date.now();
    if (left <= 0 || left > LONGEST_WAIT_MS) return undefined;
    // Not the time by then: a timer may be early.
    const timer = setTimeout(() => setNow(moment), left);
    return () => clearTimeout(timer);
  }, [moment]);
  return now;
}
