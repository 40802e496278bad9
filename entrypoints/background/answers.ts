import { aliasIndex } from 'virtual:alias-index';
import type { Dossier } from '../../domain/dossier';
import type { EntityId } from '../../domain/entity';
import { lookUp } from '../../domain/look-up';
import { createMentionFinder, type MentionFinder } from '../../domain/mention-finder';
import { createSearch, type Search } from '../../domain/search';
import { createDossierLoader } from '../../platform/dossier-loader';
import { languageInUse } from '../../platform/language-in-use';
import { settingsInUse } from '../../platform/settings-store';

/** What the background knows, loaded when it is first asked for. */
export interface Answers {
  /** In the language that is chosen at that moment. */
  dossier(): Promise<Dossier>;
  search(): Promise<Search>;
  /** The entity whose name a text is. */
  lookUp(text: string): Promise<EntityId | undefined>;
}

export function createAnswers(): Answers {
  const loader = createDossierLoader();
  let search: Promise<Search> | undefined;
  let finder: MentionFinder | undefined;

  async function dossierInUse(): Promise<Dossier> {
    return loader.load(languageInUse(await settingsInUse()));
  }

  /** The names are the same in every dossier, so the index of the first one serves. */
  function searchInUse(): Promise<Search> {
    search ??= dossierInUse().then(createSearch);
    search.catch(() => (search = undefined));
    return search;
  }

  return {
    dossier: dossierInUse,
    search: searchInUse,
    async lookUp(text) {
      const language = languageInUse(await settingsInUse());
      finder ??= createMentionFinder(aliasIndex);
      return lookUp(finder, await searchInUse(), text, language);
    },
  };
}
