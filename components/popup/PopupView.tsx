import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../domain/card-data';
import type { EntityLine } from '../../domain/entity-line';
import type { EntityId } from '../../domain/entity';
import { DossierCard } from '../card/DossierCard';
import type { EntityListItem } from '../search/EntityList';
import { SearchBox } from '../search/SearchBox';
import { useWords } from '../words';
import { OnThisPage } from './OnThisPage';
import { PopupFoot } from './PopupFoot';
import type { EntityCounts, PageState } from './popup-state';
import { RecentList } from './RecentList';
import { SearchResults } from './SearchResults';

interface PopupViewProps {
  page: PageState;
  host: string;
  /** Is the website switched off for itself, whether or not everything is paused? */
  isSitePaused: boolean;
  /** "14:32", while everything is paused. */
  pausedUntil: string | undefined;
  /** "As of 23 Nov 2026" */
  asOf: string;
  counts: EntityCounts;
  recent: EntityLine[];
  /** What is shown first; absent: the empty search field. */
  start?: { entity: EntityId } | { query: string };
  /** Something could not be stored. */
  warning: string | undefined;
  search: (query: string) => { items: EntityListItem[]; isExact: boolean };
  getCard: (entityId: EntityId) => CardData | undefined;
  /** A card was opened. */
  onLookUp: (entityId: EntityId) => void;
  onClearRecent: () => void;
  onPause: (isPaused: boolean) => void;
  onPauseEverywhere: (isPaused: boolean) => void;
  onOptions: () => void;
  /** Loads the page in the tab again; absent without one. */
  onReload?: () => void;
}

/** Search; while the field is empty, who is on this page; a card in place of both. */
export function PopupView(props: PopupViewProps) {
  const { page, start, getCard, onLookUp } = props;
  const [query, setQuery] = useState(start && 'query' in start ? start.query : '');
  /** The cards opened one out of another. */
  const [trail, setTrail] = useState<EntityId[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const asked = query.trim();
  const found = asked === '' ? undefined : props.search(query);
  const shown = trail.at(-1);
  const card = useMemo(() => (shown === undefined ? undefined : getCard(shown)), [shown, getCard]);

  function open(entityId: EntityId): void {
    setTrail([...trail, entityId]);
    onLookUp(entityId);
  }

  useEffect(() => {
    if (start && 'entity' in start && getCard(start.entity)) open(start.entity);
  }, []);

  const frame = page.type === 'none' ? 'popup own-tab' : 'popup';
  if (card) {
    const back = () => setTrail(trail.slice(0, -1));
    return <CardInPopup frame={frame} card={card} onBack={back} onEntity={open} />;
  }
  const first = found?.items[0];
  return (
    <main class={frame}>
      <SearchBox
        query={query}
        onQuery={setQuery}
        onSubmit={() => first && open(first.line.entityId)}
        onDown={() => list.current?.querySelector<HTMLElement>('.result')?.focus()}
      />
      <div role="alert">{props.warning && <p class="popup-warning">{props.warning}</p>}</div>
      {found ? (
        <SearchResults
          query={asked}
          found={found}
          counts={props.counts}
          listRef={list}
          onEntity={open}
        />
      ) : (
        <div class="popup-body">
          <OnThisPage
            page={page}
            pausedUntil={props.pausedUntil}
            counts={props.counts}
            listRef={list}
            onEntity={open}
            onResume={() => props.onPause(false)}
            onReload={props.onReload}
          />
          <RecentList recent={props.recent} onEntity={open} onClear={props.onClearRecent} />
        </div>
      )}
      <PopupFoot
        {...props}
        isPauseSaid={!found && page.type === 'paused' && page.reason === 'everywhere'}
      />
    </main>
  );
}

interface CardInPopupProps {
  /** Classes of the element around it. */
  frame: string;
  card: CardData;
  onBack: () => void;
  onEntity: (entityId: EntityId) => void;
}

/** The card takes the focus, so that keys and screen readers are there too. */
function CardInPopup({ frame, card, onBack, onEntity }: CardInPopupProps) {
  const { words } = useWords();
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus(), [card]);
  return (
    <main
      class={frame}
      ref={main}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Else the browser closes the whole popup.
        event.preventDefault();
        onBack();
      }}
    >
      <DossierCard
        key={card.entityId}
        card={card}
        backLabel={words.popup.back}
        onClose={onBack}
        onEntity={onEntity}
      />
    </main>
  );
}
