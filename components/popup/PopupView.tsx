import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../domain/card-data';
import type { EntityId } from '../../domain/entity';
import { DossierCard } from '../card/DossierCard';
import { EntityList, type EntityListItem } from '../search/EntityList';
import { SearchBox } from '../search/SearchBox';
import { useWords } from '../words';
import { EmptyState } from './EmptyState';
import { PopupFoot } from './PopupFoot';

/** What the tab's page has told. */
export type PageState =
  | { type: 'reading' }
  | { type: 'restricted' }
  | { type: 'paused' }
  | { type: 'read'; items: EntityListItem[]; places: number };

interface PopupViewProps {
  page: PageState;
  host: string;
  /** "As of 23 Nov 2026" */
  asOf: string;
  counts: { all: number; organizations: number; models: number; people: number };
  search: (query: string) => { items: EntityListItem[]; isExact: boolean };
  getCard: (entityId: EntityId) => CardData | undefined;
  onPause: (isPaused: boolean) => void;
  onOptions: () => void;
}

/** Search; while the field is empty, who is on this page; a card in place of both. */
export function PopupView(props: PopupViewProps) {
  const { words } = useWords();
  const [query, setQuery] = useState('');
  const [card, setCard] = useState<CardData>();
  const list = useRef<HTMLUListElement>(null);
  const found = query.trim() === '' ? undefined : props.search(query);

  const open = (entityId: EntityId) => setCard(props.getCard(entityId));
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus(), [card]);
  if (card) {
    return (
      <main class="popup" ref={main}>
        <DossierCard
          key={card.entityId}
          card={card}
          backLabel={words.popup.back}
          onClose={() => setCard(undefined)}
          onEntity={open}
        />
      </main>
    );
  }
  const first = found?.items[0];
  return (
    <main class="popup">
      <SearchBox
        query={query}
        onQuery={setQuery}
        onSubmit={() => first && open(first.line.entityId)}
        onDown={() => list.current?.querySelector<HTMLElement>('.result')?.focus()}
      />
      {found ? (
        <Results {...props} query={query.trim()} found={found} listRef={list} onEntity={open} />
      ) : (
        <OnThisPage {...props} listRef={list} onEntity={open} />
      )}
      <PopupFoot
        host={props.host}
        isPaused={props.page.type === 'paused'}
        canPause={props.page.type !== 'restricted' && props.host !== ''}
        asOf={props.asOf}
        onPause={props.onPause}
        onOptions={props.onOptions}
      />
    </main>
  );
}

interface ListProps extends PopupViewProps {
  listRef: { current: HTMLUListElement | null };
  onEntity: (entityId: EntityId) => void;
}

function Results(
  props: ListProps & { query: string; found: { items: EntityListItem[]; isExact: boolean } },
) {
  const { words, plural, fill } = useWords();
  const { query, found, counts } = props;
  if (found.items.length === 0) {
    return (
      <EmptyState
        title={fill(words.popup.nothing, { query })}
        text={fill(words.popup.nothingWhy, {
          count: counts.all,
          organizations: counts.organizations,
          models: counts.models,
          people: counts.people,
        })}
      />
    );
  }
  const { resultsOne, resultsOther, similarOne, similarOther } = words.popup;
  const forms = found.isExact
    ? { one: resultsOne, other: resultsOther }
    : { one: similarOne, other: similarOther };
  return (
    <>
      <p class="status" role="status">
        {plural(forms, found.items.length, { query })}
      </p>
      <EntityList
        items={found.items}
        label={words.popup.search}
        listRef={props.listRef}
        onEntity={props.onEntity}
      />
    </>
  );
}

function OnThisPage(props: ListProps) {
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
      return <EmptyState title={words.popup.restricted} text={words.popup.restrictedWhy} />;
    case 'paused':
      return (
        <EmptyState title={words.popup.pausedTitle} text={words.popup.pausedWhy}>
          <button type="button" class="text-button" onClick={() => props.onPause(false)}>
            {words.popup.resume}
          </button>
        </EmptyState>
      );
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
