import type { CardPart, CardText } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';

interface RichTextProps {
  text: CardText;
  /** Opens the card of an entity that the text names. */
  onEntity: (entityId: EntityId) => void;
}

/** Running text of a card: emphasis, names that lead to other cards, texts in another language. */
export function RichText({ text, onEntity }: RichTextProps) {
  return (
    <>
      {text.map((part, n) => (
        <Part key={n} part={part} onEntity={onEntity} />
      ))}
    </>
  );
}

function Part({ part, onEntity }: { part: CardPart; onEntity: RichTextProps['onEntity'] }) {
  const { text, language, strong, entityId } = part;
  if (entityId !== undefined) {
    return (
      <button
        type="button"
        class={strong ? 'entity entity--strong' : 'entity'}
        onClick={() => onEntity(entityId)}
      >
        {text}
      </button>
    );
  }
  if (strong) return <strong lang={language}>{text}</strong>;
  return language ? <span lang={language}>{text}</span> : <>{text}</>;
}
