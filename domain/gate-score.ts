/**
 * What can speak for or against a name that is also another word. Their points stand in data/gate.json; the score of
 * a name is the sum of its features' points, each times how often it holds (at most {@link MOST} times).
 */
export const FEATURES = [
  // What the name is.
  'seldomAnother',
  'oftenAnother',
  'mostlyAnother',
  'alsoName',
  'alsoAbbreviation',
  'foreignWord',
  'splitName',
  // How it is written.
  'smallLetters',
  'otherLetterCase',
  'ownLetterCase',
  'capitalInMidSentence',
  'capitalInTitle',
  'version',
  'possessive',
  // The same name elsewhere in the text.
  'smallElsewhere',
  'ownCaseElsewhere',
  'otherBearer',
  // The words beside it.
  'topicWordBeside',
  'actionAfter',
  'bareSubject',
  'useBefore',
  'prepositionBefore',
  'prepositionBeforeName',
  'determinerBefore',
  'nameBefore',
  'nameAfter',
  'plainCompound',
  'againstBeside',
  // Its sentence.
  'aiWord',
  'businessWord',
  'useWord',
  'againstWord',
  'otherEntity',
  'kin',
  'otherUnsureNames',
  // The rest of the text, and of the page.
  'otherEntityNear',
  'kinNear',
  'namedOnPage',
  'entitiesOnPage',
] as const;

export type Feature = (typeof FEATURES)[number];

/** More of the same says little more. */
const MOST = 2;

/** Adds up the points of one name after the other. */
export interface GateScore {
  clear(): void;
  /** Notes that a feature holds, or how often. */
  note(feature: Feature, count: number | boolean): void;
  points(): number;
  /** Points by feature, those that hold only. */
  reasons(): Record<string, number>;
}

export function createGateScore(pointsOf: Record<string, number>): GateScore {
  const numbers = new Map<string, number>(FEATURES.map((feature, number) => [feature, number]));
  const weights = Float64Array.from(FEATURES, (feature) => pointsOf[feature] ?? 0);
  const counts = new Int8Array(FEATURES.length);
  const pointsFrom = (n: number) => (counts[n] as number) * (weights[n] as number);
  return {
    clear: () => counts.fill(0),
    note(feature, count) {
      counts[numbers.get(feature) as number] = Math.min(Number(count), MOST);
    },
    points() {
      let sum = 0;
      for (let n = 0; n < counts.length; n++) sum += pointsFrom(n);
      return sum;
    },
    reasons: () =>
      Object.fromEntries(
        FEATURES.flatMap((feature, n) => (counts[n] === 0 ? [] : [[feature, pointsFrom(n)]])),
      ),
  };
}
