import type { PartialDate } from '../../domain/entity';
import type { Data } from '../read-data';
import { ageProblems } from './age-problems';
import { codeProblems } from './code-problems';
import { confidenceProblems } from './confidence-problems';
import { dateProblems } from './date-problems';
import { languageProblems } from './language-problems';
import { licenceProblems } from './licence-problems';
import { nameProblems } from './name-problems';
import { orderProblems } from './order-problems';
import { today } from '../partial-date';
import { placeholderProblems } from './placeholder-problems';
import { describeProblem, type Problem } from './problem';
import { referenceProblems } from './reference-problems';
import { shapeProblems } from './shape-problems';
import { sourceProblems } from './source-problems';
import { unfitSourceProblems } from './unfit-source-problems';
import { versionProblems } from './version-problems';

/** All problems, in the order of the files. Shapes first: the other checks need them. */
export function checkData(data: Data, day: PartialDate = today()): Problem[] {
  const shapes = shapeProblems(data);
  if (shapes.length > 0) return shapes;
  return [
    ...orderProblems(data),
    ...nameProblems(data),
    ...referenceProblems(data),
    ...versionProblems(data),
    ...dateProblems(data, day),
    ...ageProblems(data),
    ...confidenceProblems(data),
    ...codeProblems(data),
    ...licenceProblems(data),
    ...placeholderProblems(data),
    ...sourceProblems(data),
    ...unfitSourceProblems(data),
    ...data.languages.flatMap((language) => languageProblems(data, language)),
  ];
}

/** @throws with all problems, so that the build ends and says what to do */
export function assertData(data: Data): Data {
  const problems = checkData(data);
  if (problems.length === 0) return data;
  throw new Error(`data/ has problems:\n${problems.map(describeProblem).join('\n')}`);
}
