// node build/run-bundled.mjs <file.ts> [arguments]: bundles a TypeScript file as the extension is bundled, and runs it.
// For measurements: a module runner turns each imported constant into a getter, which costs more than what is measured.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [, , file, ...args] = process.argv;
if (!file) throw new Error('Which file? node build/run-bundled.mjs <file.ts> [arguments]');
const root = path.resolve(import.meta.dirname, '..');
const name = path.basename(file, '.ts');
// Beside the built extensions, one folder below the root like build/ itself, so that data/ is found from there.
const outDir = path.join(root, '.output');
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: path.resolve(file),
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
});
const program = path.join(outDir, `${name}.mjs`);
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
