import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type InlineConfig, type Plugin } from 'vite';
import { serveFolder } from '../../build/serve-folder.mjs';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const SOURCES = path.join(ROOT, 'tests', 'pages', 'frameworks');

export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;
type Framework = (typeof FRAMEWORKS)[number];

/** What tests/pages/frameworks/life.js offers to tests. Where texts are told, they are those that are wrong. */
export interface Life {
  marks(): string[];
  names(): string[];
  hydrate(): Promise<unknown[]>;
  churn(rounds: number): Promise<unknown[]>;
  mountMany(n: number, places: number): Promise<unknown[]>;
  unmountMany(n: number): Promise<unknown[]>;
  remount(n: number): Promise<unknown[]>;
  end(): Promise<string>;
  held(): number;
}

export interface FrameworksSite {
  /** Address of the page that a framework draws. */
  addressOf(framework: Framework): string;
  close(): Promise<void>;
}

/**
 * Bundles the pages that real frameworks draw, with their HTML from the server, and serves them. Their development
 * builds, because those speak about everything that they do not like.
 */
export async function startFrameworksSite(): Promise<FrameworksSite> {
  const output = path.join(ROOT, '.output');
  mkdirSync(output, { recursive: true });
  // Inside the project, where the bundles for the server find their packages.
  const dir = mkdtempSync(path.join(output, 'frameworks-'));
  for (const name of FRAMEWORKS) await buildPage(name, path.join(dir, name));
  const server = await serveFolder(dir);
  return {
    addressOf: (framework) => `${server.url}/${framework}/page.html`,
    async close() {
      await server.close();
      rmSync(dir, { recursive: true });
    },
  };
}

async function buildPage(name: Framework, outDir: string): Promise<void> {
  const ending = name === 'react' ? 'jsx' : 'js';
  const source = (part: string) => path.join(SOURCES, name, `${part}.${ending}`);
  await build(configFor(outDir, { input: source('client'), name: 'client.js' }));
  await build(
    configFor(outDir, { input: source('server'), name: 'server.mjs', isForServer: true }),
  );
  const file = pathToFileURL(path.join(outDir, 'server.mjs')).href;
  const { render } = (await import(/* @vite-ignore */ file)) as {
    render(): string | Promise<string>;
  };
  const template = readFileSync(path.join(SOURCES, 'page.html'), 'utf8');
  const html = await render();
  writeFileSync(
    path.join(outDir, 'page.html'),
    template.replace('<!--server-->', () => html),
  );
}

interface Bundle {
  input: string;
  name: string;
  isForServer?: boolean;
}

function configFor(outDir: string, { input, name, isForServer = false }: Bundle): InlineConfig {
  return {
    root: SOURCES,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'development',
    plugins: [compileSvelte(isForServer)],
    define: {
      'process.env.NODE_ENV': '"development"',
      // Vue warns of each that is not there.
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: {
      // With the compiler, for templates that are strings.
      alias: isForServer ? {} : { vue: 'vue/dist/vue.esm-bundler.js' },
    },
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      ssr: isForServer,
      rolldownOptions: { input, output: { entryFileNames: name } },
    },
  };
}

/** In place of Svelte's own plugin for Vite, which brings much that one component does not need. */
function compileSvelte(isForServer: boolean): Plugin {
  return {
    name: 'compile-svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return undefined;
      const generate = isForServer ? 'server' : 'client';
      const { js } = compile(code, { filename: id, generate, dev: true });
      return { code: js.code, map: js.map as never };
    },
  };
}
