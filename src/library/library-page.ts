import { asFailure } from '../core/failure.ts';
import type { SavedHead } from '../core/saved.ts';
import type { Library } from '../platform/library-store.ts';
import type { Settings } from '../platform/settings.ts';
import { h } from '../ui/h.ts';
import { slot } from '../ui/slot.ts';
import type { Doors } from './doors.ts';
import { FIRST_STATE, type LibraryState } from './library-state.ts';
import { listenForListKeys } from './list-keys.ts';
import { listScreen, type Ways } from './list-screen.ts';
import type { ListOptions } from './list-view.ts';
import { rebuiltNote } from './notices.ts';
import { routeOf } from './route.ts';
import { RowActions } from './row-actions.ts';
import { RowFocus } from './row-focus.ts';
import { type SearchView, searchView } from './search-view.ts';
import { sideView } from './side-view.ts';
import { StoryPage } from './story-page.ts';
import { toast } from './toast.ts';

/** A pause in typing after which is looked. */
const PAUSE_MS = 80;

function isSame(one: readonly SavedHead[], other: readonly SavedHead[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The library page: one state, drawn into its places, and what a reader can do there. */
export class LibraryPage {
  readonly #doors: Doors;
  readonly #live = h('p', { class: 'visually-hidden', role: 'status' });
  readonly #toast;
  readonly #search: SearchView;
  readonly #story: StoryPage;
  readonly #rows: RowFocus;
  readonly #actions: RowActions;
  readonly #drawSide: (given: LibraryState) => void;
  readonly #drawNote: (given: Pick<LibraryState, 'report'>) => void;
  readonly #drawList: (given: LibraryState) => void;
  #state = FIRST_STATE;
  #settings: Settings;
  #library: Library | null = null;
  /** Rows drawn so far. */
  #drawn = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(doors: Doors, settings: Settings) {
    const { words } = doors;
    this.#doors = doors;
    this.#settings = settings;
    this.#toast = toast(words);
    const onQuery = (query: string) => this.#typed(query);
    this.#search = searchView({ words, onQuery, onOrder: (order) => this.#set({ order }) });
    const [side, note, list] = [h('header', { class: 'side' }), h('div', {}), h('div', {})];
    const shell = h(
      'div',
      { class: 'library' },
      side,
      h('main', {}, this.#search.element, note, list, this.#toast.element),
    );
    this.#story = new StoryPage(shell, doors, () => this.#leave());
    document.body.append(shell, this.#story.element, this.#live);
    this.#rows = new RowFocus(list);
    this.#actions = new RowActions({
      doors,
      toast: this.#toast,
      say: (text) => this.#say(text),
      reload: () => this.#load(),
    });
    this.#drawSide = slot(side, (state) => sideView(state, words));
    this.#drawNote = slot(note, ({ report }) => this.#note(report));
    this.#drawList = slot(list, (state) => listScreen(state, this.#ways(), this.#listOptions()));
    this.#listen();
    this.settingsChanged(settings);
    this.#draw();
  }

  /** Opens the library and shows what the address asks for; a failure becomes what the page shows. */
  async open(opening: () => Promise<Library> = this.#doors.openLibrary): Promise<void> {
    this.#set({ phase: 'loading' });
    try {
      this.#library = await opening();
      await this.#load();
      this.#set({ phase: 'ready' });
      await this.addressChanged();
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  /** The library was changed, here or elsewhere. */
  async changed(): Promise<void> {
    if (this.#state.phase === 'ready') await this.#load().catch((thrown) => this.#fail(thrown));
  }

  settingsChanged(settings: Settings): void {
    this.#settings = settings;
    document.documentElement.setAttribute('data-theme', settings.theme);
    this.#story.update(settings);
  }

  async addressChanged(): Promise<void> {
    if (this.#state.phase !== 'ready') return;
    const route = routeOf(location.hash);
    if (this.#story.close()) this.#rows.focusLast();
    if (route.kind === 'shelf') {
      this.#set({ shelf: route.shelf, gone: false });
      document.title = this.#doors.words.text('library_page_title');
    } else {
      await this.#openStory(route.id).catch((thrown) => this.#fail(thrown));
    }
  }

  #listen(): void {
    listenForListKeys(document, () => !this.#story.isShown, {
      search: () => this.#search.field.focus(),
      step: (by) => this.#rows.step(by),
      remove: () => this.#remove(this.#rows.current()),
      undo: () => void this.#undo(),
    });
  }

  #set(change: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    const { phase, shelf, heads, gone, usage, report, ...rest } = this.#state;
    this.#drawSide(this.#state);
    this.#drawNote({ report });
    // What the list does not show must not draw it anew.
    this.#drawList({ ...rest, phase, shelf, heads, gone, usage: null, report: null });
    this.#search.element.hidden = phase !== 'ready' || shelf === 'bin' || gone || heads.length === 0;
  }

  #fail(thrown: unknown): void {
    const failure = asFailure(thrown);
    this.#doors.log('library', failure);
    this.#set({ phase: { failure: failure.code } });
  }

  #say(text: string): void {
    this.#live.textContent = text;
  }

  async #load(): Promise<void> {
    const library = this.#library;
    if (!library) return;
    const reading = [library.list(), library.bin(), library.usage(), library.report()] as const;
    const [heads, binned, usage, report] = await Promise.all(reading);
    const before = this.#state;
    this.#set({
      heads: isSame(heads, before.heads) ? before.heads : heads,
      binned: isSame(binned, before.binned) ? before.binned : binned,
      usage,
      report,
    });
    if (before.found) await this.#find(before.query);
  }

  #ways(): Ways {
    return {
      retry: () => void this.open(),
      rebuild: () => void this.open(this.#doors.rebuildLibrary),
      back: () => this.#leave(),
      clearSearch: () => {
        this.#search.field.value = '';
        this.#set({ query: '', found: null });
        this.#search.field.focus();
      },
    };
  }

  #listOptions(): ListOptions {
    const { shelf, found, query } = this.#state;
    return {
      words: this.#doors.words,
      shelf,
      query: found ? query : '',
      now: new Date(),
      atLeast: this.#drawn,
      onDrawn: (rows) => {
        this.#drawn = rows;
      },
      pictureOf: async (hash) => (await this.#library?.picture(hash)) ?? null,
      onDelete: (head) => this.#remove(head.id),
      onPutBack: (head) => void this.#actions.putBack(head),
      onExport: (head, form) => void (this.#library && this.#actions.export(head, form, this.#library)),
    };
  }

  #note(report: LibraryState['report']): Node[] {
    if (!report) return [];
    const done = async () => {
      await this.#library?.forgetReport();
      this.#set({ report: null });
    };
    return [rebuiltNote(this.#doors.words, report, () => void done())];
  }

  #typed(query: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#drawn = 0;
      void this.#find(query).catch((thrown) => this.#fail(thrown));
    }, PAUSE_MS);
  }

  async #find(query: string): Promise<void> {
    const hits = query.trim() === '' ? null : await this.#library?.find(query);
    // Letters were typed meanwhile: what they find comes after this.
    if (this.#search.field.value !== query) return;
    this.#set({ query, found: hits ? new Map(hits.map(({ head, snippet }) => [head.id, snippet])) : null });
    if (hits) this.#say(this.#doors.words.count('library_found', hits.length));
  }

  #remove(id: string | null): void {
    const head = this.#state.heads.find((known) => known.id === id);
    if (!head) return;
    const next = this.#rows.neighbour(head.id);
    void this.#actions.remove(head).then((done) => {
      if (done) this.#rows.focus(next);
    });
  }

  async #undo(): Promise<void> {
    const head = await this.#actions.undo();
    if (head) this.#rows.focus(head.id);
  }

  async #openStory(id: string): Promise<void> {
    const library = this.#library;
    const { hash } = location;
    const isWanted = () => location.hash === hash;
    const saved = await library?.open(id);
    if (!isWanted()) return;
    if (!library || !saved) {
      this.#set({ gone: true });
      return;
    }
    const { words } = this.#doors;
    this.#toast.hide();
    document.title = words.text('library_story_title', saved.head.title || words.text('library_no_title'));
    await this.#story.show(saved, library, this.#settings, isWanted);
  }

  #leave(): void {
    location.hash = '';
  }
}
