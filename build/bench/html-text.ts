/** Elements that end a line; the others are inside one. */
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/gi;
const UNREAD = /<(script|style|noscript|template|svg|head|textarea|select)\b[\s\S]*?<\/\1>/gi;

const REFERENCES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
};

/** The lines of text of a saved page, about as its text blocks are. For measurements: this is no HTML parser. */
export function linesOfHtml(html: string): string[] {
  return html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(UNREAD, '\n')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(BLOCK, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[\da-f]+|\w+);/gi, (_, reference: string) => characterOf(reference))
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The value of `<html lang>`, without region. */
export function languageOfHtml(html: string): string | undefined {
  return /<html\b[^>]*\blang=["']?([a-z]+)/i.exec(html)?.[1]?.toLowerCase();
}

function characterOf(reference: string): string {
  if (!reference.startsWith('#')) return REFERENCES[reference] ?? ' ';
  const isHex = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
