import { defineConfig } from 'wxt';
import { dossierPlugin } from './build/dossier-plugin';
import { messagingWithoutLog } from './build/messaging-without-log';
import { generateFiles } from './build/package-files';
import { writePausedIcons } from './build/paused-icons';
import { preactWithoutInnerHtml } from './build/preact-without-inner-html';
import { withoutPolyfill } from './build/without-polyfill';

/** Identity of the add-on in Firefox; must never change. */
const FIREFOX_ID = 'ai-dossier@ai-dossier.example';

/** `npm run dev` has nothing to open then; the folder that it builds can still be loaded by hand. */
const hasNoDisplay =
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

export default defineConfig({
  manifestVersion: 3,
  webExt: { disabled: hasNoDisplay },
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...generateFiles()),
    'build:done': ({ config }) => writePausedIcons(config.outDir),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script')) {
        config.plugins = [...(config.plugins ?? []), withoutPolyfill()];
      }
    },
  },
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  vite: () => ({
    plugins: [dossierPlugin(), preactWithoutInnerHtml(), messagingWithoutLog()],
    build: { target: ['chrome128', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: 'AI Dossier',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus'],
    content_security_policy: {
      extension_pages: "default-src 'self'; connect-src 'none'; object-src 'none'",
    },
    omnibox: { keyword: 'dossier' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandPopup__',
      },
      'next-mention': {
        // Not N for "next": Chromium keeps Alt+Shift+N for itself.
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNext__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPrevious__',
      },
      'pause-site': {
        // O as in "off"; Chromium keeps Alt+Shift+P too.
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandPause__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
  }),
});
