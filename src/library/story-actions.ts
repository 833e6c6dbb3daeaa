import { asFailure } from '../core/failure.ts';
import type { HeadChange, ReadState, SavedHead } from '../core/saved.ts';
import type { CountKey } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import type { Doors } from './doors.ts';
import { changedTags, type TagChange } from './tag-dialog.ts';
import type { Toast } from './toast.ts';

interface Surroundings {
  readonly doors: Doors;
  readonly toast: Toast;
  /** To screen readers: what others see in the toast. */
  say(text: string): void;
  /** Reads the library again and draws it. */
  reload(): Promise<void>;
}

/** How a done thing is undone, and the row that should have the focus then. */
interface Undoing {
  readonly id: string | null;
  undo(): Promise<void>;
}

const STATE_SAID: Readonly<Record<ReadState, CountKey>> = {
  archived: 'library_archived_said',
  read: 'library_read_said',
  unread: 'library_unread_said',
};

/** What can be done to stories of the list. Each ends in a sentence, done or not, and can be undone once. */
export class StoryActions {
  readonly #around: Surroundings;
  #last: Undoing | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** @returns whether it was done. */
  setState(library: Library, heads: readonly SavedHead[], state: ReadState): Promise<boolean> {
    return this.#change(library, heads, () => ({ state }), STATE_SAID[state]);
  }

  setFavourite(library: Library, heads: readonly SavedHead[], favourite: boolean): Promise<boolean> {
    const said = favourite ? 'library_favoured_said' : 'library_unfavoured_said';
    return this.#change(library, heads, () => ({ favourite }), said);
  }

  setTags(library: Library, heads: readonly SavedHead[], change: TagChange): Promise<boolean> {
    return this.#change(
      library,
      heads,
      ({ tags }) => ({ tags: changedTags(tags, change) }),
      'library_tagged_said',
    );
  }

  remove(library: Library, heads: readonly SavedHead[]): Promise<boolean> {
    const ids = heads.map(({ id }) => id);
    return this.#attempt(heads, 'library_not_deleted', async () => {
      await library.remove(ids);
      await this.#settle();
      this.#tell(heads, 'library_deleted', () => library.unremove(ids));
    });
  }

  putBack(library: Library, heads: readonly SavedHead[]): Promise<boolean> {
    return this.#attempt(heads, 'library_not_restored', async () => {
      await library.unremove(heads.map(({ id }) => id));
      await this.#settle();
      this.#tell(heads, 'library_restored');
    });
  }

  /** For good; the page asks before. */
  erase(library: Library, heads: readonly SavedHead[]): Promise<boolean> {
    return this.#attempt(heads, 'library_not_deleted', async () => {
      await library.erase(heads.map(({ id }) => id));
      await this.#settle();
      this.#tell(heads, 'library_erased');
    });
  }

  /** Undoes what was done last. @returns the id of the story that it was done to; null where nothing was undone. */
  async undo(): Promise<string | null> {
    const last = this.#last;
    if (!last) return null;
    this.#last = null;
    try {
      await last.undo();
      await this.#settle();
      const text = this.#around.doors.words.text('library_undone');
      this.#around.toast.show(text);
      this.#around.say(text);
      return last.id;
    } catch (thrown) {
      this.#fail(thrown, this.#around.doors.words.text('library_not_undone'));
      return null;
    }
  }

  #change(
    library: Library,
    heads: readonly SavedHead[],
    change: (head: SavedHead) => HeadChange,
    said: CountKey,
  ): Promise<boolean> {
    const before = new Map(heads.map((head) => [head.id, head]));
    const former = ({ id }: SavedHead): HeadChange => {
      const { state, favourite, tags } = before.get(id) ?? {};
      return {
        ...(state && { state }),
        ...(favourite !== undefined && { favourite }),
        ...(tags && { tags }),
      };
    };
    const ids = [...before.keys()];
    return this.#attempt(heads, 'library_not_changed', async () => {
      await library.change(ids, change);
      await this.#settle();
      this.#tell(heads, said, () => library.change(ids, former));
    });
  }

  /** The toolbar shows whether a page's story is kept. */
  async #settle(): Promise<void> {
    const { doors, reload } = this.#around;
    await reload();
    await doors.marksChanged().catch((thrown) => doors.log('library marks', thrown));
  }

  async #attempt(heads: readonly SavedHead[], failed: CountKey, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.#fail(thrown, this.#sentence(heads, failed));
      return false;
    }
  }

  #fail(thrown: unknown, text: string): void {
    const { doors, toast, say } = this.#around;
    doors.log('library', asFailure(thrown));
    toast.show(text);
    say(text);
  }

  #sentence(heads: readonly SavedHead[], key: CountKey): string {
    const { words } = this.#around.doors;
    const [first] = heads;
    return words.count(key, heads.length, first?.title || words.text('library_no_title'));
  }

  #tell(heads: readonly SavedHead[], key: CountKey, undo?: () => Promise<void>): void {
    const { toast, say } = this.#around;
    const text = this.#sentence(heads, key);
    this.#last = undo ? { id: heads[0]?.id ?? null, undo } : null;
    toast.show(text, undo && (() => void this.undo()));
    say(text);
  }
}
