import { once } from '../../../domain/once';
import { buildExtension, stop } from '../../set-up.mjs';

/** Builds the extension for Chromium as it is now, so that no old build is measured. */
export const buildOnce = once(async () => {
  if ((await buildExtension('chromium')) !== 0) stop('The extension could not be built.');
});
