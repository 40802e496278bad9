import type { Ref } from 'preact';
import type { PauseReason } from '../../domain/settings';
import type { EntityId } from '../../domain/entity';
import { EntityList } from '../search/EntityList';
import { useWords } from '../words';
import { EmptyState } from './EmptyState';
import type { EntityCounts, PageState } from './popup-state';

interface OnThisPageProps {
  page: PageState;
  pausedUntil: string | undefined;
  counts: EntityCounts;
  listRef: Ref<HTMLUListElement>;
  onEntity: (entityId: EntityId) => void;
  onResume: () => void;
  /** Absent where there is no page to load again. */
  onReload: (() => void) | undefined;
}

/** Who is on the page in the tab, or why that is not known. */
export function OnThisPage(props: OnThisPageProps) {
  const { words, plural, fill } = useWords();
  const { page, counts } = props;
  switch (page.type) {
    case 'reading':
      return (
        <p class="status" role="status">
          {words.popup.reading}
        </p>
      );
    case 'restricted':
      return <Restricted onReload={props.onReload} />;
    case 'none': {
      const { all: count, ...kinds } = counts;
      const text = fill(words.popup.ownTabWhy, { count, ...kinds });
      return <EmptyState title={words.popup.ownTabTitle} text={text} />;
    }
    case 'paused':
      return <Paused {...props} reason={page.reason} />;
    case 'read': {
      if (page.items.length === 0) {
        const text = fill(words.popup.noNamesWhy, { count: counts.all });
        return <EmptyState title={words.popup.noNames} text={text} />;
      }
      const { entityOne, entityOther, placeOne, placeOther } = words.popup;
      return (
        <>
          <h1 class="list-heading">
            {words.popup.onPage}
            <small>
              {fill(words.popup.summary, {
                entities: plural({ one: entityOne, other: entityOther }, page.items.length),
                places: plural({ one: placeOne, other: placeOther }, page.places),
              })}
            </small>
          </h1>
          <EntityList
            items={page.items}
            label={words.popup.onPage}
            listRef={props.listRef}
            onEntity={props.onEntity}
          />
        </>
      );
    }
  }
}

/** Nothing tells a page that is closed for good from one that only has to be loaded again. */
function Restricted({ onReload }: Pick<OnThisPageProps, 'onReload'>) {
  const { popup } = useWords().words;
  return (
    <EmptyState title={popup.restricted} text={popup.restrictedWhy}>
      {onReload && (
        <>
          <p>{popup.restrictedReload}</p>
          <button type="button" class="text-button" onClick={onReload}>
            {popup.reload}
          </button>
        </>
      )}
    </EmptyState>
  );
}

/** Everywhere: the foot says how to go on. */
function Paused({ reason, pausedUntil = '', onResume }: OnThisPageProps & { reason: PauseReason }) {
  const { words, fill } = useWords();
  const { popup } = words;
  if (reason === 'everywhere') {
    return (
      <EmptyState
        title={fill(popup.pausedUntil, { time: pausedUntil })}
        text={popup.pausedUntilWhy}
      />
    );
  }
  const isListed = reason === 'site';
  return (
    <EmptyState
      title={isListed ? popup.pausedTitle : popup.unlistedTitle}
      text={isListed ? popup.pausedWhy : popup.unlistedWhy}
    >
      <button type="button" class="text-button" onClick={onResume}>
        {popup.resume}
      </button>
    </EmptyState>
  );
}
