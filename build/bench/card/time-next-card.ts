/** From the moment at which the delay is over and the name is shown as the open one. */
export interface CardTime {
  ms: number;
  frames: number;
}

/**
 * In the content script's own world: waits for the next card that a pointer opens. Of that world, because the script's
 * own calls are not seen from the page's.
 */
export function timeNextCard(): Promise<CardTime> {
  return new Promise((resolve) => {
    const { prototype } = Highlight;
    // oxlint-disable-next-line typescript/unbound-method -- called with the highlight below
    const { add } = prototype;
    prototype.add = function addTimed(range) {
      const added = add.call(this, range);
      if (this !== CSS.highlights.get('ai-dossier-open')) return added;
      prototype.add = add;
      countFrames(performance.now());
      return added;
    };

    function countFrames(start: number): void {
      let frames = 0;
      const onFrame = () => {
        frames++;
        if (!document.querySelector('ai-dossier-card:popover-open')) {
          requestAnimationFrame(onFrame);
          return;
        }
        // The next task runs after the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve({ ms: performance.now() - start, frames }));
        port1.start();
        port2.postMessage(undefined);
      };
      requestAnimationFrame(onFrame);
    }
  });
}
