import { text as readAll } from 'node:stream/consumers';
import { createMentionReader, parseLines, type CorpusText } from './mention-reader';

// npm run mentions [-- --explain]: JSONL {id, lang, text} on stdin → JSONL {id, mentions} on stdout. With --explain
// each line also has every name found, whether it counts, and the points of each feature around it.
const reader = createMentionReader();
const isExplained = process.argv.includes('--explain');
for (const line of parseLines<CorpusText>(await readAll(process.stdin))) {
  const mentions = reader.read(line).map(({ start, end, entityId, match }) => ({
    start,
    end,
    entity: entityId,
    match,
  }));
  const names = isExplained
    ? reader.explain(line).map(({ entityId, ...name }) => ({
        text: line.text.slice(name.start, name.end),
        entity: entityId,
        ...name,
      }))
    : undefined;
  console.log(JSON.stringify({ id: line.id, mentions, ...(names && { names }) }));
}
