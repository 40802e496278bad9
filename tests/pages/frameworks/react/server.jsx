/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { stateOf } from '../state.js';
import { App } from './App.jsx';

export const render = () => renderToString(<App {...stateOf(0)} />);
