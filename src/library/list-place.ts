import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { slot } from '../ui/slot.ts';
import { highlightsShown } from './highlights-view.ts';
import { type LibraryState, rowsOf } from './library-state.ts';
import { listScreen, type Ways } from './list-screen.ts';
import { type DrawnList, overview } from './list-view.ts';
import { RowFocus } from './row-focus.ts';
import type { RowOptions } from './row-view.ts';

export interface ListPlaceOptions
  extends Pick<RowOptions, 'isChosen' | 'snippetOf' | 'pictureOf' | 'onChoose' | 'onAction'> {
  readonly ways: Ways;
}

/** What the list is made of; nothing else draws it anew. */
type Given = Pick<
  LibraryState,
  | 'phase'
  | 'rebuilding'
  | 'shelf'
  | 'gone'
  | 'heads'
  | 'isWhole'
  | 'binned'
  | 'order'
  | 'query'
  | 'found'
  | 'marked'
  | 'colour'
>;

const isSame = (one: Given, other: Given, except?: keyof Given) =>
  (Object.keys(other) as (keyof Given)[]).every((key) => key === except || Object.is(one[key], other[key]));

/** What the views take, which know nothing but the list. */
const stateOf = (given: Given): LibraryState => ({
  ...given,
  usage: null,
  report: null,
  damaged: [],
  backup: null,
  offer: null,
});

/** The stories on the screen, in order. */
function idsOf(state: LibraryState, lang: string): string[] {
  const rows =
    state.shelf === 'highlights'
      ? (highlightsShown(state) ?? []).map(({ head }) => head)
      : rowsOf(state, lang);
  return rows.map(({ id }) => id);
}

/** A row, and how far its upper edge is from that of the window. */
interface Anchor {
  readonly id: string;
  readonly top: number;
}

/** The middle of the page: the list, drawn anew where the reader is in it. */
export class ListPlace {
  readonly focus: RowFocus;
  readonly #words: Words;
  readonly #options: ListPlaceOptions;
  readonly #draw: (given: Given) => void;
  #drawn: DrawnList | null = null;
  #given: Given | null = null;
  #ids: readonly string[] = [];

  constructor(host: HTMLElement, words: Words, options: ListPlaceOptions) {
    this.#words = words;
    this.#options = options;
    this.focus = new RowFocus(host, {
      ids: () => this.ids(),
      reveal: (id) => this.#drawn?.list.reveal(id) ?? null,
    });
    this.#draw = slot(host, (given) => this.#view(given));
  }

  /** The ids of the rows, in order. */
  ids(): readonly string[] {
    return this.#ids;
  }

  *drawn(): Generator<readonly [SavedHead, HTMLElement]> {
    if (this.#drawn) yield* this.#drawn.list.drawn();
  }

  draw(state: LibraryState): void {
    const { phase, rebuilding, shelf, gone, heads, isWhole, binned, order, query, found, marked, colour } =
      state;
    const before = this.#given;
    const given = {
      ...{ phase, rebuilding, shelf, gone, heads, isWhole, binned },
      ...{ order, query, found, marked, colour },
    };
    this.#given = given;
    if (before && (isSame(before, given) || this.#updated(before, given))) return;
    // Another shelf, order or query is another list, which begins at its beginning.
    const isSameList =
      before?.shelf === shelf && before.order === order && before.query === query && before.gone === gone;
    const anchor = isSameList ? this.#anchor() : null;
    this.#draw(given);
    if (anchor) this.#return(anchor);
  }

  /** Where the same stories stand in the same order, only those that changed are drawn anew. */
  #updated(before: Given, given: Given): boolean {
    if (
      !this.#drawn ||
      given.phase !== 'ready' ||
      given.shelf === 'highlights' ||
      !isSame(before, given, 'heads')
    )
      return false;
    const rows = rowsOf(stateOf(given), this.#words.lang);
    if (rows.length !== this.#ids.length || rows.some(({ id }, at) => id !== this.#ids[at])) return false;
    const current = this.focus.current();
    this.#drawn.list.update(rows);
    this.#drawn.line.textContent = overview(stateOf(given), this.#words);
    if (current !== this.focus.current()) this.focus.focus(current);
    return true;
  }

  /** The first row that is to be seen. */
  #anchor(): Anchor | null {
    for (const [{ id }, row] of this.drawn()) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom > 0) return window.scrollY > 0 ? { id, top } : null;
    }
    return null;
  }

  #return({ id, top }: Anchor): void {
    const row = this.#drawn?.list.reveal(id);
    if (row) window.scrollBy(0, row.getBoundingClientRect().top - top);
  }

  #view(given: Given): readonly Node[] {
    this.#drawn?.list.stop();
    this.#drawn = null;
    const state = stateOf(given);
    this.#ids = given.phase === 'ready' ? idsOf(state, this.#words.lang) : [];
    const current = this.focus.current();
    const screen = listScreen(state, this.#options.ways, {
      ...this.#options,
      words: this.#words,
      shelf: given.shelf,
      marks: given.found?.marks ?? null,
      now: new Date(),
    });
    if (!('list' in screen)) return screen;
    this.#drawn = screen;
    // The row that has the focus has to be there to get it back.
    if (current !== null) screen.list.reveal(current);
    return screen.nodes;
  }
}
