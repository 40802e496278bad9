import { AliasFlag } from './alias-index';
import { reasonsOf, type ContextGate, type Judgement, type ReadName } from './context-gate';
import type { EntityId } from './entity';
import type { SureName, Surroundings } from './gate-features';
import type { NameFacts } from './name-facts';
import type { NameHit } from './name-reader';
import type { NameTable } from './name-table';
import { firstHitFrom } from './sentence-reader';

/** What one page has told so far. Grows as its texts are read. */
export interface PageEvidence {
  /** BCP 47 language of the page, lower case, without region. */
  language: string;
  /** Entities that were named beyond doubt, the one named last at the end. */
  named: Set<EntityId>;
}

/** A name and what it was found to mean; offsets are UTF-16 code units, `end` exclusive. */
export interface JudgedName extends Judgement {
  entityId: EntityId;
  start: number;
  end: number;
}

export interface Explanation extends JudgedName {
  /** Points by feature, or the rule that decided. */
  reasons: Record<string, number>;
}

/** Judges all names of one text together: the sure ones speak for the others. */
export interface NameJudge {
  /** Adds to the evidence what the text tells. */
  judge(text: string, hits: NameHit[], evidence: PageEvidence): JudgedName[];
  explain(text: string, hits: NameHit[], evidence: PageEvidence): Explanation[];
  /** For a text that is near an ambiguous name: would the name itself count there? */
  wouldCount(text: string, hits: NameHit[], hit: NameHit, evidence: PageEvidence): boolean;
}

/** So many names before a shared one are asked which of its bearers was named last. */
const MOST_BEFORE = 64;

/** @param certain the score from which a name settles others like it on the page */
export function createNameJudge(
  names: NameTable,
  facts: NameFacts,
  gate: ContextGate,
  certain: number,
): NameJudge {
  let shared: Map<number, number[]> | undefined;

  function idOf(entity: number): EntityId {
    return names.entityId(entity);
  }

  function isSurname(hit: NameHit): boolean {
    return (facts.flags(hit.name) & AliasFlag.surname) !== 0;
  }

  function toSureName({ name, start, end }: NameHit): SureName {
    return { entity: facts.entity(name), start, end };
  }

  /** What a name means: of two entities with it ("Amodei", "Copilot"), the one named last. */
  function bearerOf(hit: NameHit, named: Set<EntityId>, sure: SureName[]): number {
    shared ??= sharedNames(names, facts);
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

  function settle(text: string, hits: NameHit[]): (Judgement | undefined)[] {
    return hits.map((hit) => (gate.needsSupport(hit) ? undefined : gate.judgeSure(text, hit)));
  }

  /** Judges the names that need support with what the others tell, and once more with what that tells. */
  function judgeOpen(
    text: string,
    hits: NameHit[],
    settled: (Judgement | undefined)[],
    sure: SureName[],
    { language, named }: PageEvidence,
  ): Outcome {
    const read = hits.map((hit, n): ReadName | undefined =>
      settled[n] || isSurname(hit) ? undefined : gate.read(text, hits, hit, language),
    );
    const firstStarts = new Map(sure.toReversed().map(({ entity, start }) => [entity, start]));
    const known = [...sure];
    const certainOnes = new Set<number>();
    const inText = new Set(
      sure.map(({ entity }) => entity).filter((entity) => !named.has(idOf(entity))),
    );
    const isNamed = (entity: number) =>
      certainOnes.has(entity) || inText.has(entity) || named.has(idOf(entity));
    const around: Surroundings = {
      sure: known,
      isNamed,
      namedCount: (own) =>
        named.size + inText.size - (inText.has(own) || named.has(idOf(own)) ? 1 : 0),
    };
    const judgeAll = () =>
      hits.map((hit, n): Judgement => {
        const done = settled[n];
        if (done) return done;
        const name = read[n];
        if (name) return gate.judge(name, around);
        const bearer = bearerOf(hit, named, sure);
        const isKnown =
          named.has(idOf(bearer)) || (firstStarts.get(bearer) ?? Infinity) < hit.start;
        return gate.judgeSurname(text, hit, language, isKnown);
      });
    const first = judgeAll();
    first.forEach(({ answer, score }, n) => {
      if (answer !== 'accept' || score < certain) return;
      const name = toSureName(hits[n] as NameHit);
      if (score >= certain + 1) known.push(name);
      if (!isNamed(name.entity)) certainOnes.add(name.entity);
    });
    const isNews = known.length > sure.length || certainOnes.size > 0;
    if (isNews) known.sort((a, b) => a.start - b.start);
    return { judged: isNews ? judgeAll() : first, read, around, certainOnes };
  }

  function judgeText(text: string, hits: NameHit[], evidence: PageEvidence) {
    const settled = settle(text, hits);
    const sure = hits.filter((_, n) => settled[n]?.answer === 'accept').map(toSureName);
    const isAllSettled = !settled.includes(undefined);
    const outcome: Outcome | undefined = isAllSettled
      ? undefined
      : judgeOpen(text, hits, settled, sure, evidence);
    const judged = outcome?.judged ?? (settled as Judgement[]);
    const all = judged.map(({ answer, score, rule }, n): JudgedName => {
      const hit = hits[n] as NameHit;
      const entity = settled[n] ? facts.entity(hit.name) : bearerOf(hit, evidence.named, sure);
      return { entityId: idOf(entity), start: hit.start, end: hit.end, answer, score, rule };
    });
    return { all, sure, outcome };
  }

  return {
    judge(text, hits, { language, named }) {
      const { all, sure, outcome } = judgeText(text, hits, { language, named });
      for (const entity of outcome?.certainOnes ?? []) named.add(idOf(entity));
      for (const { entity } of sure) nameLast(named, idOf(entity));
      return all;
    },

    explain(text, hits, evidence) {
      const { all, outcome } = judgeText(text, hits, evidence);
      return all.map((one, n): Explanation => {
        const read = outcome?.read[n];
        const reasons = outcome && read ? gate.reasons(read, outcome.around) : reasonsOf(one);
        return { ...one, reasons };
      });
    },

    wouldCount(text, hits, hit, { language, named }) {
      const around: Surroundings = {
        sure: hits.filter((each) => !gate.needsSupport(each)).map(toSureName),
        isNamed: (entity) => named.has(idOf(entity)),
        namedCount: (own) => named.size - (named.has(idOf(own)) ? 1 : 0),
      };
      return gate.judge(gate.read(text, hits, hit, language), around).answer === 'accept';
    },
  };
}

interface Outcome {
  judged: Judgement[];
  /** By hit; undefined where a name needs no support or is a family name. */
  read: (ReadName | undefined)[];
  around: Surroundings;
  /** Entities that an ambiguous name has named beyond doubt. */
  certainOnes: Set<number>;
}

function nameLast(named: Set<EntityId>, entityId: EntityId): void {
  named.delete(entityId);
  named.add(entityId);
}

/** The entities of ambiguous names that belong to more than one, by the number of the name. */
function sharedNames({ count, text }: NameTable, facts: NameFacts): Map<number, number[]> {
  const numbers = new Map<string, number[]>();
  for (let n = 0; n < count(); n++) {
    if ((facts.flags(n) & (AliasFlag.surname | AliasFlag.ambiguity)) === 0) continue;
    const same = numbers.get(text(n));
    if (same) same.push(n);
    else numbers.set(text(n), [n]);
  }
  const shared = [...numbers.values()].filter((all) => all.length > 1);
  return new Map(shared.flatMap((all) => all.map((n) => [n, all.map(facts.entity)] as const)));
}
