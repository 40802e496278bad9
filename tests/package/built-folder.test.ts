import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const LANGUAGES = readdirSync(path.join(ROOT, 'data', 'languages')).map(
  (file) => path.parse(file).name,
);
const ICON_SIZES = [16, 32, 48, 128];
/** Uncompressed; the store's zip is about a third of it. */
const LIMIT_BYTES = 1_800_000;
const KINDS_OF_FILES = new Set(['.css', '.html', '.js', '.json', '.jsonl', '.png']);
/** Ways for a text to become markup, or code. */
const DANGEROUS = [
  /\.(?:inner|outer)HTML\s*=(?!=)/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write\b/,
  /\beval\(/,
  /\bnew Function\b/,
];

interface Manifest {
  icons: Record<string, string>;
  content_scripts: { matches: string[] }[];
}

describe.each(BUILDS)('the package for %s', (build) => {
  const folder = path.join(ROOT, '.output', build);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const scripts = files.filter((file) => file.endsWith('.js'));

  test(`has less than ${LIMIT_BYTES} bytes`, () => {
    const sizes = files.map((file) => statSync(path.join(folder, file)).size);
    const sum = sizes.reduce((all, size) => all + size, 0);
    expect(sum, `${sum} bytes`).toBeLessThan(LIMIT_BYTES);
  });

  test('has an icon of every size, and each is as large as it says', () => {
    const { icons } = readManifest(build);
    expect(Object.keys(icons).map(Number)).toEqual(ICON_SIZES);
    for (const [size, file] of Object.entries(icons)) {
      const png = readFileSync(path.join(folder, file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([+size, +size]);
    }
  });

  test.each([16, 32])(
    'has an icon of %d pixels for pages that are not read, without colour',
    async (size) => {
      const file = path.join(folder, 'icons', `paused-${size}.png`);
      const { data, info } = await sharp(file)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([size, size]);
      for (let at = 0; at < data.length; at += info.channels) {
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(16);
      }
    },
  );

  test.each(LANGUAGES)('has every text of the manifest in %s', (language) => {
    const messages = JSON.parse(read(`_locales/${language}/messages.json`)) as Record<
      string,
      { message: string }
    >;
    const named = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((key) => !messages[key]?.message)).toEqual([]);
  });

  test.each(LANGUAGES)('has the dossier in %s', (language) => {
    const dossier = JSON.parse(read(`dossier/${language}.json`)) as Record<string, unknown>;
    expect(dossier.language).toBe(language);
    expect(dossier.entities).not.toEqual([]);
  });

  test('has a line of sources, and one of facts for each entity', () => {
    const lines = read('dossier/facts.jsonl').split('\n');
    const { entities } = JSON.parse(read('dossier/en.json')) as { entities: unknown[] };
    expect(lines).toHaveLength(entities.length + 1);
    for (const line of lines) expect(JSON.parse(line)).not.toEqual([]);
  });

  test('has no languages but those of the data', () => {
    const codes = files.flatMap((file) => /^dossier\/(.+)\.json$/.exec(file)?.[1] ?? []);
    expect(codes.toSorted()).toEqual(LANGUAGES.toSorted());
  });

  test('has no sources, no tests and no source maps', () => {
    expect(files.filter((file) => !KINDS_OF_FILES.has(path.extname(file)))).toEqual([]);
    expect(files.filter((file) => file.includes('test'))).toEqual([]);
    expect(scripts.filter((file) => read(file).includes('sourceMappingURL'))).toEqual([]);
  });

  test.each(scripts)('turns no text into markup or code in %s', (file) => {
    const script = read(file);
    expect(DANGEROUS.filter((way) => way.test(script))).toEqual([]);
  });
});

test('both packages are for the same pages', () => {
  const [chrome, firefox] = BUILDS.map((build) =>
    readManifest(build).content_scripts.map(({ matches }) => matches),
  );
  expect(chrome).toEqual([['<all_urls>']]);
  expect(firefox).toEqual(chrome);
});

function readManifest(build: string): Manifest {
  const file = path.join(ROOT, '.output', build, 'manifest.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
