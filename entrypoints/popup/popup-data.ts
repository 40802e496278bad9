import type { EntityCounts, PageState } from '../../components/popup/popup-state';
import type { EntityListItem } from '../../components/search/EntityList';
import type { Dossier } from '../../domain/dossier';
import type { EntityId } from '../../domain/entity';
import { composeEntityLine } from '../../domain/entity-line';
import { composeRelations } from '../../domain/relations';
import type { SearchHit } from '../../domain/search';
import type { PauseReason } from '../../domain/settings';
import { fill } from '../../domain/words';
import type { FrameReport } from '../../platform/page-port';
import type { TabPage } from './use-page';

/** One frame for each place, in order. */
type GoTo = (frames: string[], entityId: EntityId) => void;

/** Joins the reports of a tab's frames into one list, most mentioned first. */
export function pageState(
  { reports, isRestricted }: Pick<TabPage, 'reports' | 'isRestricted'>,
  pause: PauseReason | undefined,
  dossier: Dossier,
  goTo: GoTo,
): PageState {
  if (reports.length === 0) return isRestricted ? { type: 'restricted' } : { type: 'reading' };
  if (pause) return { type: 'paused', reason: pause };
  const places = placesByEntity(reports, new Set(dossier.entities.map(({ id }) => id)));
  const isReading =
    reports.some(({ done }) => !done) ||
    // They have just been told to go on.
    reports.every(({ isPaused }) => isPaused);
  if (places.size === 0 && isReading) return { type: 'reading' };
  const sorted = [...places].toSorted(([, a], [, b]) => b.length - a.length);
  const onPage = sorted.map(([entityId]) => entityId);
  return {
    type: 'read',
    items: sorted.flatMap(([entityId, frames]) => {
      const item = pageItem(entityId, frames, dossier, goTo);
      if (!item) return [];
      const relation = composeRelations(dossier, entityId, onPage);
      return [relation === undefined ? item : { ...item, relation }];
    }),
    places: sorted.reduce((sum, [, frames]) => sum + frames.length, 0),
  };
}

/**
 * The frame of each place, the page itself before its frames. An old tab may still report an entity that an update has
 * dropped.
 */
function placesByEntity(reports: FrameReport[], known: Set<EntityId>): Map<EntityId, string[]> {
  const places = new Map<EntityId, string[]>();
  const topFirst = reports.toSorted((a, b) => Number(b.isTop) - Number(a.isTop));
  for (const { frame, mentions } of topFirst) {
    for (const { entityId, count } of mentions) {
      if (!known.has(entityId)) continue;
      const own = Array.from({ length: count }, () => frame);
      places.set(entityId, [...(places.get(entityId) ?? []), ...own]);
    }
  }
  return places;
}

function pageItem(
  entityId: EntityId,
  frames: string[],
  dossier: Dossier,
  goTo: GoTo,
): EntityListItem | undefined {
  const line = composeEntityLine(dossier, entityId);
  if (!line) return undefined;
  const { times, goTo: goToWord } = dossier.words.popup;
  return {
    line,
    side: fill(times, { count: frames.length }),
    goTo: { label: fill(goToWord, { name: line.name }), onGoTo: () => goTo(frames, entityId) },
  };
}

export function searchItems(
  hits: SearchHit[],
  dossier: Dossier,
): { items: EntityListItem[]; isExact: boolean } {
  const items = hits.flatMap(({ entityId, name, matched, ranges }): EntityListItem[] => {
    const line = composeEntityLine(dossier, entityId);
    if (!line) return [];
    return [{ line, ranges, ...(matched !== name && { matched }) }];
  });
  return { items, isExact: hits.some(({ isExact }) => isExact) };
}

export function countEntities({ entities }: Dossier): EntityCounts {
  const count = (kind: string) => entities.filter((entity) => entity.kind === kind).length;
  return {
    all: entities.length,
    organizations: count('organization'),
    models: count('model'),
    people: count('person'),
  };
}
