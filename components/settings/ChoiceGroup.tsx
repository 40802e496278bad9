import type { ComponentChildren } from 'preact';
import { Choice } from './Choice';

export interface GroupChoice<Value extends string> {
  value: Value;
  label: ComponentChildren;
  help?: string;
}

interface ChoiceGroupProps<Value extends string> {
  /** Unique on the page. */
  name: string;
  legend: string;
  /** The heading above says the same. */
  isLegendHidden?: boolean;
  choices: GroupChoice<Value>[];
  chosen: string;
  onChange: (value: Value) => void;
}

/** One of several. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  return (
    <fieldset>
      <legend class={props.isLegendHidden ? 'visually-hidden' : 'legend'}>{props.legend}</legend>
      {props.choices.map(({ value, label, help }) => (
        <Choice
          key={value}
          type="radio"
          name={props.name}
          value={value}
          isChosen={value === props.chosen}
          onChange={() => props.onChange(value)}
          {...(help && { help })}
        >
          {label}
        </Choice>
      ))}
    </fieldset>
  );
}
