import type {
  Alias,
  Claim,
  Entity,
  EntityFile,
  EntityId,
  Phrase,
  Source,
  SourceId,
} from './entity';
import type { LanguageFile } from './language-file';
import type { Words } from './words';

/** Everything the extension can say in one language, as one file of the package. */
export interface Dossier {
  /** BCP 47. */
  language: string;
  /** Day of the data, `YYYY-MM-DD`. */
  version: string;
  words: Words;
  entities: DossierEntity[];
  sources: Record<SourceId, Source>;
  claims: DossierClaim[];
  phrases: Record<Phrase, string>;
}

export interface DossierEntity extends Entity {
  /** Language of {@link Entity.text} where it is not the dossier's. */
  textLanguage?: string;
}

export interface DossierClaim extends Claim {
  /** Language of the claim's texts where it is not the dossier's. */
  textLanguage?: string;
}

/** Language in which data/entities.json is written. */
export const SOURCE_LANGUAGE = 'en';

/** Joins the data with one language's texts. What is not translated stays English and says so. */
export function buildDossier(file: EntityFile, languages: LanguageFile[], code: string): Dossier {
  const language = languages.find((each) => each.code === code);
  if (!language) throw new Error(`No data/languages/${code}.json`);
  return {
    language: code,
    version: file.version,
    words: language.words,
    entities: file.entities.map((entity) => translateEntity(entity, languages, language)),
    sources: file.sources,
    claims: file.claims.map((claim) => translateClaim(claim, language)),
    phrases: code === SOURCE_LANGUAGE ? {} : language.phrases,
  };
}

/** The search knows the names of all languages, whichever is shown. */
function translateEntity(
  entity: Entity,
  languages: LanguageFile[],
  language: LanguageFile,
): DossierEntity {
  const more = languages.flatMap((each): Alias[] => each.aliases[entity.id] ?? []);
  const aliases = [...entity.aliases, ...more];
  const text = language.texts[entity.id];
  if (text !== undefined) return { ...entity, aliases, text };
  if (language.code === SOURCE_LANGUAGE) return { ...entity, aliases };
  return { ...entity, aliases, textLanguage: SOURCE_LANGUAGE };
}

function translateClaim(claim: Claim, language: LanguageFile): DossierClaim {
  const texts = language.claims[claim.id];
  if (texts) return { ...claim, ...texts };
  return language.code === SOURCE_LANGUAGE ? claim : { ...claim, textLanguage: SOURCE_LANGUAGE };
}

export function findEntity(dossier: Dossier, id: EntityId): DossierEntity | undefined {
  return dossier.entities.find((entity) => entity.id === id);
}
