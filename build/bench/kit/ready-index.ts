import type { AliasIndex } from '../../../domain/alias-index';
import { createMentionFinder } from '../../../domain/mention-finder';

/** From the text of a script to a finder that could read. Once a page: the second time much is known already. */
export function readyFinder(script: string): number {
  const { aliasIndex } = evaluate(script) as { aliasIndex: AliasIndex };
  createMentionFinder(aliasIndex);
  return aliasIndex.entities.length;
}

/** The usual way to the same: pairs of name and entity in JSON, and a map by the first word of each name. */
export function readyJsonMap(script: string): number {
  const pairs = evaluate(script) as [name: string, entity: string][];
  const byFirstWord = new Map<string, { name: string; entity: string }[]>();
  for (const [written, entity] of pairs) {
    const name = written.toLowerCase().replace(/[\s\u00a0-]+/g, ' ');
    const word = /^[\p{L}\p{N}\p{M}_]*/u.exec(name)?.[0] ?? '';
    const known = byFirstWord.get(word);
    if (known) known.push({ name, entity });
    else byFirstWord.set(word, [{ name, entity }]);
  }
  for (const known of byFirstWord.values()) known.sort((a, b) => b.name.length - a.name.length);
  return byFirstWord.size;
}

/** In the global scope, as the browser runs a script. */
function evaluate(script: string): unknown {
  // oxlint-disable-next-line no-eval -- the script's own cost is what is measured
  return (0, eval)(script);
}
