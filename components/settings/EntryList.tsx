interface EntryListProps {
  /** Names the list. */
  label: string;
  entries: { key: string; text: string; removeLabel: string }[];
  /** In place of an empty list. */
  empty: string;
  removeWord: string;
  onRemove: (key: string) => void;
}

/** Entries that can be taken off their list. */
export function EntryList({ label, entries, empty, removeWord, onRemove }: EntryListProps) {
  if (entries.length === 0) return <p class="help">{empty}</p>;
  return (
    <ul class="entries" aria-label={label}>
      {entries.map(({ key, text, removeLabel }) => (
        <li key={key}>
          <span>{text}</span>
          <button
            type="button"
            class="text-button"
            aria-label={removeLabel}
            onClick={() => onRemove(key)}
          >
            {removeWord}
          </button>
        </li>
      ))}
    </ul>
  );
}
