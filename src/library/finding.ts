import type { Words } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import { countOf, highlightsShown } from './highlights-view.ts';
import type { LibraryState } from './library-state.ts';

interface Page {
  readonly words: Words;
  /** Where a query is typed. */
  field(): HTMLInputElement;
  library(): Library | null;
  state(): LibraryState;
  set(change: Partial<LibraryState>): void;
  say(text: string): void;
  fail(thrown: unknown): void;
}

/** What a query finds: stories, or, on the shelf of highlights, what was marked and noted. */
export class Finding {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Never rejects: what goes wrong becomes what the page shows. */
  async find(query: string): Promise<void> {
    try {
      await (this.#page.state().shelf === 'highlights'
        ? this.#findHighlights(query)
        : this.#findStories(query));
    } catch (thrown) {
      this.#page.fail(thrown);
    }
  }

  /** As if it had been typed. */
  searchFor(query: string): void {
    const field = this.#page.field();
    field.value = query;
    field.focus();
    void this.find(query);
  }

  /** The stories, or the shelf, have changed: finds again what stands in the field. */
  async again(): Promise<void> {
    const { state, set, library, field } = this.#page;
    const isHighlights = state().shelf === 'highlights';
    if (isHighlights) set({ marked: (await library()?.marked()) ?? null, found: null });
    if (isHighlights || state().found !== null || field().value.trim() !== '') await this.find(field().value);
  }

  async #findStories(query: string): Promise<void> {
    const { library, state, set, say, words, field } = this.#page;
    const result = query.trim() === '' ? null : await library()?.find(query, state().heads);
    // Letters were typed meanwhile: what they find comes after this.
    if (field().value !== query) return;
    const found = result ? { ids: result.hits.map(({ id }) => id), marks: result.marks } : null;
    set({ query, found });
    if (found) say(words.count('library_found', found.ids.length));
  }

  async #findHighlights(query: string): Promise<void> {
    const { state, set, say, words } = this.#page;
    set({ query });
    const shown = highlightsShown(state()) ?? [];
    if (query.trim() !== '') say(words.count('library_highlights_found', countOf(shown)));
  }
}
