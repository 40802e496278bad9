import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { CardData } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import type { Settings } from '../../domain/settings';
import { fill } from '../../domain/words';
import type { Words } from '../../domain/words';
import { DossierCard } from '../card/DossierCard';
import { useWords } from '../words';
import { HOLD_KEY } from './hold-key';

interface PreviewPanelProps {
  settings: Settings;
  /** The paragraph, for whoever marks it. */
  textRef: Ref<HTMLParagraphElement>;
  /** Whose card is shown at first. */
  entityId: EntityId;
  getCard: (entityId: EntityId) => CardData | undefined;
}

/** A text with marks and a card, both as on pages. */
export function PreviewPanel({ settings, textRef, entityId, getCard }: PreviewPanelProps) {
  const { options } = useWords().words;
  const [shown, setShown] = useState<EntityId | undefined>(entityId);
  const card = shown === undefined ? undefined : getCard(shown);
  return (
    <section class="preview" aria-label={options.preview}>
      <div>
        <h2>{options.preview}</h2>
        <p class="sample" ref={textRef}>
          {options.previewText}
        </p>
        <p class="help">{hintFor(settings, options)}</p>
        <h3 class="visually-hidden">{options.previewCard}</h3>
        {card ? (
          <DossierCard card={card} onClose={() => setShown(undefined)} onEntity={setShown} />
        ) : (
          <button type="button" class="text-button" onClick={() => setShown(entityId)}>
            {options.previewClosed}
          </button>
        )}
      </div>
    </section>
  );
}

function hintFor({ trigger, markStyle }: Settings, options: Words['options']): string {
  const isKey = markStyle === 'key';
  const hints = {
    hover: isKey ? options.previewKey : options.previewHover,
    click: isKey ? options.previewKeyClick : options.previewClick,
    keyboard: options.previewKeyboard,
  };
  return fill(hints[trigger], { key: HOLD_KEY });
}
