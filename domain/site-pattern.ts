/**
 * A host as browsers write it (`mail.example`), or such a host with all below it (`*.mail.example`, which holds
 * `mail.example` too).
 */
const SITE_PATTERN = /^(?:\*\.)?(?:[^\s*/:?#@%[\]A-Z]+|\[[\d.:a-f]+\])$/;
/** Of a name in the internet, by its rules. */
const LONGEST_HOST = 253;

export function isSitePattern(text: string): boolean {
  return SITE_PATTERN.test(text);
}

export function isHost(text: string): boolean {
  return !text.startsWith('*') && text.length <= LONGEST_HOST && isSitePattern(text);
}

export function matchesSite(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}
