import type { CDPSession, Page } from 'puppeteer-core';

/**
 * Lets the page's world see into the card's closed shadow root, for tests and pictures alone: the debugger can look
 * inside, a page cannot.
 */
export async function exposeCard(page: Page): Promise<void> {
  const { connection } = page.browser() as Partial<BidiBrowser>;
  if (connection) await exposeInFirefox(page as unknown as BidiPage, connection);
  else await exposeInChromium(page);
}

/** What puppeteer does not declare of its Firefox: a way to say things to the driver that it has no words for. */
interface BidiBrowser {
  connection: {
    send(method: string, params: object): Promise<{ result: { result: RemoteValue } }>;
  };
}

interface BidiPage {
  mainFrame(): { _id: string };
}

interface RemoteValue {
  sharedId?: string;
  value?: { shadowRoot?: RemoteValue };
}

async function exposeInFirefox(
  page: BidiPage,
  connection: BidiBrowser['connection'],
): Promise<void> {
  // oxlint-disable-next-line no-underscore-dangle -- puppeteer tells it in no other way
  const there = { target: { context: page.mainFrame()._id }, awaitPromise: false };
  const { result } = await connection.send('script.evaluate', {
    ...there,
    expression: 'document.querySelector("ai-dossier-card")',
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const host = result.result;
  const shadow = host.value?.shadowRoot;
  if (!host.sharedId || !shadow?.sharedId) throw new Error('No card on the page');
  await connection.send('script.callFunction', {
    ...there,
    functionDeclaration:
      '(host, value) => { Object.defineProperty(host, "shadowRoot", { value, configurable: true }) }',
    arguments: [{ sharedId: host.sharedId }, { sharedId: shadow.sharedId }],
  });
}

async function exposeInChromium(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = findNode(root, 'ai-dossier-card');
  const shadow = host?.shadowRoots?.[0];
  if (!host || !shadow) throw new Error('No card on the page');
  const [hostId, shadowId] = await Promise.all([
    resolve(client, host.backendNodeId),
    resolve(client, shadow.backendNodeId),
  ]);
  await client.send('Runtime.callFunctionOn', {
    objectId: shadowId,
    functionDeclaration:
      'function (host) { Object.defineProperty(host, "shadowRoot", { value: this, configurable: true }) }',
    arguments: [{ objectId: hostId }],
  });
  await client.detach();
}

interface DomNode {
  localName: string;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function findNode(node: DomNode, name: string): DomNode | undefined {
  if (node.localName === name) return node;
  for (const child of node.children ?? []) {
    const found = findNode(child, name);
    if (found) return found;
  }
  return undefined;
}

async function resolve(client: CDPSession, backendNodeId: number): Promise<string> {
  const { object } = await client.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) throw new Error('The node is gone');
  return object.objectId;
}
