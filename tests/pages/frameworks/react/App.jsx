/** @jsxImportSource react */
import { StrictMode, useEffect } from 'react';
import { RAW } from '../state.js';

export function App({ lead, readers, stories, isBold, places, onShown }) {
  useEffect(() => onShown?.());
  return (
    <StrictMode>
      <main>
        <p id="lead">
          {lead} has {readers} readers today.
        </p>
        <p id="choice">{isBold ? <b>{lead}</b> : <i>{lead}</i>}</p>
        <ul id="stories">
          {stories.map(({ id, name, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
              {text}
            </li>
          ))}
        </ul>
        <div id="raw" dangerouslySetInnerHTML={{ __html: RAW }} />
        <section id="places">
          {places.map(({ id, name }) => (
            <p key={id}>At {name} again</p>
          ))}
        </section>
      </main>
    </StrictMode>
  );
}
