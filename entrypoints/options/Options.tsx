import { aliasIndex } from 'virtual:alias-index';
import { languages } from 'virtual:languages';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { SettingsForm } from '../../components/settings/SettingsForm';
import { showTheme } from '../../components/show-theme';
import { WordsProvider } from '../../components/words';
import { lookUp } from '../../domain/look-up';
import { createMentionFinder } from '../../domain/mention-finder';
import { createSearch } from '../../domain/search';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import { readSettingsFile, writeSettingsFile } from '../../domain/settings-file';
import { fill } from '../../domain/words';
import { languageInUse } from '../../platform/language-in-use';
import { saveSettings, watchSettings } from '../../platform/settings-store';
import { describeData } from './describe-data';
import { describeProblem } from './describe-problem';
import type { LoadedOptions } from './load-options';
import { Preview } from './Preview';
import { saveFile } from './save-file';

/** Shows the settings, stores each change, and follows changes made elsewhere. */
export function Options({ stored, dossier: loaded, loader, ...platform }: LoadedOptions) {
  const [settings, setSettings] = useState(stored.settings);
  const [dossier, setDossier] = useState(loaded);
  const [failure, setFailure] = useState<string>();
  const [fileProblem, setFileProblem] = useState<string>();
  /** All settings were replaced: by which word to say so, and what they were before. */
  const [replaced, setReplaced] = useState<{ by: 'imported' | 'resetDone'; before: Settings }>();
  const { words, language } = dossier;
  const search = useMemo(() => createSearch(dossier), [dossier]);
  const finder = useMemo(() => createMentionFinder(aliasIndex), []);

  /** Changes of our own that are on their way: the news of one must not take back the next. */
  const saving = useRef(0);

  useEffect(
    () =>
      watchSettings((changed) => {
        if (saving.current === 0) setSettings(changed);
      }),
    [],
  );
  useEffect(() => {
    let isCurrent = true;
    loader.load(languageInUse(settings)).then(
      (next) => isCurrent && setDossier(next),
      (error: unknown) => isCurrent && setFailure(messageOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [settings.language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `AI Dossier: ${words.options.title}`;
  }, [dossier]);
  useEffect(() => showTheme(document.documentElement, settings.theme), [settings.theme]);

  /** Returns whether the change is stored; else all is as it was before. */
  async function change(changed: Partial<Settings>): Promise<boolean> {
    const before = settings;
    const after = { ...settings, ...changed };
    setSettings(after);
    setFailure(undefined);
    setFileProblem(undefined);
    setReplaced(undefined);
    saving.current++;
    try {
      await saveSettings(after);
      return true;
    } catch (error) {
      setSettings(before);
      setFailure(messageOf(error));
      return false;
    } finally {
      saving.current--;
    }
  }

  async function replace(all: Settings, by: 'imported' | 'resetDone'): Promise<void> {
    if (await change(all)) setReplaced({ by, before: settings });
  }

  async function importFile(file: File): Promise<void> {
    const read = readSettingsFile(await file.text().catch(() => ''));
    if ('settings' in read) return replace(read.settings, 'imported');
    setReplaced(undefined);
    setFileProblem(describeProblem(read, dossier));
  }

  const warning = failure
    ? fill(words.options.saveFailed, { message: failure })
    : stored.lost.length > 0
      ? words.options.repaired
      : undefined;
  return (
    <WordsProvider words={words} language={language}>
      <SettingsForm
        settings={settings}
        languages={languages}
        automaticName={nameOf(languageInUse({ ...settings, language: 'auto' }))}
        entities={dossier.entities}
        findEntity={(name) => lookUp(finder, search, name, language)}
        commands={platform.commands}
        about={{ version: platform.version, ...describeData(dossier) }}
        preview={<Preview settings={settings} dossier={dossier} search={search} />}
        warning={warning}
        notice={
          replaced && {
            text: words.options[replaced.by],
            onUndo: () => void change(replaced.before),
          }
        }
        fileProblem={fileProblem}
        onChange={(changed) => void change(changed)}
        onChangeKeys={platform.openKeys}
        onExport={() => saveFile('ai-dossier-settings.json', writeSettingsFile(settings))}
        onImport={(file) => void importFile(file)}
        onReset={() => void replace(DEFAULT_SETTINGS, 'resetDone')}
      />
    </WordsProvider>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function nameOf(code: string): string {
  return languages.find((each) => each.code === code)?.name ?? code;
}
