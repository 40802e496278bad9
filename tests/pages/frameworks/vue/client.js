import { createApp, createSSRApp, nextTick } from 'vue';
import { startLife } from '../life.js';
import { appOf } from './app.js';

let app;
let page;

startLife({
  async hydrate(root, state) {
    app = createSSRApp(appOf(state));
    page = app.mount(root);
    await nextTick();
  },
  async show(_, state) {
    Object.assign(page, state);
    await nextTick();
  },
  mount(root, state) {
    app = createApp(appOf(state));
    page = app.mount(root);
  },
  unmount() {
    app.unmount();
    page = undefined;
  },
});
