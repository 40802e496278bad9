import { useEffect, useState } from 'preact/hooks';

/** Milliseconds since 1970, when it began, and again when the moment has come: what ends then is seen to end. */
export function useNow(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const left = moment - Date.now();
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setNow(moment), left);
    return () => clearTimeout(timer);
  }, [moment]);
  return now;
}
