import { createServer } from 'node:http';

export interface BenchPage {
  name: string;
  html: string;
}

export interface PageServer {
  urlOf(name: string): string;
  close(): Promise<void>;
}

/** For pages in which the kit is measured. */
const ISOLATED = {
  'content-type': 'text/html; charset=utf-8',
  // Isolated pages have a clock of 5 microseconds; others one of 100.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  // The kit is evaluated from its text; the page's own scripts and resources stay out.
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-eval'",
};

/** Serves pages to this machine only. */
export async function servePages(
  pages: BenchPage[],
  headers: Record<string, string> = ISOLATED,
): Promise<PageServer> {
  const byPath = new Map(pages.map(({ name, html }) => [pathOf(name), html]));
  const server = createServer((request, response) => {
    const html = byPath.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, headers).end(html ?? '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return {
    urlOf: (name) => `http://127.0.0.1:${address.port}${pathOf(name)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pathOf(name: string): string {
  return `/${encodeURIComponent(name)}`;
}
