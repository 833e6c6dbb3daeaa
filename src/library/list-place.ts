import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { slot } from '../ui/slot.ts';
import { type LibraryState, rowsOf } from './library-state.ts';
import { listScreen, type Ways } from './list-screen.ts';
import { RowFocus } from './row-focus.ts';
import type { RowOptions } from './row-view.ts';
import type { VirtualList } from './virtual-list.ts';

export interface ListPlaceOptions
  extends Pick<RowOptions, 'isChosen' | 'snippetOf' | 'pictureOf' | 'onChoose' | 'onAction'> {
  readonly ways: Ways;
}

/** What the list is made of; nothing else draws it anew. */
type Given = Pick<
  LibraryState,
  'phase' | 'shelf' | 'gone' | 'heads' | 'isWhole' | 'binned' | 'order' | 'query' | 'found'
>;

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
  #list: VirtualList<SavedHead> | null = null;
  #given: Given | null = null;
  #ids: readonly string[] = [];

  constructor(host: HTMLElement, words: Words, options: ListPlaceOptions) {
    this.#words = words;
    this.#options = options;
    this.focus = new RowFocus(host, {
      ids: () => this.ids(),
      reveal: (id) => this.#list?.reveal(id) ?? null,
    });
    this.#draw = slot(host, (given) => this.#view(given));
  }

  /** The ids of the rows, in order. */
  ids(): readonly string[] {
    return this.#ids;
  }

  *drawn(): Generator<readonly [SavedHead, HTMLElement]> {
    if (this.#list) yield* this.#list.drawn();
  }

  draw({ phase, shelf, gone, heads, isWhole, binned, order, query, found }: LibraryState): void {
    const before = this.#given;
    const given = { phase, shelf, gone, heads, isWhole, binned, order, query, found };
    this.#given = given;
    // Another shelf, order or query is another list, which begins at its beginning.
    const isSameList =
      before?.shelf === shelf && before.order === order && before.query === query && before.gone === gone;
    const anchor = isSameList ? this.#anchor() : null;
    this.#draw(given);
    if (anchor) this.#return(anchor);
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
    const row = this.#list?.reveal(id);
    if (row) window.scrollBy(0, row.getBoundingClientRect().top - top);
  }

  #view(given: Given): readonly Node[] {
    this.#list?.stop();
    this.#list = null;
    const state: LibraryState = { ...given, usage: null, report: null, backup: null, offer: null };
    this.#ids = given.phase === 'ready' ? rowsOf(state, this.#words.lang).map(({ id }) => id) : [];
    const current = this.focus.current();
    const screen = listScreen(state, this.#options.ways, {
      ...this.#options,
      words: this.#words,
      shelf: given.shelf,
      marks: given.found?.marks ?? null,
      now: new Date(),
    });
    if (!('list' in screen)) return screen;
    this.#list = screen.list;
    // The row that has the focus has to be there to get it back.
    if (current !== null) this.#list.reveal(current);
    return screen.nodes;
  }
}
