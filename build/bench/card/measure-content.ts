import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionDirOf } from '../../set-up.mjs';

/** What every page carries, in thousands of bytes. */
export function measureContent(): Record<string, number> {
  const file = path.join(extensionDirOf('chromium'), 'content-scripts', 'content.js');
  const script = readFileSync(file);
  return {
    contentKB: script.length / 1000,
    contentGzipKB: gzipSync(script, { level: 9 }).length / 1000,
  };
}
