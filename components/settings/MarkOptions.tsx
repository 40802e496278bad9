import { useWords } from '../words';

interface MarkOptionsProps {
  findMisspelt: boolean;
  onFindMisspelt: (findMisspelt: boolean) => void;
}

/** What is marked on pages. */
export function MarkOptions({ findMisspelt, onFindMisspelt }: MarkOptionsProps) {
  const { words } = useWords();
  return (
    <section class="setting">
      <h2>{words.options.marks}</h2>
      <div>
        <label class="choice">
          <input
            type="checkbox"
            checked={findMisspelt}
            aria-describedby="find-misspelt-help"
            onChange={({ currentTarget }) => onFindMisspelt(currentTarget.checked)}
          />
          <span>{words.options.findMisspelt}</span>
        </label>
        <p class="help" id="find-misspelt-help">
          {words.options.findMisspeltHelp}
        </p>
      </div>
    </section>
  );
}
