import { text as readAll } from 'node:stream/consumers';
import { createMentionReader, parseLines, type CorpusText } from './mention-reader';

// npm run mentions: JSONL {id, lang, text} on stdin → JSONL {id, mentions} on stdout.
const read = createMentionReader();
for (const line of parseLines<CorpusText>(await readAll(process.stdin))) {
  const mentions = read(line).map(({ start, end, entityId, match }) => ({
    start,
    end,
    entity: entityId,
    match,
  }));
  console.log(JSON.stringify({ id: line.id, mentions }));
}
