import type { AliasIndex } from '../../../domain/alias-index';
import { createClassTable } from '../../../domain/characters';
import { createFuzzyFilter, type FuzzyFilter } from '../../../domain/fuzzy-filter';
import { createNameScanner, type NameScanner } from '../../../domain/name-scanner';
import { createNameTable } from '../../../domain/name-table';

/** The finder's lower layers, put together as the finder does. */
export function createScan(index: AliasIndex): NameScanner {
  const table = createClassTable(index.classes);
  return createNameScanner(createNameTable(index, table), table, index.gate.variants);
}

export function createFuzzyScan(index: AliasIndex): { scan: NameScanner; filter: FuzzyFilter } {
  const table = createClassTable(index.classes);
  const names = createNameTable(index, table);
  return {
    scan: createNameScanner(names, table, index.gate.variants),
    filter: createFuzzyFilter(index, names, table),
  };
}
