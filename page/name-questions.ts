import type { EntityId } from '../domain/entity';
import type { TextBlock } from './text-blocks';

/** Asks the search which entities misspelt names mean; null for none. */
export type ResolveNames = (names: string[]) => Promise<(EntityId | null)[]>;

/** Possible misspellings of a page: each is asked about once, many in one message. */
export interface NameQuestions {
  /** Undefined while there is no answer. */
  answerTo(name: string): EntityId | null | undefined;
  /** Notes that a block waits for an answer. */
  note(name: string, block: TextBlock): void;
  /** Asks about all that was noted since the last time. */
  ask(): void;
  isWaiting(): boolean;
}

/** @param onAnswers called with the entities found, and the blocks that have a name more */
export function createNameQuestions(
  resolveNames: ResolveNames,
  onAnswers: (entityIds: EntityId[], blocks: TextBlock[]) => void,
  signal: AbortSignal,
): NameQuestions {
  const answers = new Map<string, EntityId | null>();
  /** Blocks by the name that they wait for, whether asked yet or not. */
  const waiting = new Map<string, TextBlock[]>();
  const unasked = new Set<string>();

  async function send(names: string[]): Promise<void> {
    // Without an answer nothing is marked that is not sure.
    const ids = await resolveNames(names).catch((): (EntityId | null)[] => []);
    if (signal.aborted) return;
    const blocks = names.flatMap((name, n) => {
      const waited = waiting.get(name) ?? [];
      waiting.delete(name);
      answers.set(name, ids[n] ?? null);
      return ids[n] ? waited : [];
    });
    const found = ids.filter((id) => id !== null);
    onAnswers(found, blocks);
  }

  return {
    answerTo: (name) => answers.get(name),
    note(name, block) {
      if (answers.has(name)) return;
      const blocks = waiting.get(name);
      if (blocks) blocks.push(block);
      else {
        waiting.set(name, [block]);
        unasked.add(name);
      }
    },
    ask() {
      if (unasked.size === 0) return;
      const names = [...unasked];
      unasked.clear();
      void send(names);
    },
    isWaiting: () => waiting.size > 0,
  };
}
