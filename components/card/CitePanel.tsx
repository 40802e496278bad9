import { useRef, useState } from 'preact/hooks';
import type { CardCitation, CardWords } from '../../domain/card-data';

interface CitePanelProps {
  citations: CardCitation[];
  words: CardWords;
}

/** A fact, or all of them, as text to paste. What is copied is seen first, and can be taken by hand. */
export function CitePanel({ citations, words }: CitePanelProps) {
  const [chosen, setChosen] = useState(0);
  const [format, setFormat] = useState<'text' | 'markdown'>('text');
  const [said, setSaid] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const citation = citations[chosen];

  async function copy(wanted: typeof format): Promise<void> {
    setFormat(wanted);
    try {
      // Missing on pages that did not come by https.
      await navigator.clipboard.writeText(citation?.[wanted] ?? '');
      setSaid(words.copied);
    } catch {
      text.current?.focus();
      text.current?.select();
      setSaid(words.notCopied);
    }
  }

  return (
    <div class="panel">
      <label>
        {words.fact}
        <select
          value={chosen}
          onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
        >
          {citations.map(({ label }, n) => (
            <option key={n} value={n}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <textarea
        ref={text}
        readOnly
        rows={4}
        aria-label={words.citation}
        value={citation?.[format]}
      />
      <p class="panel-buttons">
        <button type="button" class="text-button" onClick={() => void copy('text')}>
          {words.copyText}
        </button>
        <button type="button" class="text-button" onClick={() => void copy('markdown')}>
          {words.copyMarkdown}
        </button>
      </p>
      <p role="status">{said}</p>
    </div>
  );
}
