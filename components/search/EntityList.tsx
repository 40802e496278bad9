import type { ComponentChildren, Ref } from 'preact';
import type { EntityLine } from '../../domain/entity-line';
import type { EntityId } from '../../domain/entity';
import { Icon } from '../Icon';
import { Meter } from '../card/Meter';
import { HighlightedText } from './HighlightedText';

/** One row: an entity, and what the list knows of it. */
export interface EntityListItem {
  line: EntityLine;
  /** Parts of the name that were searched for, as UTF-16 ranges. */
  ranges?: { start: number; end: number }[];
  /** An alias that matched in place of the name. */
  matched?: string;
  /** How it is related to the others of the list. */
  relation?: string;
  /** "3×" */
  side?: string;
  /** Leads to the entity's next place on the page. */
  goTo?: { label: string; onGoTo: () => void };
}

interface EntityListProps {
  items: EntityListItem[];
  label: string;
  listRef: Ref<HTMLUListElement>;
  onEntity: (entityId: EntityId) => void;
}

/** Entities as buttons, one below the other; up and down move between them. */
export function EntityList({ items, label, listRef, onEntity }: EntityListProps) {
  return (
    <ul class="entities" aria-label={label} ref={listRef} onKeyDown={moveFocus}>
      {items.map((item) => (
        <Row key={item.line.entityId} item={item} onEntity={onEntity} />
      ))}
    </ul>
  );
}

function Row({ item, onEntity }: { item: EntityListItem } & Pick<EntityListProps, 'onEntity'>) {
  const { line, ranges = [], matched, relation, side, goTo } = item;
  const name: ComponentChildren =
    matched === undefined ? <HighlightedText text={line.name} ranges={ranges} /> : line.name;
  return (
    <li>
      <button type="button" class="result" onClick={() => onEntity(line.entityId)}>
        <span class="result-name">
          {name}
          {matched !== undefined && ' · '}
          {matched !== undefined && (
            <span class="matched">
              <HighlightedText text={matched} ranges={ranges} />
            </span>
          )}
        </span>
        <span class="result-meta">{line.meta}</span>
        {relation !== undefined && <span class="result-relation">{relation}</span>}
        <span class="result-side">
          {side ?? line.verdict?.word}
          {side === undefined && line.verdict && <Meter level={line.verdict.level} />}
        </span>
      </button>
      {goTo && (
        <button
          type="button"
          class="icon-button go-to"
          aria-label={goTo.label}
          title={goTo.label}
          onClick={goTo.onGoTo}
        >
          <Icon name="goTo" />
        </button>
      )}
    </li>
  );
}

function moveFocus(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const list = event.currentTarget as HTMLElement;
  const rows = [...list.querySelectorAll<HTMLElement>('.result')];
  const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) next.focus();
  else if (at === 0 && event.key === 'ArrowUp')
    document.querySelector<HTMLElement>('input[type="search"]')?.focus();
  event.preventDefault();
}
