import { median } from '../interleave';
import { startCardLab } from './card-lab';

const ROUNDS = 15;

/** From the end of the delay to the painted card, with a background that has loaded the facts and with a stopped one. */
export async function measureCard(): Promise<Record<string, number>> {
  const lab = await startCardLab();
  try {
    // Loads the facts.
    await lab.timeCard(false);
    const frames: number[] = [];
    for (let round = 0; round < ROUNDS; round++) frames.push((await lab.timeCard(false)).frames);
    const cold: number[] = [];
    for (let round = 0; round < ROUNDS; round++) cold.push((await lab.timeCard(true)).ms);
    return { cardFrames: median(frames), cardColdMs: median(cold) };
  } finally {
    await lab.close();
  }
}
