import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { dossierPlugin } from '../dossier-plugin';
import { PROJECT_FOLDER } from './project-sentences';

/** A script that evaluates to the exports of a module of this folder, bundled and minified as the package's are. */
export async function bundleScript(file: string): Promise<string> {
  const config: InlineConfig = {
    root: PROJECT_FOLDER,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [dossierPlugin()],
    build: {
      write: false,
      minify: true,
      target: ['chrome128', 'firefox140'],
      lib: {
        entry: join(PROJECT_FOLDER, 'build', 'bench', file),
        formats: ['iife'],
        name: 'bundled',
      },
    },
  };
  const results = await build(config);
  const [result] = Array.isArray(results) ? results : [results];
  if (!result || !('output' in result)) throw new Error(`${file} has not been bundled.`);
  return `${result.output[0].code}\nbundled;`;
}
