import { flushSync, hydrate, mount, unmount } from 'svelte';
import { writable } from 'svelte/store';
import { startLife } from '../life.js';
import App from './App.svelte';

let app;
let view;

function put(how, target, state) {
  view = writable(state);
  app = how(App, { target, props: { view } });
  flushSync();
}

startLife({
  hydrate: (root, state) => put(hydrate, root, state),
  show(_, state) {
    view.set(state);
    flushSync();
  },
  mount: (root, state) => put(mount, root, state),
  async unmount() {
    await unmount(app);
    app = undefined;
  },
});
