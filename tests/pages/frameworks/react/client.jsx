/** @jsxImportSource react */
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { startLife } from '../life.js';
import { App } from './App.jsx';

let page;

startLife({
  // It hydrates when it finds the time.
  hydrate: (root, state) =>
    new Promise((resolve) => {
      page = hydrateRoot(root, <App {...state} onShown={resolve} />);
    }),
  show(_, state) {
    flushSync(() => page.render(<App {...state} />));
  },
  mount(root, state) {
    page = createRoot(root);
    flushSync(() => page.render(<App {...state} />));
  },
  unmount: () => flushSync(() => page.unmount()),
});
