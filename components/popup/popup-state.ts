import type { PauseReason } from '../../domain/settings';
import type { EntityListItem } from '../search/EntityList';

/** What the tab's page has told. */
export type PageState =
  | { type: 'reading' }
  | { type: 'restricted' }
  | { type: 'paused'; reason: PauseReason }
  | { type: 'read'; items: EntityListItem[]; places: number }
  /** The popup is a tab of its own. */
  | { type: 'none' };

export interface EntityCounts {
  all: number;
  organizations: number;
  models: number;
  people: number;
}
