import { useEffect, useState } from 'preact/hooks';

/** Timers take no longer wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Is a time (milliseconds since 1970) still to come? Draws again when it has come. */
export function useIsBefore(time: number): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const left = time - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(left, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  }, [time]);
  return time > now;
}
