import { asFailure } from '../core/failure.ts';
import type { SavedHead } from '../core/saved.ts';
import type { Library, Rebuilding } from '../platform/library-store.ts';
import type { Settings } from '../platform/settings.ts';
import { h } from '../ui/h.ts';
import { slot } from '../ui/slot.ts';
import { type Chosen, choiceBar } from './choice-bar.ts';
import type { Doors } from './doors.ts';
import { Finding } from './finding.ts';
import { openImport } from './import-dialog.ts';
import { FIRST_STATE, type LibraryState, rowsOf, storiesShown } from './library-state.ts';
import { listenForListKeys } from './list-keys.ts';
import { ListPlace } from './list-place.ts';
import type { Ways } from './list-screen.ts';
import { PageActions } from './page-actions.ts';
import { pageKeys } from './page-keys.ts';
import { type Notes, pageNotes } from './page-notes.ts';
import { headReadAgain, readShelves } from './read-shelves.ts';
import { routeOf } from './route.ts';
import { type RowAction, showChosen } from './row-view.ts';
import { type SearchView, searchView } from './search-view.ts';
import { Selection } from './selection.ts';
import { type SideGiven, sideGiven, sideSlot } from './side-view.ts';
import { StoryPage } from './story-page.ts';
import { openTabsSaving } from './tabs-dialog.ts';
import { toast } from './toast.ts';

/** Stories shown before all heads have been read: more than the first screen holds. */
const FIRST_ROWS = 40;

/** The library page: one state, drawn into its places, and what a reader can do there. */
export class LibraryPage {
  readonly #doors: Doors;
  readonly #live = h('p', { class: 'visually-hidden', role: 'status' });
  readonly #toast;
  readonly #search: SearchView;
  readonly #finding: Finding;
  readonly #story: StoryPage;
  readonly #list: ListPlace;
  readonly #selection = new Selection(() => this.#choiceChanged());
  readonly #actions: PageActions;
  readonly #drawSide: (given: SideGiven) => void;
  readonly #drawNotes: (given: Notes) => void;
  readonly #drawChoice: (given: Chosen) => void;
  #state = FIRST_STATE;
  #settings: Settings;
  #library: Library | null = null;

  constructor(doors: Doors, settings: Settings) {
    const { words } = doors;
    this.#doors = doors;
    this.#settings = settings;
    this.#toast = toast(words);
    const shared = {
      say: (text: string) => this.#say(text),
      library: () => this.#library,
      state: () => this.#state,
      set: (change: Partial<LibraryState>) => this.#set(change),
    };
    this.#actions = new PageActions({
      ...shared,
      doors,
      toast: this.#toast,
      reload: () => this.#load(),
      settings: () => this.#settings,
      pick: (id) => {
        location.hash = `#article=${id}`;
      },
      search: (query) => this.#finding.searchFor(query),
    });
    this.#finding = new Finding({
      ...shared,
      words,
      field: () => this.#search.field,
      fail: (thrown) => this.#fail(thrown),
    });
    this.#search = this.#makeSearch();
    const place = () => h('div', {});
    const [side, note, list, choice] = [h('header', { class: 'side' }), place(), place(), place()];
    const main = h('main', {}, this.#search.element, note, list, choice, this.#toast.element);
    const shell = h('div', { class: 'library' }, side, main);
    this.#story = new StoryPage(shell, doors, () => this.#leave());
    document.body.append(shell, this.#story.element, this.#live);
    this.#list = new ListPlace(list, words, {
      ways: this.#ways(),
      isChosen: (id) => this.#selection.has(id),
      snippetOf: async (id) => (await this.#library?.snippet(id, this.#state.found?.marks ?? [])) ?? null,
      pictureOf: async (hash) => (await this.#library?.picture(hash)) ?? null,
      onChoose: (head, isStretch) => this.#choose(head.id, isStretch),
      onAction: (head, action) => this.#act(action, [head]),
    });
    this.#drawSide = sideSlot(side, {
      words,
      onStorage: () => this.#actions.openStorage(),
      onPick: (short) => this.#actions.pick(short),
    });
    const keepDamaged = () => void this.#actions.keepDamaged();
    const around = { ...shared, words, backups: this.#actions.backups, forget: shared.set, keepDamaged };
    this.#drawNotes = slot(note, (notes) => pageNotes(notes, around));
    const choiceWays = {
      act: (action: RowAction) => this.#act(action, this.#chosenOrFocused()),
      clear: () => this.#selection.clear(),
    };
    this.#drawChoice = slot(choice, (chosen) => choiceBar(chosen, words, choiceWays));
    this.#listen();
    this.settingsChanged(settings);
    this.#draw();
  }

  /** Opens the library and shows what the address asks for; a failure becomes what the page shows. */
  async open(opening: () => Promise<Library> = this.#doors.openLibrary): Promise<void> {
    this.#set({ phase: 'loading' });
    try {
      this.#library = await opening();
      // The first screen does not wait for the thousands behind it.
      this.#set({ heads: await this.#library.newest(FIRST_ROWS), isWhole: false, phase: 'ready' });
      await this.addressChanged();
      await this.#load();
      void this.#library.prepareToFind();
      await this.#actions.watchBackups();
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  /** The library was changed, here or elsewhere. */
  async changed(): Promise<void> {
    if (this.#state.phase === 'ready') await this.#load().catch((thrown) => this.#fail(thrown));
  }

  /** A lost library is being built again, here or elsewhere, and this page waits for it. */
  rebuilding(rebuilding: Rebuilding): void {
    if (this.#state.phase === 'loading') this.#set({ rebuilding });
  }

  settingsChanged(settings: Settings): void {
    this.#settings = settings;
    document.documentElement.setAttribute('data-theme', settings.theme);
    document.documentElement.toggleAttribute('data-cards', settings.libraryCards);
    this.#search.showCards(settings.libraryCards);
    this.#story.update(settings);
  }

  async addressChanged(): Promise<void> {
    if (this.#state.phase !== 'ready') return;
    const route = routeOf(location.hash);
    const left = this.#story.close();
    if (left !== null) {
      await this.#story.kept;
      const heads = await headReadAgain(this.#library, this.#state.heads, left);
      if (heads) this.#set({ heads });
      else await this.#load();
      this.#list.focus.focusLast();
    }
    if (route.kind === 'shelf') {
      this.#selection.clear();
      this.#set({ shelf: route.shelf, gone: null });
      if (route.shelf === 'highlights' || left !== null) await this.#finding.again();
      document.title = this.#doors.words.text('library_page_title');
    } else {
      await this.#openStory(route.id, route.highlight).catch((thrown) => this.#fail(thrown));
    }
  }

  #makeSearch(): SearchView {
    return searchView({
      words: this.#doors.words,
      onQuery: (query) => void this.#finding.find(query),
      onOrder: (order) => this.#set({ order }),
      onCards: (libraryCards) => void this.#doors.changeSettings(() => ({ libraryCards })),
      onImport: () => this.#library && openImport(this.#doors, this.#library),
      onExport: () => this.#act('export', storiesShown(this.#state, this.#doors.words.lang)),
      onTabs: () => void openTabsSaving(this.#doors).catch((thrown) => this.#fail(thrown)),
    });
  }

  #listen(): void {
    const keys = pageKeys({
      words: this.#doors.words,
      list: this.#list,
      selection: this.#selection,
      actions: this.#actions,
      field: this.#search.field,
      chosenOrFocused: () => this.#chosenOrFocused(),
      choose: (id, isStretch) => this.#choose(id, isStretch),
      act: (action, heads) => this.#act(action, heads),
    });
    listenForListKeys(
      document,
      () => !this.#story.isShown,
      keys,
      () => this.#settings.letterKeys,
    );
  }

  /** What a key acts on: the chosen rows, else the one that has the focus. */
  #chosenOrFocused(): SavedHead[] {
    const current = this.#list.focus.current();
    const ids = new Set(this.#selection.size > 0 ? this.#selection.ids : current === null ? [] : [current]);
    return rowsOf(this.#state, this.#doors.words.lang).filter(({ id }) => ids.has(id));
  }

  #choose(id: string, isStretch: boolean): void {
    if (isStretch) this.#selection.extendTo(id, this.#list.ids());
    else this.#selection.toggle(id);
  }

  #choiceChanged(): void {
    for (const [{ id }, row] of this.#list.drawn()) showChosen(row, this.#selection.has(id));
    document.documentElement.toggleAttribute('data-choosing', this.#selection.size > 0);
    const count = this.#selection.size;
    const lackText = count > 0 && this.#chosenOrFocused().some(({ hasText }) => !hasText);
    this.#drawChoice({ count, isBin: this.#state.shelf === 'bin', lackText });
    if (count > 0) this.#say(this.#doors.words.count('library_chosen', count));
  }

  #act(action: RowAction | 'unread', heads: readonly SavedHead[]): void {
    if (heads.length === 0 || !this.#library) return;
    const next = this.#list.focus.neighbour(heads.map(({ id }) => id));
    const hadFocus = this.#list.focus.current() !== null;
    void this.#actions.act(action, heads, this.#library).then((done) => {
      if (!done) return;
      this.#selection.clear();
      const [first] = heads;
      const stays = heads.length === 1 && first && this.#list.ids().includes(first.id);
      if (hadFocus) this.#list.focus.focus(stays ? first.id : next);
    });
  }

  #set(change: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    const { phase, shelf, heads, gone, report, damaged, offer } = this.#state;
    this.#drawSide(sideGiven(this.#state));
    this.#drawNotes({ report, damaged, offer });
    this.#list.draw(this.#state);
    this.#search.element.hidden = phase !== 'ready' || shelf === 'bin' || gone !== null || heads.length === 0;
  }

  #fail(thrown: unknown): void {
    const failure = asFailure(thrown);
    this.#doors.log('library', failure);
    // One story is not the library.
    this.#set(failure.code === 'record-damaged' ? { gone: 'damaged' } : { phase: { failure: failure.code } });
  }

  #say(text: string): void {
    this.#live.textContent = text;
  }

  async #load(): Promise<void> {
    const library = this.#library;
    if (!library) return;
    this.#set(await readShelves(library, () => this.#state));
    const { heads, binned } = this.#state;
    this.#selection.keepOnly(new Set([...heads, ...binned].map(({ id }) => id)));
    await this.#finding.again();
    // How much room is left takes the browser a while to add up.
    const usage = await library.usage().catch((thrown) => this.#doors.log('library usage', thrown));
    if (usage) this.#set({ usage });
  }

  #ways(): Ways {
    return {
      retry: () => void this.open(),
      rebuild: () => void this.open(this.#doors.rebuildLibrary),
      back: () => this.#leave(),
      keepDamaged: () => void this.#actions.keepDamaged(),
      clearSearch: () => this.#finding.searchFor(''),
      onColour: (colour) => this.#set({ colour }),
      exportHighlights: () => this.#library && void this.#actions.exportHighlights(),
      readSample: () => this.#doors.openSample(),
      bringIn: () => this.#library && openImport(this.#doors, this.#library),
    };
  }

  async #openStory(id: string, highlight: string | null): Promise<void> {
    const library = this.#library;
    const { hash } = location;
    const isWanted = () => location.hash === hash;
    const saved = await library?.open(id);
    if (!isWanted()) return;
    if (!library || !saved) {
      this.#set({ gone: 'gone' });
      return;
    }
    const { words } = this.#doors;
    this.#toast.hide();
    document.title = words.text('library_story_title', saved.head.title || words.text('library_no_title'));
    await this.#story.show({ saved, highlight }, library, this.#settings, isWanted);
  }

  #leave(): void {
    location.hash = '';
  }
}
