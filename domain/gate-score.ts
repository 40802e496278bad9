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
  'misspelt',
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

/** The features' positions in {@link FEATURES}: notes are many, and numbers are faster than names. */
export const FEATURE_NUMBERS = Object.fromEntries(
  FEATURES.map((feature, number) => [feature, number]),
) as Record<Feature, number>;

/** More of the same says little more. */
const MOST = 2;

/** Adds up the points of one name after the other. */
export interface GateScore {
  clear(): void;
  /**
   * Notes that a feature holds, or how often.
   *
   * @param feature its number
   */
  note(feature: number, count: number | boolean): void;
  points(): number;
  /** Points by feature, those that hold only. */
  reasons(): Record<string, number>;
}

export function createGateScore(pointsOf: Record<string, number>): GateScore {
  const weights = Float64Array.from(FEATURES, (feature) => pointsOf[feature] ?? 0);
  const counts = new Int8Array(FEATURES.length);
  let sum = 0;
  return {
    clear() {
      counts.fill(0);
      sum = 0;
    },
    note(feature, count) {
      const times = Math.min(Number(count), MOST);
      counts[feature] = times;
      sum += times * (weights[feature] as number);
    },
    points: () => sum,
    reasons: () =>
      Object.fromEntries(
        FEATURES.flatMap((feature, n) => {
          const times = counts[n] as number;
          return times === 0 ? [] : [[feature, times * (weights[n] as number)]];
        }),
      ),
  };
}
