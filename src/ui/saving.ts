import { asFailure } from '../core/failure.ts';
import type { Words } from '../data/words.ts';
import type { Announcer } from './announcer.ts';
import type { ReadingBar } from './reading-bar.ts';
import { underscored } from './word-keys.ts';

/** Saving from the reading view, once at a time, and what the reader is told of it. */
export class Saving {
  readonly #keep: () => Promise<void>;
  readonly #bar: ReadingBar;
  readonly #announcer: Announcer;
  readonly #words: Words;
  #running = false;
  #saved = false;

  constructor(keep: () => Promise<void>, bar: ReadingBar, announcer: Announcer, words: Words) {
    this.#keep = keep;
    this.#bar = bar;
    this.#announcer = announcer;
    this.#words = words;
  }

  get isUnsaved(): boolean {
    return !this.#saved;
  }

  /** Shows what is known: whether the library has the story. */
  show(saved: boolean): void {
    this.#saved = saved;
    this.#bar.setSaved(saved ? 'saved' : 'not-saved');
  }

  async save(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#bar.setSaved('saving');
    try {
      await this.#keep();
      this.show(true);
      this.#announcer.show(this.#words.text('reading_saved_said'));
    } catch (thrown) {
      this.show(false);
      this.#announcer.alert(this.#words.text(`failure_${underscored(asFailure(thrown).code)}`));
    } finally {
      this.#running = false;
    }
  }
}
