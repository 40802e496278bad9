import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;

/**
 * Unpacks a zip as WXT makes them: not encrypted, and smaller than 4 GB. Node has nothing for it, and not every system
 * has a program.
 *
 * @param {string} file
 * @param {string} folder
 */
export function unzip(file, folder) {
  for (const [name, content] of readZip(readFileSync(file))) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/**
 * @param {Buffer} zip
 * @returns {Map<string, Buffer>} The contents of the files by their names.
 */
export function readZip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(bytesOf(END));
  if (end < 0) throw new Error('This is no zip');
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) files.set(name, readEntry(zip, at));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/**
 * @param {Buffer} zip
 * @param {number} at Where its entry in the directory begins.
 */
function readEntry(zip, at) {
  const isPacked = zip.readUInt16LE(at + 10) !== 0;
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(from, from + size);
  return isPacked ? inflateRawSync(content) : content;
}

/** @param {number} number */
function bytesOf(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
