import { aliasesOf } from '../../domain/alias-index';
import { foldName } from '../../domain/characters';
import type { Alias, Entity, EntityId } from '../../domain/entity';
import { nameVariants } from '../../domain/name-variants';
import type { Data } from '../read-data';
import type { Problem } from './problem';

interface Owner {
  id: EntityId;
  /** A family name or an ambiguous one: the text around it tells which entity it means. */
  isShareable: boolean;
}

/** A name that two entities claim, in whatever spelling, would go to the first of them in silence. */
export function nameProblems({ file, languages }: Data): Problem[] {
  const owners = new Map<string, Owner>();
  return file.entities.flatMap((entity) =>
    aliasesOf(entity, languages).flatMap((alias): Problem[] => {
      const rival = claim(owners, entity, alias);
      return rival ? [shared(entity.id, alias.text, rival.id)] : [];
    }),
  );
}

/** Enters the spellings of a name; finds another entity that has one of them. */
function claim(owners: Map<string, Owner>, { id, kind }: Entity, alias: Alias): Owner | undefined {
  const isShareable = alias.surname === true || alias.ambiguous !== undefined;
  const spellings = nameVariants(alias.text, kind).map(({ text }) => foldName(text));
  const known = spellings.flatMap((spelling) => owners.get(spelling) ?? []);
  for (const spelling of spellings) {
    if (!owners.has(spelling)) owners.set(spelling, { id, isShareable });
  }
  return known.find((owner) => owner.id !== id && !(owner.isShareable && isShareable));
}

function shared(where: EntityId, name: string, owner: EntityId): Problem {
  return {
    where,
    field: 'aliases',
    problem: `"${name}" is a name of ${owner} too`,
    remedy: 'leave it to one of them, or mark it "ambiguous" or "surname" in both',
  };
}
