import type { Plugin } from 'vite';

/**
 * Takes the log out of the messaging library: nobody reads it here, and every page would carry its texts. Fails when
 * the library no longer has it in this form.
 */
export function messagingWithoutLog(): Plugin {
  return {
    name: 'ai-dossier:messaging-without-log',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]@webext-core[\\/]messaging[\\/]dist[\\/]generic-/.test(id)) return undefined;
      const changed = code.replaceAll(/^\s*config\??\.logger\?\.\w+\([^;]*\);$/gm, '');
      if (changed.includes('logger')) this.error('The messaging library logs in another form now');
      return { code: changed, map: null };
    },
  };
}
