// The life of a page that a framework draws, in steps that the tests order. A framework is
// { hydrate, mount, show, unmount }, each with the state, and done when the page is.
import { namesOf, stateOf, textsOf } from './state.js';

const root = document.getElementById('app');
const mounted = [];
let shown = stateOf(0);

/** A turn for everybody else, the extension too. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What the page says other than the framework. */
function wrongTexts() {
  return Object.entries(textsOf(shown)).flatMap(([selector, wanted]) => {
    const found = [...root.querySelectorAll(selector)].map(({ textContent }) => clean(textContent));
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ selector, wanted, found }];
  });
}

function marks() {
  return [...(CSS.highlights.get('ai-dossier-mark') ?? [])].map((mark) => {
    // Not as a Range: the text may be another one by now, which is too short for it.
    const { startContainer, startOffset, endOffset } = mark;
    const text = startContainer.data.slice(startOffset, endOffset);
    return startContainer.isConnected ? text : `gone: ${text}`;
  });
}

export function startLife(framework) {
  async function show(state) {
    shown = state;
    await framework.show(root, state);
    return wrongTexts();
  }

  globalThis.life = {
    marks: () => marks().toSorted(),
    names: () => namesOf(shown).toSorted(),
    async hydrate() {
      await framework.hydrate(root, shown);
      return wrongTexts();
    },
    /** Renders again and again, with a turn for the others in between. */
    async churn(rounds) {
      const wrong = [];
      for (let n = 1; n <= rounds; n++) {
        wrong.push(...(await show(stateOf(n))));
        await turn();
      }
      return wrong;
    },
    /** Mounts many names, which the test waits to see marked. */
    async mountMany(n, places) {
      const wrong = await show(stateOf(n, places));
      for (const each of root.querySelectorAll('#places p')) mounted.push(new WeakRef(each));
      return wrong;
    },
    unmountMany: (n) => show(stateOf(n, 0)),
    async remount(n) {
      mounted.push(new WeakRef(root.firstElementChild));
      await framework.unmount(root);
      shown = stateOf(n);
      await framework.mount(root, shown);
      return wrongTexts();
    },
    async end() {
      mounted.push(new WeakRef(root.firstElementChild));
      await framework.unmount(root);
      return root.textContent;
    },
    /** Of the elements that were taken away, those that somebody still holds. */
    held: () => mounted.filter((each) => each.deref() !== undefined).length,
  };
}
