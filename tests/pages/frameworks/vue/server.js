import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { stateOf } from '../state.js';
import { appOf } from './app.js';

export const render = () => renderToString(createSSRApp(appOf(stateOf(0))));
