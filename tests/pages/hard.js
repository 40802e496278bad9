'use strict';
// For hard.html. The page's policy demands trusted types: elements and text only, no markup in strings.

function element(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

function place(id, names, ...children) {
  const node = element('p', { id }, ...children);
  Object.assign(node.dataset, { expect: 'marked', names });
  return node;
}

function byId(id) {
  return document.getElementById(id);
}

class OpenNote extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const nested = element('section', { id: 'shadow-nested' });
    root.append(
      element('style', { textContent: 'p { margin: 0 0 .4rem; color: #0a4a7a; }' }),
      place('in-open', 'openai', 'In an open root: ', element('b', { textContent: 'Open' }), 'AI again.'),
      nested,
    );
    nested.attachShadow({ mode: 'open' }).append(
      place('in-nested', 'mistral-ai timothee-lacroix', 'In a root in that root: Timothée Lacroix of Mistral AI.'),
    );
  }
}

class SlotNote extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).append(
      element('style', { textContent: 'section { border-left: 4px solid #b79bcc; padding-left: .7rem; }' }),
      element('section', {}, element('slot')),
    );
  }
}

customElements.define('open-note', OpenNote);
customElements.define('slot-note', SlotNote);

byId('shadow-closed').attachShadow({ mode: 'closed' }).append(
  element('p', { textContent: 'In a closed root: OpenAI, out of reach of ordinary scripts.' }),
);

setTimeout(() => {
  byId('shadow-late').attachShadow({ mode: 'open' }).append(
    place('in-late', 'mistral-ai', 'A second late, but here: Mistral AI.'),
  );
}, 1000);

byId('reveal').addEventListener('click', () => {
  byId('p-hidden').hidden = false;
});
byId('open-dialog').addEventListener('click', () => byId('dialog').showModal());
byId('close-dialog').addEventListener('click', () => byId('dialog').close());
byId('go-full').addEventListener('click', () => {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void byId('full').requestFullscreen();
});

// After load: Firefox replaces the first about:blank document.
window.addEventListener('load', () => {
  const { contentDocument } = byId('frame-blank');
  contentDocument.documentElement.lang = 'en';
  contentDocument.body.append(
    place('in-blank', 'openai mixtral-8x7b', 'Nobody loaded this document. It names OpenAI and Mixtral 8x7B.'),
  );
});
