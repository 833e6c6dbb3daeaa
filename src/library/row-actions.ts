import type { SavedHead } from '../core/saved.ts';
import type { WordKey } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import type { Doors, ExportForm } from './doors.ts';
import type { Toast } from './toast.ts';

interface Surroundings {
  readonly doors: Doors;
  readonly toast: Toast;
  /** To screen readers: what others see in the toast. */
  say(text: string): void;
  /** Reads the library again and draws it. */
  reload(): Promise<void>;
}

/** What can be done to a story of the list. Each ends in a sentence, done or not. */
export class RowActions {
  readonly #around: Surroundings;
  /** What was deleted last, as long as it can be had back by one press. */
  #deleted: SavedHead | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** @returns whether it is in the bin now. */
  async remove(head: SavedHead): Promise<boolean> {
    const { doors } = this.#around;
    return this.#attempt(head, 'library_not_deleted', async () => {
      await doors.remove(head.id);
      this.#deleted = head;
      await this.#around.reload();
      this.#tell(head, 'library_deleted', () => void this.undo());
    });
  }

  /** Brings back what was deleted last; null where nothing was. */
  async undo(): Promise<SavedHead | null> {
    const head = this.#deleted;
    return head && (await this.putBack(head)) ? head : null;
  }

  async putBack(head: SavedHead): Promise<boolean> {
    const { doors } = this.#around;
    return this.#attempt(head, 'library_not_restored', async () => {
      await doors.unremove(head.id);
      if (this.#deleted?.id === head.id) this.#deleted = null;
      await this.#around.reload();
      this.#tell(head, 'library_restored');
    });
  }

  async export(head: SavedHead, form: ExportForm, library: Library): Promise<void> {
    const { doors } = this.#around;
    await this.#attempt(head, 'library_export_failed', async () => {
      const saved = await library.open(head.id);
      if (!saved) throw new Error(`not in the library: ${head.id}`);
      await doors.exportFile(saved, form, library);
      this.#tell(head, 'library_exported');
    });
  }

  async #attempt(head: SavedHead, failed: WordKey, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.#around.doors.log('library', thrown);
      this.#tell(head, failed);
      return false;
    }
  }

  #tell(head: SavedHead, key: WordKey, onUndo?: () => void): void {
    const { doors, toast, say } = this.#around;
    const text = doors.words.text(key, head.title || doors.words.text('library_no_title'));
    toast.show(text, onUndo);
    say(text);
  }
}
