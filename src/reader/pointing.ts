import { framePlaces } from '../page/frame-places.ts';

/** Frames on the page for the row of the popup that is pointed at. */
export interface Pointing {
  /** Frames these places in place of the ones before; none for an empty list. */
  show(places: readonly Element[], label: string): void;
}

/**
 * A popup that closes says nothing more; the reader who moves on in the page has seen the frames, so the first move
 * or key there takes them away.
 */
const MOVING_ON = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

export function pointing(document: Document): Pointing {
  let shown: AbortController | null = null;
  return {
    show(places, label) {
      shown?.abort();
      shown = null;
      if (places.length === 0) return;
      const showing = new AbortController();
      const { signal } = showing;
      const remove = framePlaces(document, places, label);
      signal.addEventListener('abort', remove, { once: true });
      for (const event of MOVING_ON)
        document.defaultView?.addEventListener(event, () => showing.abort(), { signal, passive: true });
      shown = showing;
    },
  };
}
