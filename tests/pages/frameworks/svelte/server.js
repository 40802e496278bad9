import { render as renderApp } from 'svelte/server';
import { readable } from 'svelte/store';
import { stateOf } from '../state.js';
import App from './App.svelte';

export const render = () => renderApp(App, { props: { view: readable(stateOf(0)) } }).body;
