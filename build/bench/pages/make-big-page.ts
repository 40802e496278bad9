/**
 * A page of many short texts of equal length, two thirds in paragraphs of their own and one third in inline elements
 * between them.
 *
 * @param characters Length of each text in UTF-16 code units.
 */
export function makeBigPage(lines: string[], nodes: number, characters: number): string {
  const text = lines.join(' ').replaceAll(/[&<>]/g, '+');
  const pieces = Math.floor(text.length / characters);
  const elements = Array.from({ length: nodes }, (_, n) => {
    const start = (n % pieces) * characters;
    const tag = n % 3 === 0 ? 'span' : 'p';
    return `<${tag}>${pad(text.slice(start, start + characters))}</${tag}>`;
  });
  const groups = Array.from({ length: Math.ceil(nodes / 20) }, (_, n) =>
    elements.slice(n * 20, n * 20 + 20).join(''),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Big</title><body><div>${groups.join('</div><div>')}</div></body></html>`;
}

/** A piece of blanks alone would be no text to read. */
function pad(piece: string): string {
  return piece.startsWith(' ') ? `a${piece.slice(1)}` : piece;
}
