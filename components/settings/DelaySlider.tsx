import { useEffect, useState } from 'preact/hooks';
import { numberFormat } from '../../domain/intl';
import { LONGEST_DELAY_MS } from '../../domain/settings';
import { useWords } from '../words';

interface DelaySliderProps {
  name: string;
  label: string;
  /** Milliseconds. */
  value: number;
  /** When the slider is let go: storage takes only so many changes a minute. */
  onChange: (value: number) => void;
}

const STEP_MS = 50;

/** A wait of up to two seconds. */
export function DelaySlider({ name, label, value, onChange }: DelaySliderProps) {
  const { language } = useWords();
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const seconds = numberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' });
  const text = seconds.format(shown / 1000);
  return (
    <label class="delay">
      <span>{label}</span>
      <input
        type="range"
        name={name}
        min={0}
        max={LONGEST_DELAY_MS}
        step={STEP_MS}
        value={shown}
        aria-valuetext={text}
        onInput={({ currentTarget }) => setShown(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
      <span class="delay-value" aria-hidden="true">
        {text}
      </span>
    </label>
  );
}
