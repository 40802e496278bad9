import type { Plugin } from 'vite';

/**
 * Takes `dangerouslySetInnerHTML` out of Preact: nothing here uses it, and the Firefox store warns of every place
 * that writes HTML. Fails when Preact's code no longer has it in this form.
 */
export function preactWithoutInnerHtml(): Plugin {
  return {
    name: 'ai-dossier:preact-without-inner-html',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js/.test(id)) return undefined;
      const changed = code.replaceAll(/\w+\.innerHTML=\w+\.__html/g, 'void 0');
      if (changed === code) this.error('Preact no longer writes innerHTML as expected here');
      return { code: changed, map: null };
    },
  };
}
