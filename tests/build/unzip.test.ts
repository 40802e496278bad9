// @vitest-environment node
import { expect, it } from 'vitest';
import { readZip } from '../../build/unzip.mjs';

/** By Python's zipfile: one file as it is, one packed, and a folder. */
const ZIP = [
  'UEsDBBQAAAAAAAAAIQD6oUdcCQAAAAkAAAANAAAAbWFuaWZlc3QuanNvbnsiYSI6IDF9ClBLAwQUAAAICAAAACEAAv',
  'CunAgAAAB4AAAADAAAAGljb25zL8OpLnR4dEtMSk4cCAQAUEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAGAAAAZW1w',
  'dHkvUEsBAhQDFAAAAAAAAAAhAPqhR1wJAAAACQAAAA0AAAAAAAAAAAAAAIABAAAAAG1hbmlmZXN0Lmpzb25QSwECFA',
  'MUAAAICAAAACEAAvCunAgAAAB4AAAADAAAAAAAAAAAAAAAgAE0AAAAaWNvbnMvw6kudHh0UEsBAhQDFAAAAAAAAAAh',
  'AAAAAAAAAAAAAAAAAAYAAAAAAAAAAAAAAIABZgAAAGVtcHR5L1BLBQYAAAAAAwADAKkAAACKAAAAAAA=',
].join('');

it('a zip holds its files, packed or not, by their names', () => {
  const files = readZip(Buffer.from(ZIP, 'base64'));
  expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
    ['manifest.json', '{"a": 1}\n'],
    ['icons/é.txt', 'abc'.repeat(40)],
  ]);
});

it('what is no zip is said to be none', () => {
  expect(() => readZip(Buffer.from('not a zip'))).toThrow('no zip');
});
