import { aliasesOf } from '../../domain/alias-index';
import { readData } from '../read-data';

/** A name as the data write it, and whose it is. */
export interface DataName {
  text: string;
  entity: string;
}

/** The names that the finder knows, for peers that shall know the same. */
export function readNames(): DataName[] {
  const { file, languages } = readData();
  return file.entities.flatMap((entity) =>
    aliasesOf(entity, languages).map(({ text }) => ({ text, entity: entity.id })),
  );
}

const CAMEL_BORDER = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** The other ways of writing a name that the finder knows: "Open AI", "AlephAlpha", "Llama2". */
export function spellingsOf(name: string): string[] {
  return [...new Set([name, name.replaceAll(CAMEL_BORDER, ' '), name.replaceAll(/[ -]/g, '')])];
}
