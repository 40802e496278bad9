import { browser } from 'wxt/browser';
import { fill } from '../../domain/words';
import { composeEntityLine } from '../../domain/entity-line';
import { openLookUp, type LookUp } from '../../platform/look-up-tab';
import type { Answers } from './answers';

/** Browsers show about as many. */
const SUGGESTIONS = 6;

/** The address bar: the keyword "dossier", then a name. Firefox for Android has none. */
export function startOmnibox(answers: Answers): void {
  if (!browser.omnibox) return;

  browser.omnibox.onInputChanged.addListener((text, suggest) => void onInput(text).then(suggest));
  browser.omnibox.onInputEntered.addListener((text, place) => {
    void wantedBy(text).then((lookUp) => openLookUp(lookUp, place));
  });

  async function onInput(query: string) {
    const [{ find }, dossier] = await Promise.all([answers.search(), answers.dossier()]);
    const description = fill(dossier.words.menu.omnibox, { query: escapeText(query) });
    void browser.omnibox.setDefaultSuggestion({ description });
    return find(query)
      .slice(0, SUGGESTIONS)
      .flatMap(({ entityId, name }) => {
        const line = composeEntityLine(dossier, entityId);
        return line ? [{ content: name, description: escapeText(`${name} · ${line.meta}`) }] : [];
      });
  }

  /** A suggestion that was taken, or a name typed in full, has its card; the rest is searched. */
  async function wantedBy(text: string): Promise<LookUp> {
    const entity = await answers.lookUp(text);
    return entity === undefined ? { query: text.trim() } : { entity };
  }
}

/** Chrome reads descriptions as XML, Firefox as text. */
function escapeText(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
