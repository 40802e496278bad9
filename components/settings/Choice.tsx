import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  /** Of the group, for radio buttons. */
  name?: string;
  value?: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
  help?: string;
  children: ComponentChildren;
}

/** A radio button or box with its label, and a line on what it does. */
export function Choice({ type, name, value, isChosen, onChange, help, children }: ChoiceProps) {
  const helpId = useId();
  return (
    <div class="choice">
      <label>
        <input
          type={type}
          name={name}
          value={value}
          checked={isChosen}
          aria-describedby={help && helpId}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{children}</span>
      </label>
      {help && (
        <p class="help" id={helpId}>
          {help}
        </p>
      )}
    </div>
  );
}
