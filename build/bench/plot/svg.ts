/** An element of an SVG as text; attributes that are undefined are left out. */
export function svgElement(
  name: string,
  attributes: Record<string, string | number>,
  ...content: string[]
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? rounded(value) : value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** @param className See the style sheet in draw-plot.ts. */
export function svgText(x: number, y: number, className: string, text: string): string {
  return svgElement('text', { x, y, class: className }, escapeXml(text));
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
