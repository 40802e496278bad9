// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveFolder } from '../../build/serve-folder.mjs';

let outside: string;
let served: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeEach(async () => {
  outside = mkdtempSync(path.join(tmpdir(), 'serve-folder-'));
  served = path.join(outside, 'pages');
  mkdirSync(path.join(served, 'inner'), { recursive: true });
  writeFileSync(path.join(outside, 'secret.txt'), 'secret');
  // Begins like the served folder, which must not be enough.
  mkdirSync(path.join(outside, 'pages-private'));
  writeFileSync(path.join(outside, 'pages-private', 'secret.txt'), 'secret');
  writeFileSync(path.join(served, 'Grüße.html'), '<p>Grüße</p>');
  writeFileSync(path.join(served, 'style.css'), 'p {}');
  writeFileSync(path.join(served, 'icon.svg'), '<svg/>');
  writeFileSync(path.join(served, 'data.bin'), '01');
  writeFileSync(path.join(served, 'inner', 'index.html'), '<p>inner</p>');
  server = await serveFolder(served);
});

afterEach(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

/** The path as it stands: `fetch` would tidy it before sending. */
function statusOf(rawPath: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(new URL(server.url), { path: rawPath, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it('listens to this machine only', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it.each([
  ['/Gr%C3%BC%C3%9Fe.html', 'text/html; charset=utf-8', '<p>Grüße</p>'],
  ['/Gr%C3%BC%C3%9Fe.html?again=1', 'text/html; charset=utf-8', '<p>Grüße</p>'],
  ['/style.css', 'text/css; charset=utf-8', 'p {}'],
  ['/icon.svg', 'image/svg+xml', '<svg/>'],
  ['/data.bin', 'application/octet-stream', '01'],
  ['/inner/', 'text/html; charset=utf-8', '<p>inner</p>'],
])('serves %s as %s', async (address, type, text) => {
  const response = await fetch(server.url + address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(text);
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/inner/../../secret.txt',
  '/..%2fsecret.txt',
  '/../pages-private/secret.txt',
  '//secret.txt',
  '/%00',
  '/%',
  '/inner',
  '/missing.html',
])('answers 404 to %s', async (address) => {
  expect(await statusOf(address)).toBe(404);
});

it('answers the header alone to HEAD, and nothing else than reading', async () => {
  expect(await statusOf('/style.css', 'HEAD')).toBe(200);
  expect(await statusOf('/style.css', 'POST')).toBe(405);
});

it('holds its answers back until told', async () => {
  let release = (): void => {};
  const held = await serveFolder(served, {
    until: new Promise<void>((resolve) => (release = resolve)),
  });
  let isAnswered = false;
  const answer = fetch(`${held.url}/style.css`).then((response) => {
    isAnswered = true;
    return response.text();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isAnswered).toBe(false);
  release();
  expect(await answer).toBe('p {}');
  await held.close();
});
