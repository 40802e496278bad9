import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @type {Record<string, string>} */
const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/**
 * Serves a folder's files to this machine only.
 *
 * @param {string} dir
 * @param {object} [options]
 * @param {number} [options.port] By default any free one.
 * @param {Promise<unknown>} [options.until] Answers wait for it.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends without a slash.
 */
export async function serveFolder(dir, { port = 0, until } = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    await until;
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const file = await findFile(dir, request.url ?? '/');
    if (!file) return refuse(response, 404);
    response.writeHead(200, {
      'content-type':
        CONTENT_TYPES[path.extname(file.path).toLowerCase()] ?? 'application/octet-stream',
      'content-length': file.size,
      // A file edited between two looks must show. Not no-store, with which Firefox keeps no page to go back to.
      'cache-control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file.path), response);
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open for the next request.
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} dir
 * @param {string} address The path and query of a request.
 */
async function findFile(dir, address) {
  const root = path.resolve(dir);
  try {
    const name = decodeURIComponent(address.replace(/[?#].*$/s, ''));
    const wanted = path.resolve(root, `./${name}`);
    // Checked after resolving, so that no spelling of ".." gets by.
    if (wanted !== root && !wanted.startsWith(root + path.sep)) return undefined;
    const file = name.endsWith('/') ? path.join(wanted, 'index.html') : wanted;
    const stats = await stat(file);
    return stats.isFile() ? { path: file, size: stats.size } : undefined;
  } catch {
    // No such file, or no readable name: the same to whoever asks.
    return undefined;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
