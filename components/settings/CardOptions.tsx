import { CARD_TRIGGERS, THEMES, type Settings } from '../../domain/settings';
import { useWords } from '../words';
import { ChoiceGroup } from './ChoiceGroup';
import { DelaySlider } from './DelaySlider';
import { Setting } from './Setting';

interface CardOptionsProps {
  settings: Settings;
  /** Phones have none to open cards by. */
  hasKeys: boolean;
  onChange: (changed: Partial<Settings>) => void;
}

/** What opens a card, after how long, and its colours. */
export function CardOptions({ settings, hasKeys, onChange }: CardOptionsProps) {
  const { words } = useWords();
  const { options } = words;
  const triggers = {
    hover: { label: options.triggerHover },
    click: { label: options.triggerClick, help: options.triggerClickHelp },
    keyboard: { label: options.triggerKeyboard },
  };
  const themes = { auto: options.themeAuto, light: options.themeLight, dark: options.themeDark };
  return (
    <Setting title={options.cards}>
      <ChoiceGroup
        name="trigger"
        legend={options.trigger}
        chosen={settings.trigger}
        onChange={(trigger) => onChange({ trigger })}
        choices={CARD_TRIGGERS.filter(
          (trigger) => hasKeys || trigger !== 'keyboard' || settings.trigger === 'keyboard',
        ).map((value) => ({ value, ...triggers[value] }))}
      />
      {settings.trigger === 'hover' && (
        <div class="delays">
          <DelaySlider
            name="showDelay"
            label={options.showDelay}
            value={settings.showDelay}
            onChange={(showDelay) => onChange({ showDelay })}
          />
          <DelaySlider
            name="hideDelay"
            label={options.hideDelay}
            value={settings.hideDelay}
            onChange={(hideDelay) => onChange({ hideDelay })}
          />
        </div>
      )}
      <ChoiceGroup
        name="theme"
        legend={options.theme}
        chosen={settings.theme}
        onChange={(theme) => onChange({ theme })}
        choices={THEMES.map((value) => ({ value, label: themes[value] }))}
      />
    </Setting>
  );
}
