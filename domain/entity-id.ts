import { foldName } from './characters';
import type { EntityId } from './entity';

/** The id that an entity has if nothing speaks against it: its name in small letters, hyphens between its words. */
export function idOfName(name: string): EntityId {
  return foldName(name).replaceAll(/[^a-z0-9.]+/g, '-');
}
