import { isInsideAddress, isInsideCode } from './address';
import type { AliasIndex } from './alias-index';
import { createClassTable } from './characters';
import { createContextGate } from './context-gate';
import type { EntityId } from './entity';
import { createFuzzyFilter, type Candidate } from './fuzzy-filter';
import {
  createNameJudge,
  type Explanation,
  type NameJudge,
  type PageEvidence,
} from './judge-names';
import { lazy } from './lazy';
import { createNameFacts } from './name-facts';
import { createNameReader, type NameHit } from './name-reader';
import { createNameScanner, type UnknownWord } from './name-scanner';
import { createNameTable } from './name-table';

/** An entity named in a text; offsets are UTF-16 code units, `end` exclusive. */
export interface Mention {
  entityId: EntityId;
  start: number;
  end: number;
  match: 'exact' | 'fuzzy';
}

export interface FoundMentions {
  /** In order of their start, without overlaps. */
  mentions: Mention[];
  /** Possible misspellings, for the search to decide. */
  candidates: Candidate[];
  /** Entities whose full name elsewhere on the page would make more mentions here. */
  waitingFor: EntityId[];
}

/** What a text has that may be a mention. */
export interface ReadText {
  text: string;
  hits: NameHit[];
  candidates: Candidate[];
}

/** {@link read} and {@link judge} are the two halves of {@link find}, for whoever must pause between them. */
export interface MentionFinder {
  find(text: string, evidence: PageEvidence): FoundMentions;
  /** Undefined if the text has nothing to judge, as most have. */
  read(text: string): ReadText | undefined;
  judge(read: ReadText, evidence: PageEvidence): FoundMentions;
  /** Each name found, with the reasons for counting it or not. */
  explain(text: string, evidence: PageEvidence): Explanation[];
}

export interface FinderOptions {
  /** Are possible misspellings looked for? */
  fuzzy?: boolean;
}

export const NOTHING: FoundMentions = { mentions: [], candidates: [], waitingFor: [] };

/** Reads texts for the names of the index. Text goes in, offsets come out. */
export function createMentionFinder(
  index: AliasIndex,
  { fuzzy = true }: FinderOptions = {},
): MentionFinder {
  const table = createClassTable(index.classes);
  const names = lazy(() => createNameTable(index, table));
  const reader = lazy(() => createNameReader(names(), table, index.gate.variants));
  const scan = createNameScanner(index.firstWords, table, reader);
  const filter = lazy(() => createFuzzyFilter(index, names(), table));
  const nameJudge = lazy(makeJudge);

  function makeJudge(): NameJudge {
    const facts = createNameFacts(names());
    const gate = createContextGate(index, facts, table);
    return createNameJudge(names(), facts, gate, index.gate.certain);
  }

  function namesIn(text: string, onUnknown?: UnknownWord): NameHit[] {
    const hits = scan(text, onUnknown);
    if (hits.length === 0) return hits;
    const hasCode = text.includes('`');
    return hits.filter(
      (hit) =>
        !isInsideAddress(text, hit.start, hit.end) && !(hasCode && isInsideCode(text, hit.start)),
    );
  }

  /** A misspelt name that is ambiguous counts only where the name itself would. */
  function isSupported(
    text: string,
    hits: NameHit[],
    { start, end, unsure }: Candidate,
    evidence: PageEvidence,
  ): boolean {
    if (unsure === undefined) return true;
    const hit = { start, end, nameEnd: end, name: unsure, isSplit: false, isMisspelt: true };
    return nameJudge().wouldCount(text, hits, hit, evidence);
  }

  function read(text: string): ReadText | undefined {
    const candidates: Candidate[] = [];
    const hits = namesIn(
      text,
      fuzzy
        ? (start, end, isKnown, hash) => {
            const candidate = filter().candidateAt(text, start, end, isKnown, hash);
            if (candidate && !isInsideAddress(text, candidate.start, candidate.end)) {
              candidates.push(candidate);
            }
          }
        : undefined,
    );
    return hits.length === 0 && candidates.length === 0 ? undefined : { text, hits, candidates };
  }

  function judge({ text, hits, candidates }: ReadText, evidence: PageEvidence): FoundMentions {
    const judged = nameJudge().judge(text, hits, evidence);
    return {
      mentions: judged
        .filter(({ answer }) => answer === 'accept')
        .map(({ entityId, start, end }) => ({ entityId, start, end, match: 'exact' })),
      candidates: candidates.filter((each) => isSupported(text, hits, each, evidence)),
      waitingFor: judged.filter(({ answer }) => answer === 'wait').map(({ entityId }) => entityId),
    };
  }

  return {
    read,
    judge,
    find(text, evidence) {
      const found = read(text);
      return found ? judge(found, evidence) : NOTHING;
    },
    explain: (text, evidence) => nameJudge().explain(text, namesIn(text), evidence),
  };
}
