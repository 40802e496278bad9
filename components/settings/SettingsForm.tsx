import type { ComponentChildren } from 'preact';
import type { EntityId } from '../../domain/entity';
import type { Settings } from '../../domain/settings';
import { BrandMark } from '../BrandMark';
import { useWords } from '../words';
import { About, type AboutData } from './About';
import { CardOptions } from './CardOptions';
import { Choice } from './Choice';
import { KeyList, type KeyCommand } from './KeyList';
import { LanguageSelect } from './LanguageSelect';
import { MarkOptions } from './MarkOptions';
import { Setting } from './Setting';
import { SettingsFile } from './SettingsFile';
import { SiteOptions } from './SiteOptions';
import { UnmarkedNames } from './UnmarkedNames';

interface SettingsFormProps {
  settings: Settings;
  languages: { code: string; name: string }[];
  automaticName: string;
  entities: { id: EntityId; name: string }[];
  findEntity: (name: string) => EntityId | undefined;
  commands: KeyCommand[] | undefined;
  about: AboutData;
  /** Shows what the settings do to a text and a card. */
  preview: ComponentChildren;
  /** Something went wrong with stored options. */
  warning: string | undefined;
  /** What came of the last file or reset. */
  notice: { text: string; onUndo?: () => void } | undefined;
  fileProblem: string | undefined;
  onChange: (changed: Partial<Settings>) => void;
  onChangeKeys: (() => void) | undefined;
  onExport: () => void;
  onImport: (file: File) => void;
  onReset: () => void;
}

/** All options on one page; each change applies at once. */
export function SettingsForm(props: SettingsFormProps) {
  const { options } = useWords().words;
  const { settings, warning, onChange } = props;
  const hasKeys = props.commands !== undefined;
  return (
    <main class="options">
      <header>
        <p class="brand">
          <BrandMark />
          AI Dossier
        </p>
        <h1>{options.title}</h1>
        <p class="lead">{options.lead}</p>
        <div role="alert">{warning && <p class="warning">{warning}</p>}</div>
      </header>
      <div class="settings">
        <LanguageSelect
          value={settings.language}
          languages={props.languages}
          automaticName={props.automaticName}
          onChange={(language) => onChange({ language })}
        />
        <MarkOptions settings={settings} hasKeys={hasKeys} onChange={onChange} />
        <CardOptions settings={settings} hasKeys={hasKeys} onChange={onChange} />
      </div>
      {props.preview}
      <div class="settings">
        <UnmarkedNames
          settings={settings}
          entities={props.entities}
          findEntity={props.findEntity}
          onChange={onChange}
        />
        <SiteOptions settings={settings} onChange={onChange} />
        <Setting title={options.button}>
          <Choice
            type="checkbox"
            name="showBadge"
            isChosen={settings.showBadge}
            onChange={(showBadge) => onChange({ showBadge })}
          >
            {options.showBadge}
          </Choice>
        </Setting>
        <KeyList commands={props.commands} onChangeKeys={props.onChangeKeys} />
        <SettingsFile
          notice={props.notice}
          problem={props.fileProblem}
          onExport={props.onExport}
          onImport={props.onImport}
          onReset={props.onReset}
        />
        <About {...props.about} />
      </div>
    </main>
  );
}
