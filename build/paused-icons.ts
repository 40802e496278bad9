import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** Pixels: what toolbars show, on plain screens and on fine ones. */
const SIZES = [16, 32];

/** The button's icon where no page is read. The manifest names the others, which @wxt-dev/auto-icons makes. */
export async function writePausedIcons(outDir: string): Promise<void> {
  const drawing = path.resolve(import.meta.dirname, '..', 'assets', 'icon-paused.svg');
  await mkdir(path.join(outDir, 'icons'), { recursive: true });
  for (const size of SIZES) {
    const file = path.join(outDir, 'icons', `paused-${size}.png`);
    await sharp(drawing).resize(size).png().toFile(file);
  }
}
