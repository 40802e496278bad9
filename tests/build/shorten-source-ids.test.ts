// @vitest-environment node
import { expect, it } from 'vitest';
import { readData } from '../../build/read-data';
import { shortenSourceIds } from '../../build/shorten-source-ids';
import type { EntityFile } from '../../domain/entity';

const { file } = readData();
const short = shortenSourceIds(file);

it('leaves every fact and claim the pages that it cites', () => {
  expect(citedPages(short)).toEqual(citedPages(file));
});

it('takes no more than three characters for an id', () => {
  expect(Object.keys(short.sources).filter((id) => id.length > 3)).toEqual([]);
});

function citedPages({ sources, entities, claims }: EntityFile): (string | undefined)[][] {
  const citing = [...entities.flatMap(({ facts }) => facts), ...claims];
  return citing.map((each) => each.sources.map((id) => sources[id]?.url));
}
