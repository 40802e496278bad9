import type { PageState } from '../../components/popup/PopupView';
import type { EntityListItem } from '../../components/search/EntityList';
import type { Dossier } from '../../domain/dossier';
import type { EntityId } from '../../domain/entity';
import { composeEntityLine } from '../../domain/entity-line';
import type { SearchHit } from '../../domain/search';
import { fill } from '../../domain/words';
import type { FrameReport } from '../../platform/page-port';

type GoTo = (frame: string, entityId: EntityId) => void;

/** Joins the reports of a tab's frames into one list, most mentioned first. */
export function pageState(
  reports: FrameReport[],
  isRestricted: boolean,
  dossier: Dossier,
  goTo: GoTo,
): PageState {
  if (reports.length === 0) return isRestricted ? { type: 'restricted' } : { type: 'reading' };
  if (reports.some(({ isPaused }) => isPaused)) return { type: 'paused' };
  const places = placesByEntity(reports, new Set(dossier.entities.map(({ id }) => id)));
  if (places.size === 0 && reports.some(({ done }) => !done)) return { type: 'reading' };
  const sorted = [...places].toSorted(([, a], [, b]) => b.count - a.count);
  return {
    type: 'read',
    items: sorted.flatMap(([entityId, place]) => pageItem(entityId, place, dossier, goTo)),
    places: sorted.reduce((sum, [, { count }]) => sum + count, 0),
  };
}

interface Places {
  count: number;
  /** The first frame that names the entity, the page itself before its frames. */
  frame: string;
}

/** An old tab may still report an entity that an update has dropped. */
function placesByEntity(reports: FrameReport[], known: Set<EntityId>): Map<EntityId, Places> {
  const places = new Map<EntityId, Places>();
  const topFirst = reports.toSorted((a, b) => Number(b.isTop) - Number(a.isTop));
  for (const { frame, mentions } of topFirst) {
    for (const { entityId, count } of mentions) {
      if (!known.has(entityId)) continue;
      const before = places.get(entityId);
      places.set(entityId, { count: (before?.count ?? 0) + count, frame: before?.frame ?? frame });
    }
  }
  return places;
}

function pageItem(
  entityId: EntityId,
  { count, frame }: Places,
  dossier: Dossier,
  goTo: GoTo,
): EntityListItem[] {
  const line = composeEntityLine(dossier, entityId);
  if (!line) return [];
  const { times, goTo: goToWord } = dossier.words.popup;
  return [
    {
      line,
      side: fill(times, { count }),
      goTo: { label: fill(goToWord, { name: line.name }), onGoTo: () => goTo(frame, entityId) },
    },
  ];
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

export function countEntities({ entities }: Dossier) {
  const count = (kind: string) => entities.filter((entity) => entity.kind === kind).length;
  return {
    all: entities.length,
    organizations: count('organization'),
    models: count('model'),
    people: count('person'),
  };
}
