import spdx from 'spdx-license-list';
import type { EntityId, Licence } from '../../domain/entity';
import { allOf } from '../../domain/openness';
import type { Data } from '../read-data';
import type { Problem } from './problem';

/** Published in May 2026, and not in the list yet. */
const NOT_YET_LISTED = new Set(['OpenMDW-1.1']);

const idByTitle = new Map(
  Object.entries(spdx).flatMap(([id, { name }]) => [
    [id.toLowerCase(), id],
    [name.toLowerCase(), id],
  ]),
);

/** The verdict on openness hangs on the licence, so its identifier and its approval are those of SPDX. */
export function licenceProblems({ file }: Data): Problem[] {
  return file.entities.flatMap(({ id, facts }) =>
    allOf(facts, 'licence').flatMap(({ value }) => (value ? problemsOf(id, value) : [])),
  );
}

function problemsOf(where: EntityId, { name, spdx: id, osiApproved }: Licence): Problem[] {
  if (id !== undefined && NOT_YET_LISTED.has(id)) return [];
  const known = id ?? idByTitle.get(name.toLowerCase());
  if (known === undefined) return approvedWithoutId(where, name, osiApproved);
  const listed = spdx[known];
  if (!listed) {
    const remedy = 'take the identifier from spdx.org/licenses, or leave it out';
    return [{ where, field: 'licence.spdx', problem: `"${known}" is not in the list`, remedy }];
  }
  if (id === undefined) {
    const problem = `"${name}" has an SPDX identifier`;
    return [{ where, field: 'licence.spdx', problem, remedy: `add "spdx": "${known}"` }];
  }
  if (listed.osiApproved === osiApproved) return [];
  const problem = `is ${String(osiApproved)}, but ${String(listed.osiApproved)} for ${known} in SPDX’s list`;
  return [{ where, field: 'licence.osiApproved', problem, remedy: 'correct one of the two' }];
}

/** All licences that the OSI has approved have an identifier. */
function approvedWithoutId(where: EntityId, name: string, osiApproved: boolean): Problem[] {
  if (!osiApproved) return [];
  const problem = `"${name}" is approved by the OSI, but has no SPDX identifier`;
  const remedy = 'add "spdx", or correct "osiApproved"';
  return [{ where, field: 'licence.spdx', problem, remedy }];
}
