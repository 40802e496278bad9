import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { dossierPlugin } from './build/dossier-plugin';

// WXT's plugin brings its fake browser; it does not take Vite plugins from wxt.config.ts.
export default defineConfig({
  plugins: [await WxtVitest(), dossierPlugin()],
  test: {
    environment: 'happy-dom',
    include: ['tests/{domain,build,page,components,platform,entrypoints}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Some go through all words of three languages, and some machines are slow.
    testTimeout: 30_000,
  },
});
