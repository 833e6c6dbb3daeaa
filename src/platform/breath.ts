import { yieldToPage } from './page-turn.ts';

/** The page answers in between, so no stretch of work is longer than this. */
const SLICE_IN_MS = 40;

/** In long work on many stories: lets the page draw and answer when enough was done at a stretch. */
export class Breath {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < SLICE_IN_MS) return;
    await yieldToPage();
    this.#since = performance.now();
  }
}
