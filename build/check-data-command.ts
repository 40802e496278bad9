import { checkData } from './check-data/check-data';
import { describeProblem } from './check-data/problem';
import { readData } from './read-data';

const data = readData();
const problems = checkData(data);
for (const problem of problems) console.error(describeProblem(problem));
if (problems.length > 0) {
  console.error(`data/: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}`);
  process.exitCode = 1;
} else console.log(`data/: ${data.file.entities.length} entities, no problem`);
