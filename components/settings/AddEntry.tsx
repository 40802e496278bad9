import { useId, useState } from 'preact/hooks';
import { fill } from '../../domain/words';
import { useWords } from '../words';

interface AddEntryProps {
  label: string;
  /** Name of the list that it is added to. */
  list: string;
  help: string;
  /** Offered while typing. */
  suggestions?: string[];
  /** Adds what was typed, or says why not. */
  onAdd: (typed: string) => string | undefined;
}

/** A field for a new entry of a list. What cannot be added stays in the field, with the reason. */
export function AddEntry({ label, list, help, suggestions, onAdd }: AddEntryProps) {
  const { words } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();

  function add(event: Event): void {
    event.preventDefault();
    if (typed.trim() === '') return;
    const found = onAdd(typed.trim());
    setProblem(found);
    if (found === undefined) setTyped('');
  }

  return (
    <form class="add" onSubmit={add}>
      <label for={id}>{label}</label>
      <div>
        <input
          id={id}
          type="text"
          value={typed}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          list={suggestions && `${id}-list`}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem ${id}-help`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" class="button" aria-label={fill(words.options.addTo, { list })}>
          {words.options.add}
        </button>
      </div>
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
    </form>
  );
}
