import { foldName } from '../../domain/characters';
import type { Entity, EntityKind } from '../../domain/entity';
import { createRandom, pick, type Random } from './random';

const ONSETS =
  'b c ch cl d dr f fl g gr h j k kr l m n p pl qu r s sk st str t th tr v w x z'.split(' ');
const VOWELS = 'a e i o u ai ea ia io ou'.split(' ');
const CODAS = ['', '', '', 'l', 'n', 'r', 's', 'x', 'm', 'nd', 'rt'];
const ENDINGS =
  'base bit cast craft data gen graph grid lab labs lens line logic loop mind nest net node path pilot sense stack verse ware works'.split(
    ' ',
  );
const SECOND_WORDS =
  'AI Analytics Bio Cloud Computing Data Dynamics Group Health Intelligence Labs Networks Partners Research Robotics Software Systems Technologies Ventures Vision'.split(
    ' ',
  );
const FIRST_NAMES =
  'Adam Aisha Akira Alice Amir Anja Arun Béatrice Carlos Chen Clara David Elif Emma Erik Fatima Felix Hana Igor Ines Ivan Jana Jun Kofi Léa Lukas Maria Marta Nils Noor Olga Omar Paul Rania René Sara Sven Tomás Uta Victor Yuki Zoë'.split(
    ' ',
  );

/** As many as entities of the data have. */
const NAMES_AN_ENTITY = 8;

/** Gives an entity of the name-giving kind, as it would stand in the data. */
type MakeName = (random: Random) => { kind: EntityKind; name: string };

const NAME_MAKERS: MakeName[] = [
  (random) => ({ kind: 'organization', name: coin(random) + pick(ENDINGS, random) }),
  (random) => ({ kind: 'organization', name: `${coin(random)} ${pick(SECOND_WORDS, random)}` }),
  (random) => ({ kind: 'person', name: `${pick(FIRST_NAMES, random)} ${coin(random)}` }),
  (random) => ({ kind: 'model', name: `${coin(random)}-${1 + Math.floor(random() * 9)}` }),
];

/**
 * Entities with invented names that look like true ones.
 *
 * @param known Names that are there already and not given again.
 * @param count Number of names, the known ones included.
 */
export function makeEntities(known: string[], count: number, seed: number): Entity[] {
  const random = createRandom(seed);
  const taken = new Set(known.map(foldName));
  const entities: Entity[] = [];
  let missing = count - known.length;
  while (missing > 0) {
    const make = pick(NAME_MAKERS, random);
    const names = Array.from({ length: Math.min(NAMES_AN_ENTITY, missing) }, () =>
      newName(make, taken, random),
    );
    missing -= names.length;
    const [name = '', ...others] = names.map((each) => each.name);
    entities.push({
      id: `synthetic-${entities.length}`,
      kind: names[0]?.kind ?? 'organization',
      name,
      text: '',
      aliases: others.map((text) => ({ text })),
      facts: [],
    });
  }
  return entities;
}

function newName(make: MakeName, taken: Set<string>, random: Random): ReturnType<MakeName> {
  for (;;) {
    const made = make(random);
    const folded = foldName(made.name);
    if (taken.has(folded)) continue;
    taken.add(folded);
    return made;
  }
}

/** A word of two or three syllables that no language has. */
function coin(random: Random): string {
  const syllables = Array.from(
    { length: random() < 0.6 ? 2 : 3 },
    () => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random),
  );
  const word = syllables.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
