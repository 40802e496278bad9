import { languages } from 'virtual:languages';
import { useEffect, useState } from 'preact/hooks';
import { SettingsForm } from '../../components/settings/SettingsForm';
import { WordsProvider } from '../../components/words';
import { createFormatter } from '../../domain/format';
import { withSitePaused, type Settings } from '../../domain/settings';
import { fill } from '../../domain/words';
import { saveSettings, watchSettings } from '../../platform/settings-store';
import { languageInUse } from '../../platform/language-in-use';
import type { LoadedOptions } from './load-options';

/** Shows the settings, stores each change, and follows changes made elsewhere. */
export function Options({ stored, dossier: loaded, loader, keys }: LoadedOptions) {
  const [settings, setSettings] = useState(stored.settings);
  const [dossier, setDossier] = useState(loaded);
  const [failure, setFailure] = useState<string>();
  const { words, language } = dossier;

  useEffect(() => watchSettings(setSettings), []);
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

  async function change(changed: Settings): Promise<void> {
    const before = settings;
    setSettings(changed);
    setFailure(undefined);
    try {
      await saveSettings(changed);
    } catch (error) {
      setSettings(before);
      setFailure(messageOf(error));
    }
  }

  const date = createFormatter(language, words).date(dossier.version);
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
        keys={keys}
        dataLine={fill(words.options.dataAsOf, { count: dossier.entities.length, date })}
        warning={warning}
        onLanguage={(choice) => void change({ ...settings, language: choice })}
        onFindMisspelt={(findMisspelt) => void change({ ...settings, findMisspelt })}
        onResumeSite={(site) => void change(withSitePaused(settings, site, false))}
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
