import type { AliasIndex } from './alias-index';
import { createContextGate, needsSupport, type Judgement } from './context-gate';
import type { EntityId } from './entity';
import { createFuzzyFilter, type Candidate } from './fuzzy-filter';
import { createNameScanner, type NameHit } from './name-scanner';

/** An entity named in a text; offsets are UTF-16 code units, `end` exclusive. */
export interface Mention {
  entityId: EntityId;
  start: number;
  end: number;
  match: 'exact' | 'fuzzy';
}

/** What one page has told so far. Grows as its texts are read. */
export interface PageEvidence {
  /** BCP 47 language of the page, lower case, without region. */
  language: string;
  /** Entities that were named beyond doubt. */
  named: Set<EntityId>;
}

export interface FoundMentions {
  /** In order of their start, without overlaps. */
  mentions: Mention[];
  /** Possible misspellings, for the search to decide. */
  candidates: Candidate[];
  /** Entities whose full name elsewhere on the page would make more mentions here. */
  waitingFor: EntityId[];
}

export interface MentionFinder {
  find(text: string, evidence: PageEvidence): FoundMentions;
  /** Each name found, with the reasons for counting it or not. */
  explain(text: string, evidence: PageEvidence): Explanation[];
}

export interface Explanation extends Judgement {
  entityId: EntityId;
  start: number;
  end: number;
}

/** From this score on, a name that is also another word settles the others like it on the page. */
const CERTAIN = 2;

/** Reads texts for the names of the index. Text goes in, offsets come out. */
export function createMentionFinder(index: AliasIndex): MentionFinder {
  const scan = createNameScanner(index);
  const judge = createContextGate(index);
  const filter = createFuzzyFilter(index);

  function entityOf(hit: NameHit): EntityId {
    return index.entities[index.entityOf.charCodeAt(hit.name)] ?? '';
  }

  function explainHits(text: string, hits: NameHit[], evidence: PageEvidence): Explanation[] {
    const judgeHit = (hit: NameHit, sure: Explanation[]): Explanation => {
      const entityId = entityOf(hit);
      const judgement = judge(text, hit, {
        language: evidence.language,
        isNamedOnPage: evidence.named.has(entityId),
        hasNeighbour: ({ start, end }) =>
          sure.some(
            (other) => other.start >= start && other.end <= end && other.entityId !== entityId,
          ),
      });
      return { entityId, start: hit.start, end: hit.end, ...judgement };
    };
    const settled = new Map<NameHit, Explanation>();
    for (const hit of hits) {
      if (!needsSupport(index.flags.charCodeAt(hit.name))) settled.set(hit, judgeHit(hit, []));
    }
    const sure = [...settled.values()].filter(({ answer }) => answer === 'accept');
    for (const { entityId } of sure) evidence.named.add(entityId);
    const judgeAll = () => hits.map((hit) => settled.get(hit) ?? judgeHit(hit, sure));
    const judged = judgeAll();
    const certain = judged.filter(({ answer, score }) => answer === 'accept' && score >= CERTAIN);
    const isNews = certain.some(({ entityId }) => !evidence.named.has(entityId));
    for (const { entityId } of certain) evidence.named.add(entityId);
    return isNews ? judgeAll() : judged;
  }

  function explain(text: string, evidence: PageEvidence): Explanation[] {
    return explainHits(text, namesIn(text), evidence);
  }

  function namesIn(text: string, onUnknown?: (start: number, end: number) => void): NameHit[] {
    return scan(text, onUnknown).filter(
      (hit) => !isInsideAddress(text, hit.start, hit.end) && !isInsideCode(text, hit.start),
    );
  }

  return {
    explain,
    find(text, evidence) {
      const candidates: Candidate[] = [];
      filter.reset();
      const hits = namesIn(text, (start, end) => {
        const candidate = filter.candidateAt(text, start, end);
        if (candidate && !isInsideAddress(text, candidate.start, candidate.end)) {
          candidates.push(candidate);
        }
      });
      if (hits.length === 0) return { mentions: [], candidates, waitingFor: [] };
      const judged = explainHits(text, hits, evidence);
      return {
        mentions: judged
          .filter(({ answer }) => answer === 'accept')
          .map(({ entityId, start, end }) => ({ entityId, start, end, match: 'exact' })),
        candidates,
        waitingFor: judged
          .filter(({ answer }) => answer === 'wait')
          .map(({ entityId }) => entityId),
      };
    },
  };
}

/** How far an address is looked at on each side, in UTF-16 code units. */
const ADDRESS_REACH = 200;
const ADDRESS =
  /:\/\/|\\|^www\.|^[./~]+[\w-]+\/|\S@[\w-]+\.|[\w-]\.(?:com|org|net|io|ai|eu|de|fr|uk|dev|app|html?|js|ts|py|json|md|txt|pdf|png|jpe?g|ya?ml)(?![\w-])/i;

/** Part of a URL, an e-mail address, a path or a file name: those name an address, not an entity. */
function isInsideAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < ADDRESS_REACH && !isBlank(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < ADDRESS_REACH && !isBlank(text, to)) to++;
  if (to - from <= end - start) return false;
  const chunk = text.slice(from, to);
  return ADDRESS.test(chunk) || isPath(text.slice(start, end), chunk);
}

/** `openai/swarm`, `mistral-microsoft-accord-2026`: small letters between slashes or many hyphens. */
function isPath(name: string, chunk: string): boolean {
  if (name !== name.toLowerCase()) return false;
  return chunk.includes('/') || /^\w+(?:-\w+){3,}$/.test(chunk);
}

/** Ends a run of characters that may be an address. Looked up and not matched: every hit asks for many characters. */
const BLANKS = ' \t\n\r\u00a0\u2009\u202f"“”„«»<>()[]|,';

function isBlank(text: string, i: number): boolean {
  return BLANKS.includes(text.charAt(i));
}

/** Between two backticks of one line: code in a text that was written in Markdown. */
function isInsideCode(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const line = text.indexOf('\n', start);
  const lineEnd = line < 0 ? text.length : line;
  const before = text.slice(Math.max(lineStart, start - ADDRESS_REACH), start);
  const after = text.slice(start, Math.min(lineEnd, start + ADDRESS_REACH));
  return before.split('`').length % 2 === 0 && after.includes('`');
}
