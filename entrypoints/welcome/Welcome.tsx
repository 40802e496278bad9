import { languages } from 'virtual:languages';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { showTheme } from '../../components/show-theme';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { WordsProvider } from '../../components/words';
import { ENTITY_KINDS } from '../../domain/settings';
import { fill } from '../../domain/words';
import type { PageSession } from '../../page/page-session';
import { languageInUse } from '../../platform/language-in-use';
import { onOrder } from '../../platform/messages';
import { useSettings } from '../popup/use-settings';
import { startExample } from '../example/start-example';
import type { LoadedWelcome } from './load-welcome';

/** The first page that a reader sees: the words, the language chosen on it, and names that are marked. */
export function Welcome({ loader, nextKeys, ...loaded }: LoadedWelcome) {
  const { settings, failure, change } = useSettings(loaded.settings);
  const [dossier, setDossier] = useState(loaded.dossier);
  const session = useRef<PageSession | undefined>(undefined);
  const inUse = useRef(settings);
  inUse.current = settings;
  const { words, language } = dossier;

  useEffect(() => {
    let isCurrent = true;
    loader.load(languageInUse(settings)).then(
      (next) => isCurrent && setDossier(next),
      (error: unknown) => console.error(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [settings.language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `AI Dossier: ${words.welcome.title}`;
    const ending = new AbortController();
    const root = document.querySelector('.example-text');
    // Nothing is paused on this page, and no name left out.
    const shown = () => ({
      ...inUse.current,
      isPaused: false,
      kinds: [...ENTITY_KINDS],
      unmarked: [],
    });
    if (root) session.current = startExample(root, { dossier, settings: shown }, ending.signal);
    return () => ending.abort();
  }, [dossier]);
  useEffect(() => showTheme(document.documentElement, settings.theme), [settings.theme]);
  useEffect(() => onOrder('stepToMention', ({ by }) => session.current?.step(by)), []);

  return (
    <WordsProvider words={words} language={language}>
      <WelcomeView
        language={settings.language}
        languages={languages}
        nextKeys={nextKeys}
        warning={failure && fill(words.options.saveFailed, { message: failure })}
        onLanguage={(choice) => change((before) => ({ ...before, language: choice }))}
        onShowCard={() => session.current?.step(1)}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </WordsProvider>
  );
}
