import { fill } from '../../domain/words';
import { useWords } from '../words';

interface LanguageSelectProps {
  /** `auto` or a code. */
  value: string;
  languages: { code: string; name: string }[];
  /** Name of the language that `auto` gives at present. */
  automaticName: string;
  onChange: (value: string) => void;
}

/** Like the browser, or one of the languages, each in its own name. */
export function LanguageSelect({ value, languages, automaticName, onChange }: LanguageSelectProps) {
  const { words } = useWords();
  return (
    <fieldset class="setting">
      <legend>{words.options.language}</legend>
      <div class="choices">
        <Choice value="auto" chosen={value} onChange={onChange}>
          {words.options.automatic}
          <small>{fill(words.options.automaticNow, { language: automaticName })}</small>
        </Choice>
        {languages.map(({ code, name }) => (
          <Choice key={code} value={code} chosen={value} onChange={onChange}>
            <span lang={code}>{name}</span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  value: string;
  chosen: string;
  onChange: (value: string) => void;
  children: preact.ComponentChildren;
}

function Choice({ value, chosen, onChange, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type="radio"
        name="language"
        value={value}
        checked={value === chosen}
        onChange={() => onChange(value)}
      />
      <span>{children}</span>
    </label>
  );
}
