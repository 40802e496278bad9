import type { EntityFile, SourceId } from '../domain/entity';

/** Ids of sources tell people what they are; the package needs them thousands of times, so there they are numbers. */
export function shortenSourceIds(file: EntityFile): EntityFile {
  const short = new Map(Object.keys(file.sources).map((id, n) => [id, n.toString(36)]));
  const shorten = (id: SourceId) => short.get(id) ?? id;
  const withShortIds = <Citing extends { sources: SourceId[] }>(citing: Citing): Citing => ({
    ...citing,
    sources: citing.sources.map(shorten),
  });
  return {
    ...file,
    sources: Object.fromEntries(
      Object.entries(file.sources).map(([id, source]) => [shorten(id), source]),
    ),
    entities: file.entities.map((entity) => ({
      ...entity,
      facts: entity.facts.map(withShortIds),
    })),
    claims: file.claims.map(withShortIds),
  };
}
