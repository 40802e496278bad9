import { useWords } from '../words';

interface KeyListProps {
  /** Keys as the browser names them; empty where none is set, undefined where there are no commands (phones). */
  keys: { nextMention: string; openPopup: string } | undefined;
}

/** The keys that are set now. */
export function KeyList({ keys }: KeyListProps) {
  const { words } = useWords();
  const rows = [
    ...(keys
      ? [
          { key: keys.nextMention, does: words.options.nextMention },
          { key: keys.openPopup, does: words.options.openPopup },
        ]
      : []),
    { key: 'Esc', does: words.options.closeCard },
  ];
  return (
    <section class="setting">
      <h2>{words.options.keyboard}</h2>
      <div>
        <dl class="keys">
          {rows.map(({ key, does }) => (
            <div key={does}>
              <dt>{key === '' ? words.options.notSet : <kbd>{key}</kbd>}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        {keys && <p class="help">{words.options.keysHelp}</p>}
      </div>
    </section>
  );
}
