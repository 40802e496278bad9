import { BrandMark } from '../BrandMark';
import { useWords } from '../words';

interface WelcomeViewProps {
  /** The setting: `auto` or a code. */
  language: string;
  languages: { code: string; name: string }[];
  /** The keys for the next name; undefined where there are none. */
  nextKeys: string | undefined;
  warning: string | undefined;
  onLanguage: (language: string) => void;
  onShowCard: () => void;
  onOptions: () => void;
}

/** What the extension does, to be tried out; why it may read every page; how to stop it. */
export function WelcomeView(props: WelcomeViewProps) {
  const { words, language } = useWords();
  const { welcome } = words;
  return (
    <main class="welcome">
      <header>
        <p class="brand">
          <BrandMark />
          AI Dossier
        </p>
        <LanguageMenu {...props} />
      </header>
      <div role="alert">{props.warning && <p class="warning">{props.warning}</p>}</div>
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.lead}</p>
      <div class="example">
        <p class="example-text">{welcome.example}</p>
        <p class="example-hint">
          <span>{welcome.exampleHint}</span>{' '}
          <button type="button" class="text-button" onClick={props.onShowCard}>
            {welcome.showCard}
          </button>
        </p>
      </div>
      <div class="ways">
        <section>
          <h2>{welcome.pointTitle}</h2>
          <p>{welcome.point}</p>
        </section>
        {props.nextKeys && (
          <section>
            <h2>{welcome.keysTitle}</h2>
            <p>{withKeys(welcome.keys, { next: props.nextKeys, esc: 'Esc' })}</p>
          </section>
        )}
        <section>
          <h2>{welcome.searchTitle}</h2>
          <p>{welcome.search}</p>
        </section>
      </div>
      <div class="reasons">
        <section>
          <h2>{welcome.whyTitle}</h2>
          <p>{welcome.why}</p>
        </section>
        <section>
          <h2>{welcome.pauseTitle}</h2>
          <p>{welcome.pause}</p>
        </section>
      </div>
      <button type="button" class="button" lang={language} onClick={props.onOptions}>
        {words.popup.options}
      </button>
    </main>
  );
}

type LanguageMenuProps = Pick<WelcomeViewProps, 'language' | 'languages' | 'onLanguage'>;

/** Like the browser, or one of the languages, each in its own name. */
function LanguageMenu({ language, languages, onLanguage }: LanguageMenuProps) {
  const { words } = useWords();
  return (
    <label class="language">
      {words.options.language}
      <select value={language} onChange={({ currentTarget }) => onLanguage(currentTarget.value)}>
        <option value="auto">{words.options.automatic}</option>
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A text with keys in its places. */
function withKeys(text: string, keys: Record<string, string>) {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, n) => (n % 2 === 1 ? <kbd key={piece}>{keys[piece]}</kbd> : piece));
}
