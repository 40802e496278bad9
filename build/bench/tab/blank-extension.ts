import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An extension with a content script on all pages that does nothing: what any extension costs. */
export function writeBlankExtension(): { dir: string; remove(): void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'blank-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Blank',
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'] }],
  };
  writeFileSync(path.join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(dir, 'content.js'), ';');
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}
