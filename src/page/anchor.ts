/**
 * Keeps the story still under the reader's eyes while things above it vanish or come back: the first block in the
 * window has the same place in it before and after. At the top of the page nothing is kept, so that the story moves
 * up into the room that became free.
 */
export function keepingPlace(document: Document, blocks: readonly Element[], change: () => void): void {
  const window = document.defaultView;
  const anchor = window && window.scrollY > 0 ? firstInWindow(blocks, window.innerHeight) : null;
  if (!window || !anchor) {
    change();
    return;
  }
  const before = anchor.getBoundingClientRect().top;
  change();
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}

function firstInWindow(blocks: readonly Element[], height: number): Element | null {
  for (const block of blocks) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > 0 && bottom > top) return top < height ? block : null;
  }
  return null;
}

/** The scroll position from before the cleaning, for as long as the reader does not scroll. */
export class ScrollMemory {
  readonly #window: Window | null;
  readonly #before: number;
  #after = 0;

  constructor(document: Document) {
    this.#window = document.defaultView;
    this.#before = this.#window?.scrollY ?? 0;
  }

  /** Call when the page is as the reader will see it. */
  settle(): void {
    this.#after = this.#window?.scrollY ?? 0;
  }

  /** Scrolls back, unless the reader has been elsewhere meanwhile; then the anchor has done what can be done. */
  restore(scrolledTo: number): void {
    if (!this.#window || Math.abs(scrolledTo - this.#after) > 1) return;
    if (this.#window.scrollY !== this.#before)
      this.#window.scrollTo({ top: this.#before, behavior: 'instant' });
  }
}
