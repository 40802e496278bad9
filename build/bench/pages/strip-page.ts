/** Elements that run or fetch something, with all that is in them. */
const ACTIVE = /<(script|iframe|frameset|object|noscript|video|audio|picture)\b[\s\S]*?<\/\1\s*>/gi;
const FETCHING = /<(?:link|base|embed|frame|source|track|meta\s+http-equiv)\b[^>]*>/gi;
const ADDRESSES = /\s(?:src|srcset|poster|background|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/** A saved page without what runs or what comes from elsewhere, so that nothing but its own tree is measured. */
export function stripPage(html: string): string {
  return html
    .replaceAll(ACTIVE, '')
    .replaceAll(FETCHING, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(ADDRESSES, ''))
    .replaceAll(/@import[^;]+;|url\([^)]*\)/gi, '');
}
