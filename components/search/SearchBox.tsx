import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
  /** Enter: open the first hit. */
  onSubmit: () => void;
  /** Arrow down: into the list. */
  onDown: () => void;
}

/** The field at the top of the popup; has the focus when it opens. */
export function SearchBox({ query, onQuery, onSubmit, onDown }: SearchBoxProps) {
  const { words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="search"
      role="search"
      aria-label={words.popup.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={words.popup.search}
        placeholder={words.popup.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
    </form>
  );
}
