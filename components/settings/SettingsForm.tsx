import type { Settings } from '../../domain/settings';
import { useWords } from '../words';
import { KeyList } from './KeyList';
import { LanguageSelect } from './LanguageSelect';
import { MarkOptions } from './MarkOptions';
import { SiteList } from './SiteList';

interface SettingsFormProps {
  settings: Settings;
  languages: { code: string; name: string }[];
  automaticName: string;
  keys: { nextMention: string; openPopup: string } | undefined;
  /** "14 entries, as of 23 November 2026" */
  dataLine: string;
  /** Something went wrong with stored options. */
  warning: string | undefined;
  onLanguage: (language: string) => void;
  onFindMisspelt: (findMisspelt: boolean) => void;
  onResumeSite: (site: string) => void;
}

/** All options on one page; each change applies at once. */
export function SettingsForm(props: SettingsFormProps) {
  const { words } = useWords();
  const { settings, warning } = props;
  return (
    <main class="options">
      <p class="brand">
        <BrandMark />
        AI Dossier
      </p>
      <h1>{words.options.title}</h1>
      <p class="lead">{words.options.lead}</p>
      <div role="alert">{warning && <p class="warning">{warning}</p>}</div>
      <LanguageSelect
        value={settings.language}
        languages={props.languages}
        automaticName={props.automaticName}
        onChange={props.onLanguage}
      />
      <MarkOptions findMisspelt={settings.findMisspelt} onFindMisspelt={props.onFindMisspelt} />
      <SiteList sites={settings.pausedSites} onResume={props.onResumeSite} />
      <KeyList keys={props.keys} />
      <section class="setting">
        <h2>{words.options.data}</h2>
        <div>
          <p>{props.dataLine}</p>
          <p class="help">{words.options.dataHelp}</p>
        </div>
      </section>
    </main>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect
        x="2"
        y="2"
        width="16"
        height="11"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
      <rect x="2" y="2" width="16" height="4" fill="currentColor" />
      <circle cx="4" cy="17" r="1.5" fill="currentColor" />
      <circle cx="10" cy="17" r="1.5" fill="currentColor" />
      <circle cx="16" cy="17" r="1.5" fill="currentColor" />
    </svg>
  );
}
