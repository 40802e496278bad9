import { isInsideAddress, isInsideCode } from './address';
import { AliasFlag, type AliasIndex } from './alias-index';
import { createClassTable } from './characters';
import { createContextGate, type Judgement, type SureName } from './context-gate';
import type { EntityId } from './entity';
import { createFuzzyFilter, type Candidate } from './fuzzy-filter';
import { createNameFacts, type NameFacts } from './name-facts';
import { firstHitFrom } from './sentence-reader';
import { createNameTable, type NameTable } from './name-table';
import { createNameScanner, type NameHit, type UnknownWord } from './name-scanner';

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
  /** Entities that were named beyond doubt, the one named last at the end. */
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

export interface FinderOptions {
  /** Are possible misspellings looked for? */
  fuzzy?: boolean;
}

/** So many names before a shared one are asked which of its bearers was named last. */
const MOST_BEFORE = 64;

const NOTHING: FoundMentions = { mentions: [], candidates: [], waitingFor: [] };

/** Reads texts for the names of the index. Text goes in, offsets come out. */
export function createMentionFinder(
  index: AliasIndex,
  { fuzzy = true }: FinderOptions = {},
): MentionFinder {
  const table = createClassTable(index.classes);
  const names = createNameTable(index, table);
  const scan = createNameScanner(names, table, index.gate.variants);
  const facts = createNameFacts(names);
  const gate = createContextGate(index, facts, table);
  const filter = fuzzy ? createFuzzyFilter(index, names, table) : undefined;
  const shared = sharedNames(names, facts);

  function idOf(entity: number): EntityId {
    return names.entities[entity] ?? '';
  }

  function judgeHits(text: string, hits: NameHit[], evidence: PageEvidence): Explanation[] {
    const { named, language } = evidence;
    const settled = hits.map((hit) =>
      gate.needsSupport(hit) ? undefined : gate.judgeSure(text, hit),
    );
    const sure = hits.flatMap((hit, n): SureName[] =>
      settled[n]?.answer === 'accept'
        ? [{ entity: facts.entity(hit.name), start: hit.start, end: hit.end }]
        : [],
    );
    const certain = new Set<number>();
    const known = [...sure];
    const isNew = ({ entity }: SureName) => !named.has(idOf(entity));
    const inText = new Set(sure.filter(isNew).map(({ entity }) => entity));
    const isNamed = (entity: number) =>
      certain.has(entity) || inText.has(entity) || named.has(idOf(entity));
    const surroundings = {
      language,
      sure: known,
      isNamed,
      namedCount: (own: number) =>
        named.size + inText.size - (inText.has(own) || named.has(idOf(own)) ? 1 : 0),
    };
    const judgeRest = () =>
      hits.map((hit, n): Explanation => {
        const entity = bearerOf(hit, named, sure);
        const judgement =
          settled[n] ??
          (isSurname(hit)
            ? gate.judgeSurname(text, hit, language, isNamedBefore(entity, hit, named, firstStarts))
            : gate.judgeAmbiguous(text, hits, hit, surroundings));
        return { entityId: idOf(entity), start: hit.start, end: hit.end, ...judgement };
      });
    const firstStarts = new Map(sure.toReversed().map(({ entity, start }) => [entity, start]));

    let judged = judgeRest();
    judged.forEach(({ answer, score }, n) => {
      const { name, start, end } = hits[n] as NameHit;
      if (answer !== 'accept' || score < index.gate.certain) return;
      const entity = facts.entity(name);
      if (score >= index.gate.certain + 1) known.push({ entity, start, end });
      if (!isNamed(entity)) certain.add(entity);
    });
    if (known.length > sure.length || certain.size > 0) {
      known.sort((a, b) => a.start - b.start);
      judged = judgeRest();
    }
    for (const entity of certain) named.add(idOf(entity));
    for (const { entity } of sure) nameLast(named, idOf(entity));
    return judged;
  }

  function isSurname(hit: NameHit): boolean {
    return (facts.flags(hit.name) & AliasFlag.surname) !== 0;
  }

  /** What a name means: of two entities with it ("Amodei", "Copilot"), the one named last. */
  function bearerOf(hit: NameHit, named: Set<EntityId>, sure: SureName[]): number {
    const bearers = shared.get(hit.name);
    if (!bearers) return facts.entity(hit.name);
    // The nearest names before it are enough, however many a text has.
    const at = firstHitFrom(sure, hit.start);
    const before = sure
      .slice(Math.max(0, at - MOST_BEFORE), at)
      .findLast(({ entity }) => bearers.includes(entity));
    if (before) return before.entity;
    const onPage = [...named].findLast((id) => bearers.some((bearer) => idOf(bearer) === id));
    return bearers.find((bearer) => idOf(bearer) === onPage) ?? facts.entity(hit.name);
  }

  function isNamedBefore(
    entity: number,
    hit: NameHit,
    named: Set<EntityId>,
    firstStarts: Map<number, number>,
  ): boolean {
    return named.has(idOf(entity)) || (firstStarts.get(entity) ?? Infinity) < hit.start;
  }

  return {
    explain: (text, evidence) => judgeHits(text, namesIn(text), evidence),
    find(text, evidence) {
      const candidates: Candidate[] = [];
      filter?.reset();
      const hits = namesIn(
        text,
        filter &&
          ((start, end, isKnown) => {
            const candidate = filter.candidateAt(text, start, end, isKnown);
            if (candidate && !isInsideAddress(text, candidate.start, candidate.end)) {
              candidates.push(candidate);
            }
          }),
      );
      if (hits.length === 0 && candidates.length === 0) return NOTHING;
      const judged = judgeHits(text, hits, evidence);
      const sure = candidates.length > 0 ? unambiguous(hits) : [];
      return {
        mentions: judged
          .filter(({ answer }) => answer === 'accept')
          .map(({ entityId, start, end }) => ({ entityId, start, end, match: 'exact' })),
        candidates: candidates.filter((each) => isSupported(text, hits, sure, each, evidence)),
        waitingFor: judged
          .filter(({ answer }) => answer === 'wait')
          .map(({ entityId }) => entityId),
      };
    },
  };

  /** A misspelt name that is ambiguous counts only where the name itself would. */
  function isSupported(
    text: string,
    hits: NameHit[],
    sure: SureName[],
    { start, end, unsure }: Candidate,
    { language, named }: PageEvidence,
  ): boolean {
    if (unsure === undefined) return true;
    const hit = { start, end, nameEnd: end, name: unsure, isSplit: false };
    const { answer } = gate.judgeAmbiguous(text, hits, hit, {
      language,
      sure,
      isNamed: (entity) => named.has(idOf(entity)),
      namedCount: (own) => named.size - (named.has(idOf(own)) ? 1 : 0),
    });
    return answer === 'accept';
  }

  /** The names that need no support, which speak for others. */
  function unambiguous(hits: NameHit[]): SureName[] {
    return hits.flatMap((hit) =>
      gate.needsSupport(hit)
        ? []
        : [{ entity: facts.entity(hit.name), start: hit.start, end: hit.end }],
    );
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
}

function nameLast(named: Set<EntityId>, entityId: EntityId): void {
  named.delete(entityId);
  named.add(entityId);
}

/** The entities of ambiguous names that belong to more than one, by the number of the name. */
function sharedNames({ names }: NameTable, facts: NameFacts): Map<number, number[]> {
  const numbers = new Map<string, number[]>();
  names.forEach((name, n) => {
    if (facts.flags(n) & (AliasFlag.surname | AliasFlag.ambiguity)) {
      numbers.set(name, [...(numbers.get(name) ?? []), n]);
    }
  });
  const shared = [...numbers.values()].filter((all) => all.length > 1);
  return new Map(shared.flatMap((all) => all.map((n) => [n, all.map(facts.entity)] as const)));
}
