import type { EntityLine } from '../../domain/entity-line';
import type { EntityId } from '../../domain/entity';
import { useWords } from '../words';

interface RecentListProps {
  recent: EntityLine[];
  onEntity: (entityId: EntityId) => void;
  onClear: () => void;
}

/** Whom the reader has looked up last. */
export function RecentList({ recent, onEntity, onClear }: RecentListProps) {
  const { words } = useWords();
  if (recent.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <div class="popup-line">
        <h2 id="recent-heading">{words.popup.recent}</h2>
        <button type="button" class="text-button" onClick={onClear}>
          {words.popup.clearRecent}
        </button>
      </div>
      <ul>
        {recent.map(({ entityId, name }) => (
          <li key={entityId}>
            <button type="button" onClick={() => onEntity(entityId)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
