import { useRef } from 'preact/hooks';

/** Drawn up, drawn down, or tapped. */
export type GripStep = 'up' | 'down' | 'turn';

/** A shorter way of a finger is a tap, in pixels. */
const SWIPE = 24;

interface GripProps {
  label: string;
  onGrip: (step: GripStep) => void;
}

/** Makes a card at the bottom of the window larger or smaller; drawn down from small, it closes. */
export function Grip({ label, onGrip }: GripProps) {
  const from = useRef(0);
  const way = useRef(0);

  function onPointerDown(event: PointerEvent): void {
    from.current = event.clientY;
    if (event.currentTarget instanceof Element) {
      event.currentTarget.setPointerCapture(event.pointerId);
    }
  }

  function onPointerUp({ clientY }: PointerEvent): void {
    way.current = clientY - from.current;
    if (Math.abs(way.current) > SWIPE) onGrip(way.current < 0 ? 'up' : 'down');
  }

  /**
   * A quick swipe is a fling to Chromium even where nothing scrolls, and a tap within the next second only ends the fling:
   * no click would come of it, and the next name would open no card.
   */
  function onTouchMove(event: TouchEvent): void {
    event.preventDefault();
  }

  /** After a swipe some browsers send a click too. */
  function onClick({ detail }: MouseEvent): void {
    if (detail === 0 || Math.abs(way.current) <= SWIPE) onGrip('turn');
  }

  return (
    <button
      type="button"
      class="grip"
      aria-label={label}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onTouchMove={onTouchMove}
      onClick={onClick}
    />
  );
}
