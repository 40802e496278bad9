import type { AliasIndex } from '../../../domain/alias-index';
import { type ClassTable, createClassTable } from '../../../domain/characters';
import { createFuzzyFilter, type FuzzyFilter } from '../../../domain/fuzzy-filter';
import { createNameReader } from '../../../domain/name-reader';
import { createNameScanner, type NameScanner } from '../../../domain/name-scanner';
import { createNameTable, type NameTable } from '../../../domain/name-table';

/** The finder's lower layers, put together as the finder does. */
export function createScan(index: AliasIndex): NameScanner {
  const table = createClassTable(index.classes);
  return scannerOf(index, createNameTable(index, table), table);
}

export function createFuzzyScan(index: AliasIndex): { scan: NameScanner; filter: FuzzyFilter } {
  const table = createClassTable(index.classes);
  const names = createNameTable(index, table);
  return {
    scan: scannerOf(index, names, table),
    filter: createFuzzyFilter(index, names, table),
  };
}

function scannerOf(index: AliasIndex, names: NameTable, table: ClassTable): NameScanner {
  const reader = createNameReader(names, table, index.gate.variants);
  return createNameScanner(index.firstWords, table, () => reader);
}
