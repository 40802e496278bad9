/** Ways in which a page's script changes the page. */
export const PAGE_CHANGES = [
  'add',
  'remove',
  'rewrite',
  'rewriteAnywhere',
  'turnAround',
  'replaceAll',
  'frame',
  'dropFrames',
  'shadow',
  'dialog',
  'closeDialogs',
  'editor',
  'flicker',
  'newBody',
  'newView',
] as const;
export type PageChange = (typeof PAGE_CHANGES)[number];

export interface ChangeOrder {
  change: PageChange;
  /** Numbers from 0 up to 1, for whatever is left to chance. */
  numbers: number[];
  texts: string[];
}

/** Runs in the page. All that it adds stands in one element, which does not grow beyond a limit. */
export async function changePage({ change, numbers, texts }: ChangeOrder): Promise<void> {
  let used = 0;
  const next = () => numbers[used++ % numbers.length] ?? 0;
  const pickFrom = <Item>(items: Item[]): Item | undefined =>
    items[Math.floor(next() * items.length)];
  const stage = findStage();

  function findStage(): HTMLElement {
    const there = document.getElementById('soak');
    if (there) return there;
    const made = document.createElement('section');
    made.id = 'soak';
    document.body.append(made);
    return made;
  }

  function paragraph(inside = document): HTMLElement {
    const made = inside.createElement('p');
    const bold = inside.createElement('b');
    bold.append(pickFrom(texts) ?? '');
    made.append(pickFrom(texts) ?? '', ' ', bold);
    return made;
  }

  function addSome(most: number): void {
    const count = Math.ceil(next() * most);
    for (let n = 0; n < count; n++) stage.append(paragraph());
    while (stage.childElementCount > 120) stage.firstElementChild?.remove();
  }

  function textsUnder(root: Node): Text[] {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style')) found.push(node as Text);
    }
    return found;
  }

  function rewrite(root: Node): void {
    const found = textsUnder(root);
    for (let n = 0; n < 10; n++) {
      const text = pickFrom(found);
      if (text) text.data = pickFrom(texts) ?? '';
    }
  }

  const changes: Record<PageChange, () => void | Promise<void>> = {
    add: () => addSome(30),
    remove() {
      for (const child of stage.children) if (next() < 0.4) child.remove();
    },
    rewrite: () => rewrite(stage),
    rewriteAnywhere: () => rewrite(document.body),
    turnAround: () => stage.append(...[...stage.children].toReversed()),
    replaceAll() {
      stage.replaceChildren();
      addSome(40);
    },
    frame() {
      const frame = document.createElement('iframe');
      stage.append(frame);
      // Without markup: some pages allow none.
      const inside = frame.contentDocument;
      inside?.body.append(paragraph(inside));
    },
    dropFrames() {
      for (const frame of stage.querySelectorAll('iframe')) frame.remove();
    },
    shadow() {
      const host = document.createElement(next() < 0.5 ? 'soak-card' : 'div');
      stage.append(host);
      host.attachShadow({ mode: next() < 0.5 ? 'open' : 'closed' }).append(paragraph());
    },
    dialog() {
      const dialog = document.createElement('dialog');
      dialog.append(paragraph());
      stage.append(dialog);
      dialog.showModal();
    },
    closeDialogs() {
      for (const dialog of stage.querySelectorAll('dialog')) dialog.close();
    },
    editor() {
      const editor = paragraph();
      editor.contentEditable = 'true';
      stage.append(editor);
      editor.focus();
    },
    async flicker() {
      for (let n = 0; n < 20; n++) {
        const shown = paragraph();
        stage.append(shown);
        await new Promise(requestAnimationFrame);
        shown.remove();
      }
    },
    newBody() {
      // Elements of the page's own kinds may break when they are moved.
      const isOwn = ({ localName }: Element) => customElements.get(localName) !== undefined;
      if ([...document.querySelectorAll('*')].some(isOwn)) return;
      const body = document.createElement('body');
      body.append(...document.body.childNodes);
      document.body.replaceWith(body);
    },
    newView() {
      history.pushState(null, '', `#view-${Math.floor(next() * 100)}`);
      stage.replaceChildren();
      addSome(20);
    },
  };
  await changes[change]();
}
