import { ENTITY_KINDS, MARK_STYLES, type Settings } from '../../domain/settings';
import { fill } from '../../domain/words';
import { useWords } from '../words';
import { Choice } from './Choice';
import { ChoiceGroup } from './ChoiceGroup';
import { Setting } from './Setting';
import { HOLD_KEY } from './hold-key';

interface MarkOptionsProps {
  settings: Settings;
  /** Phones have no key to hold. */
  hasKeys: boolean;
  onChange: (changed: Partial<Settings>) => void;
}

/** What is marked on pages, and how. */
export function MarkOptions({ settings, hasKeys, onChange }: MarkOptionsProps) {
  const { words } = useWords();
  const { kinds } = settings;
  const styles = {
    underline: { label: words.options.markUnderline },
    tint: { label: words.options.markTint },
    key: {
      label: fill(words.options.markKey, { key: HOLD_KEY }),
      help: words.options.markKeyHelp,
    },
  };
  const kindNames = {
    organization: words.options.kindOrganization,
    model: words.options.kindModel,
    person: words.options.kindPerson,
  };
  return (
    <Setting title={words.options.marks}>
      <ChoiceGroup
        name="markStyle"
        legend={words.options.markStyle}
        chosen={settings.markStyle}
        onChange={(markStyle) => onChange({ markStyle })}
        choices={MARK_STYLES.filter(
          (style) => hasKeys || style !== 'key' || settings.markStyle === 'key',
        ).map((value) => ({ value, ...styles[value] }))}
      />
      <fieldset>
        <legend class="legend">{words.options.kinds}</legend>
        {ENTITY_KINDS.map((kind) => (
          <Choice
            key={kind}
            type="checkbox"
            name={kind}
            isChosen={kinds.includes(kind)}
            onChange={(isMarked) =>
              onChange({
                kinds: ENTITY_KINDS.filter((each) =>
                  each === kind ? isMarked : kinds.includes(each),
                ),
              })
            }
          >
            {kindNames[kind]}
          </Choice>
        ))}
        <p class="help" role="status">
          {kinds.length === 0 && words.options.noKinds}
        </p>
      </fieldset>
      <div>
        <Choice
          type="checkbox"
          name="markFirst"
          isChosen={!settings.markAll}
          onChange={(isFirst) => onChange({ markAll: !isFirst })}
        >
          {words.options.markFirst}
        </Choice>
        <Choice
          type="checkbox"
          name="findMisspelt"
          isChosen={settings.findMisspelt}
          help={words.options.findMisspeltHelp}
          onChange={(findMisspelt) => onChange({ findMisspelt })}
        >
          {words.options.findMisspelt}
        </Choice>
      </div>
    </Setting>
  );
}
