// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  CARD_GAP,
  CORNERS,
  placeCard,
  placeAtSpot,
  WINDOW_MARGIN,
  type Box,
  type Size,
} from '../../domain/place-card';

const CARD = { width: 400, height: 500 };
const VIEWPORT = { width: 1280, height: 800 };

function lineAt(left: number, top: number): Box {
  return { left, top, right: left + 60, bottom: top + 20 };
}

/** The card as it is drawn: no higher than the room it is given. */
function drawn(line: Box, card: Size, viewport: Size) {
  const { left, top, maxHeight, side } = placeCard(line, card, viewport);
  const height = Math.min(card.height, maxHeight);
  return { side, height, left, top, right: left + card.width, bottom: top + height };
}

it.each([
  ['top left', lineAt(0, 0), 'below', { left: 8, top: 28 }],
  ['top right', lineAt(1220, 0), 'below', { left: 872, top: 28 }],
  ['bottom left', lineAt(0, 780), 'above', { left: 8, top: 272 }],
  ['bottom right', lineAt(1220, 780), 'above', { left: 872, top: 272 }],
  ['middle', lineAt(500, 200), 'below', { left: 500, top: 228 }],
])('for a name %s it stays in the window', (_, line, side, corner) => {
  expect(placeCard(line, CARD, VIEWPORT)).toMatchObject({ side, ...corner });
});

it('stands below where it fits there, even if there is more room above', () => {
  const line = lineAt(100, 560);
  expect(placeCard(line, { width: 400, height: 200 }, VIEWPORT).side).toBe('below');
  expect(placeCard(line, { width: 400, height: 205 }, VIEWPORT).side).toBe('above');
});

it('takes the larger side where it fits on neither, and says how high it may be', () => {
  const small = { width: 600, height: 300 };
  expect(placeCard(lineAt(0, 100), CARD, small)).toMatchObject({ side: 'below', maxHeight: 164 });
  expect(placeCard(lineAt(0, 200), CARD, small)).toMatchObject({ side: 'above', maxHeight: 184 });
});

it('shows its left edge where it is wider than the window', () => {
  const narrow = { width: 320, height: 640 };
  expect(placeCard(lineAt(200, 100), CARD, narrow).left).toBe(WINDOW_MARGIN);
});

const VIEWPORTS: Size[] = [
  VIEWPORT,
  { width: 420, height: 740 },
  { width: 660, height: 400 },
  { width: 416, height: 200 },
];

describe.each(VIEWPORTS)('anywhere in $width × $height', (viewport) => {
  function* positions() {
    for (const height of [120, 308, 545]) {
      for (let top = 0; top <= viewport.height - 20; top += 13) {
        for (let left = -40; left <= viewport.width; left += 37) {
          yield { line: lineAt(left, top), card: { width: 400, height } };
        }
      }
    }
  }

  it('never covers the line, and keeps its gap', () => {
    const wrong = [...positions()].filter(({ line, card }) => {
      const box = drawn(line, card, viewport);
      return box.side === 'below'
        ? box.top !== line.bottom + CARD_GAP
        : box.bottom !== line.top - CARD_GAP;
    });
    expect(wrong).toEqual([]);
  });

  it('stays inside the window by its margin', () => {
    const wrong = [...positions()].filter(({ line, card }) => {
      const box = drawn(line, card, viewport);
      const isInside =
        box.left >= WINDOW_MARGIN &&
        box.right <= viewport.width - WINDOW_MARGIN &&
        (box.height === 0 ||
          (box.top >= WINDOW_MARGIN && box.bottom <= viewport.height - WINDOW_MARGIN));
      return !isInside;
    });
    expect(wrong).toEqual([]);
  });

  it('begins at the name where there is room for it', () => {
    const wrong = [...positions()].filter(({ line, card }) => {
      const isRoom =
        line.left >= WINDOW_MARGIN && line.left + card.width <= viewport.width - WINDOW_MARGIN;
      return isRoom && drawn(line, card, viewport).left !== line.left;
    });
    expect(wrong).toEqual([]);
  });

  it('gives the card all the room of its side, which is no less than the other', () => {
    const wrong = [...positions()].filter(({ line, card }) => {
      const { height, side } = drawn(line, card, viewport);
      const below = viewport.height - line.bottom - CARD_GAP - WINDOW_MARGIN;
      const above = line.top - CARD_GAP - WINDOW_MARGIN;
      return (
        height < Math.min(card.height, Math.max(below, above)) ||
        (side === 'above' && above < below)
      );
    });
    expect(wrong).toEqual([]);
  });
});

it('on a page that runs to the left it ends where the name does', () => {
  const line = lineAt(900, 200);
  expect(placeCard(line, CARD, VIEWPORT, 'rtl').left).toBe(line.right - CARD.width);
  expect(placeCard(lineAt(20, 200), CARD, VIEWPORT, 'rtl').left).toBe(WINDOW_MARGIN);
});

it.each([
  ['large', VIEWPORT],
  ['small', { width: 420, height: 300 }],
])('four corners of a %s window keep it inside, each in another place', (_, viewport) => {
  const places = CORNERS.map((corner) => placeAtSpot(corner, CARD, viewport));
  for (const { left, top, maxHeight } of places) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + CARD.width).toBeLessThanOrEqual(viewport.width);
    expect(top + Math.min(CARD.height, maxHeight)).toBeLessThanOrEqual(viewport.height);
    expect(top).toBeGreaterThanOrEqual(0);
  }
  expect(new Set(places.map(({ left }) => left)).size).toBe(2);
});

it('goes where the reader puts it, and no further than the window', () => {
  expect(placeAtSpot({ left: 300, top: 120 }, CARD, VIEWPORT)).toMatchObject({
    left: 300,
    top: 120,
  });
  expect(placeAtSpot({ left: -50, top: -50 }, CARD, VIEWPORT)).toMatchObject({ left: 8, top: 8 });
  expect(placeAtSpot({ left: 2000, top: 2000 }, CARD, VIEWPORT)).toMatchObject({
    left: 872,
    top: 292,
  });
});
