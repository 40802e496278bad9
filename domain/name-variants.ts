/**
 * Spellings of a name that mean the same and follow from its form. Space and hyphen are one to the finder, so only
 * joined and split spellings have to be listed.
 */

const CAMEL_BORDER = /(?<=[\p{Ll}])(?=\p{Lu})/gu;
const VERSION_BORDER = /(?<=\p{L})[ -](?=\d)/u;

export interface NameVariant {
  text: string;
  /** The split form of a joined name is also ordinary words ("open AI research"), so it needs support. */
  split: boolean;
}

/**
 * `OpenAI` → `Open AI`; `Aleph Alpha` → `AlephAlpha`; `Llama 2` → `Llama2`. A name of a person is not joined.
 */
export function nameVariants(
  name: string,
  kind: 'organization' | 'model' | 'person',
): NameVariant[] {
  const variants: NameVariant[] = [{ text: name, split: false }];
  if (kind === 'person') return variants;
  const split = name.replace(CAMEL_BORDER, ' ');
  if (split !== name) variants.push({ text: split, split: true });
  const joined = name.replace(VERSION_BORDER.test(name) ? VERSION_BORDER : /[ -]/g, '');
  if (joined !== name) variants.push({ text: joined, split: false });
  return variants;
}
