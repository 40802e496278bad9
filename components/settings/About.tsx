import { fill } from '../../domain/words';
import { useWords } from '../words';
import { Setting } from './Setting';

export interface AboutData {
  /** Of the extension. */
  version: string;
  /** "155 entries, as of 23 November 2026" */
  dataLine: string;
  /** "60 companies and organisations, …" */
  countLine: string;
}

interface Credit {
  name: string;
  url: string;
  licence: string;
}

const CC_BY = 'CC\u00a0BY\u00a04.0';

const INDEXES: Credit[] = [
  {
    name: 'European Open Source AI Index, Radboud University',
    url: 'https://osai-index.eu/',
    licence: CC_BY,
  },
  {
    name: 'Foundation Model Transparency Index, Stanford, Princeton, MIT',
    url: 'https://crfm.stanford.edu/fmti/',
    licence: CC_BY,
  },
  {
    name: 'Model Openness Framework, LF AI & Data',
    url: 'https://github.com/lfai/model_openness_tool',
    licence: 'MIT',
  },
];

const PARTS: Credit[] = [
  { name: 'Preact', url: 'https://preactjs.com/', licence: 'MIT' },
  { name: 'Fuse.js', url: 'https://www.fusejs.io/', licence: 'Apache 2.0' },
  {
    name: 'webextension-polyfill',
    url: 'https://github.com/mozilla/webextension-polyfill',
    licence: 'MPL 2.0',
  },
  { name: 'WXT', url: 'https://wxt.dev/', licence: 'MIT' },
  {
    name: 'webext-core',
    url: 'https://github.com/aklinker1/webext-core',
    licence: 'MIT',
  },
];

/** What the extension is made of, and how to see that it sends nothing. */
export function About({ version, dataLine, countLine }: AboutData) {
  const { options } = useWords().words;
  const places = { chrome: 'chrome://extensions', firefox: 'about:debugging' };
  return (
    <Setting title={options.about}>
      <div>
        <p>{fill(options.version, { version })}</p>
        <p>{dataLine}</p>
        <p class="help">{countLine}</p>
      </div>
      <div>
        <p>{options.dataHelp}</p>
        <h3>{options.checkTitle}</h3>
        <ul class="points help">
          <li>{options.checkOffline}</li>
          <li>{options.checkManifest}</li>
          <li>{fill(options.checkNetwork, places)}</li>
        </ul>
      </div>
      <div>
        <h3>{options.licences}</h3>
        <dl class="licences help">
          <dt>{options.licenceCode}</dt>
          <dd>MIT</dd>
          <dt>{options.licenceTexts}</dt>
          <dd>
            <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noreferrer">
              {CC_BY}
            </a>
          </dd>
          <dt>{options.licenceMarks}</dt>
          <Credits credits={INDEXES} />
          <dt>{options.licenceParts}</dt>
          <Credits credits={PARTS} />
        </dl>
      </div>
    </Setting>
  );
}

function Credits({ credits }: { credits: Credit[] }) {
  return (
    <>
      {credits.map(({ name, url, licence }) => (
        <dd key={url}>
          <a href={url} target="_blank" rel="noreferrer" lang="en">
            {name}
          </a>
          {` (${licence})`}
        </dd>
      ))}
    </>
  );
}
