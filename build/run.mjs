// node build/run.mjs <file.ts> [arguments]: runs a TypeScript file of the build. Node 20 cannot by
// itself, and Vite is here anyway. The file finds its arguments in process.argv.slice(2), as usual.
import path from 'node:path';
import { runnerImport } from 'vite';

const [, , file, ...args] = process.argv;
if (!file) throw new Error('Which file? node build/run.mjs <file.ts> [arguments]');
const program = path.resolve(file);
process.argv = [process.execPath, program, ...args];
// Without the project's Vite settings, and silent: stdout belongs to the program.
await runnerImport(program, { configFile: false, logLevel: 'silent' });
