import type { KeyPoint } from '../core/article.ts';

/** As long as a mark stands in the page. */
const MARKED_MS = 3000;

/**
 * The key point that the reader was led to a moment ago. A page that is cleaned anew in that moment scrolls as it did
 * before, so the reader has to be led there once more.
 */
export class LastPoint {
  #point: KeyPoint | null = null;
  #until = 0;

  pressed(point: KeyPoint): void {
    this.#point = point;
    this.#until = performance.now() + MARKED_MS;
  }

  /** Does nothing where nothing was pressed, or too long ago for the reader to be on the way still. */
  again(lead: (point: KeyPoint) => void): void {
    if (this.#point && performance.now() < this.#until) lead(this.#point);
  }
}
