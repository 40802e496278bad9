import type { Ref } from 'preact';
import type { EntityId } from '../../domain/entity';
import { EntityList, type EntityListItem } from '../search/EntityList';
import { useWords } from '../words';
import { EmptyState } from './EmptyState';
import type { EntityCounts } from './popup-state';

interface SearchResultsProps {
  query: string;
  found: { items: EntityListItem[]; isExact: boolean };
  counts: EntityCounts;
  listRef: Ref<HTMLUListElement>;
  onEntity: (entityId: EntityId) => void;
}

/** Whom the typed name fits; Enter in the field opens the first. */
export function SearchResults({ query, found, counts, listRef, onEntity }: SearchResultsProps) {
  const { words, plural, fill } = useWords();
  if (found.items.length === 0) {
    const { all: count, ...kinds } = counts;
    return (
      <EmptyState
        title={fill(words.popup.nothing, { query })}
        text={fill(words.popup.nothingWhy, { count, ...kinds })}
      />
    );
  }
  const { resultsOne, resultsOther, similarOne, similarOther } = words.popup;
  const forms = found.isExact
    ? { one: resultsOne, other: resultsOther }
    : { one: similarOne, other: similarOther };
  return (
    <div class="popup-body hits">
      <p class="status" role="status">
        {plural(forms, found.items.length, { query })}
      </p>
      <EntityList
        items={found.items}
        label={words.popup.search}
        listRef={listRef}
        onEntity={onEntity}
      />
    </div>
  );
}
