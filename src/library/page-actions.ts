import { fileName } from '../core/export/file-name.ts';
import { highlightsMarkdown } from '../core/export/highlights-markdown.ts';
import type { SavedHead } from '../core/saved.ts';
import { tagsOf } from '../core/tags.ts';
import type { Library } from '../platform/library-store.ts';
import type { Settings } from '../platform/settings.ts';
import { Backups, isOffered } from './backups.ts';
import type { Doors } from './doors.ts';
import { deleteEverything } from './everything.ts';
import { openExport } from './export-dialog.ts';
import { highlightsShown } from './highlights-view.ts';
import { openFetching } from './import-dialog.ts';
import type { LibraryState } from './library-state.ts';
import type { RowAction } from './row-view.ts';
import { askToDeleteEverything, openStorage } from './storage-dialog.ts';
import { StoryActions } from './story-actions.ts';
import { askForTags } from './tag-dialog.ts';
import type { Toast } from './toast.ts';

interface Page {
  readonly doors: Doors;
  readonly toast: Toast;
  say(text: string): void;
  reload(): Promise<void>;
  library(): Library | null;
  state(): LibraryState;
  settings(): Settings;
  set(change: Partial<LibraryState>): void;
  /** Opens a story. */
  pick(id: string): void;
  search(query: string): void;
}

interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const today = () => new Date().toISOString().slice(0, 10);

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text;
}

/** Up to this many minutes a story is a short one. */
const SHORT_MINUTES = 4;

/** What a reader can do with stories and with the library as a whole, whichever control or key asks for it. */
export class PageActions {
  readonly backups: Backups;
  readonly #page: Page;
  readonly #stories: StoryActions;

  constructor(page: Page) {
    this.#page = page;
    this.backups = new Backups({
      ...page,
      show: (backup) => page.set({ backup }),
      tell: (text) => this.#tell(text),
    });
    this.#stories = new StoryActions(page);
  }

  /** @returns whether the stories were changed. */
  act(action: RowAction | 'unread', heads: readonly SavedHead[], library: Library): Promise<boolean> {
    const stories = this.#stories;
    // What lies in the bin goes back or goes for good; the keys of the other shelves do nothing there.
    const isBin = this.#page.state().shelf === 'bin';
    if (isBin && action !== 'put back' && action !== 'erase') return Promise.resolve(false);
    switch (action) {
      case 'archive':
        return stories.setState(library, heads, 'archived');
      case 'unarchive':
        return stories.setState(library, heads, 'read');
      case 'unread':
        return stories.setState(
          library,
          heads,
          heads.every(({ state }) => state === 'unread') ? 'read' : 'unread',
        );
      case 'favourite':
        return stories.setFavourite(library, heads, !heads.every(({ favourite }) => favourite));
      case 'tags':
        return this.#tag(library, heads);
      case 'export':
        return this.#export(library, heads);
      case 'fetch':
        return this.#bringTexts(library, heads);
      case 'delete':
        return stories.remove(library, heads);
      case 'put back':
        return stories.putBack(library, heads);
      case 'erase':
        return stories.erase(library, heads);
    }
  }

  /** @returns as `StoryActions.undo` */
  undo(): Promise<string | null> {
    return this.#stories.undo();
  }

  /** Opens an unread story chosen by chance, or one that is soon read. */
  pick(short: boolean): void {
    const { doors } = this.#page;
    const unread = this.#page.state().heads.filter(({ state, hasText }) => state === 'unread' && hasText);
    const choice = short ? unread.filter(({ minutes }) => minutes <= SHORT_MINUTES) : unread;
    const story = choice[Math.floor(Math.random() * choice.length)];
    if (story) this.#page.pick(story.id);
    else this.#tell(doors.words.text(short ? 'library_no_short' : 'library_no_unread'));
  }

  /** Makes backups that are due, as long as the page is there; asks about them once there is something to lose. */
  async watchBackups(): Promise<void> {
    const { doors, settings, state, set } = this.#page;
    const count = state().heads.length;
    if (isOffered(settings(), count)) set({ offer: count });
    const ending = new AbortController();
    addEventListener('pagehide', () => ending.abort(), { once: true });
    await this.backups.watch(ending.signal).catch((thrown) => doors.log('library backup', thrown));
  }

  openStorage(): void {
    const { doors, state } = this.#page;
    const { heads, usage } = state();
    if (!usage) return;
    openStorage({
      words: doors.words,
      heads,
      usage,
      rhythm: this.#page.settings().backup,
      onRhythm: (rhythm) => void this.backups.setRhythm(rhythm),
      folder: doors.canChooseFolder ? (state().backup?.folder ?? null) : undefined,
      onFolder: () => void this.backups.chooseFolder().catch((thrown) => doors.log('backup folder', thrown)),
      onDownloads: () => void this.backups.leaveFolder(),
      onBackUp: () => void this.backups.makeNow(),
      onSite: (site) => this.#page.search(`site:"${site}"`),
      onDeleteEverything: () => this.#askForEverything(),
    });
  }

  #askForEverything(): void {
    const { doors, state, library } = this.#page;
    const count = state().heads.length + state().binned.length;
    askToDeleteEverything(doors.words, count, () => {
      const opened = library();
      if (!opened) return;
      const around = { ...this.#page, keepDamaged: () => this.keepDamaged() };
      void deleteEverything(opened, around).then((said) => this.#tell(said));
    });
  }

  /** What the shelf of highlights shows, as one Markdown file. */
  async exportHighlights(): Promise<void> {
    const { doors, state } = this.#page;
    const stories = highlightsShown(state()) ?? [];
    const title = doors.words.text('library_highlights');
    const name = fileName(`${title} ${today()}`, 'md');
    const type = 'text/markdown;charset=utf-8';
    await this.#write({ name, type, text: highlightsMarkdown(stories, title) }, stories.length);
  }

  /** What is left of the stories that are damaged in both places, as it is. */
  async keepDamaged(): Promise<void> {
    const { doors, state, library } = this.#page;
    const text = await library()?.remains();
    const name = fileName(`${doors.words.text('library_export_name', today())} (damaged)`, 'json');
    if (text)
      await this.#write({ name, type: 'application/json', text }, Math.max(1, state().damaged.length));
  }

  async #write({ name, type, text }: TextFile, stories: number): Promise<void> {
    const { doors } = this.#page;
    try {
      await doors.writeFile(name, type, onePiece(text));
      this.#tell(doors.words.count('library_exported', stories));
    } catch (thrown) {
      doors.log('library file', thrown);
      this.#tell(doors.words.text('library_export_failed'));
    }
  }

  #tag(library: Library, heads: readonly SavedHead[]): Promise<boolean> {
    const { doors, state } = this.#page;
    const known = tagsOf(state().heads).map(([tag]) => tag);
    askForTags(doors.words, heads, known, (change) => void this.#stories.setTags(library, heads, change));
    return Promise.resolve(false);
  }

  #bringTexts(library: Library, heads: readonly SavedHead[]): Promise<boolean> {
    const ids = heads.filter(({ hasText }) => !hasText).map(({ id }) => id);
    openFetching(this.#page.doors, library, ids);
    return Promise.resolve(false);
  }

  #export(library: Library, heads: readonly SavedHead[]): Promise<boolean> {
    const { doors } = this.#page;
    const title = doors.words.text('library_export_name', today());
    const ids = heads.map(({ id }) => id);
    openExport(doors, library, { ids, title, tell: (text) => this.#tell(text) });
    return Promise.resolve(false);
  }

  #tell(text: string): void {
    this.#page.toast.show(text);
    this.#page.say(text);
  }
}
