import type { Spot } from '../domain/place-card';

/**
 * Follows a pointer that has taken hold of a card's head, until it lets go: tells where the card's upper left corner
 * would be. The head's own controls stay controls.
 */
export function followDrag(down: PointerEvent, onMove: (spot: Spot) => void): void {
  const { currentTarget: head, target, clientX, clientY } = down;
  if (!down.isTrusted || down.button !== 0) return;
  if (!(head instanceof Element) || !(target instanceof Element)) return;
  const card = head.parentElement?.getBoundingClientRect();
  if (!card || target.closest('button, a')) return;
  const ending = new AbortController();
  const { signal } = ending;
  const onPointerMove = (event: Event) => {
    const move = event as PointerEvent;
    onMove({ left: card.left + move.clientX - clientX, top: card.top + move.clientY - clientY });
  };
  head.setPointerCapture(down.pointerId);
  head.addEventListener('pointermove', onPointerMove, { signal });
  head.addEventListener('lostpointercapture', () => ending.abort(), { signal });
}
