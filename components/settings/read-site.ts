import { isSitePattern } from '../../domain/site-pattern';

/**
 * The pattern that a reader means: a host or `*.host`, as browsers write it, or the address of a page for its host.
 * Undefined if it is neither.
 */
export function readSite(typed: string): string | undefined {
  const [, wildcard = '', rest = ''] = /^(\*\.)?(.*)$/.exec(typed.trim()) ?? [];
  const address = rest.includes('://') ? rest : `http://${rest}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const site = wildcard + host;
  return host !== '' && isSitePattern(site) ? site : undefined;
}
