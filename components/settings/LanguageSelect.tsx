import { fill } from '../../domain/words';
import { useWords } from '../words';
import { ChoiceGroup } from './ChoiceGroup';
import { Setting } from './Setting';

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
  const isKnown = languages.some(({ code }) => code === value);
  return (
    <Setting title={words.options.language}>
      <ChoiceGroup
        name="language"
        legend={words.options.language}
        isLegendHidden
        chosen={isKnown ? value : 'auto'}
        onChange={onChange}
        choices={[
          {
            value: 'auto',
            label: words.options.automatic,
            help: fill(words.options.automaticNow, { language: automaticName }),
          },
          ...languages.map(({ code, name }) => ({
            value: code,
            label: <span lang={code}>{name}</span>,
          })),
        ]}
      />
    </Setting>
  );
}
