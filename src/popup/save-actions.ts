import { asFailure, Failure } from '../core/failure.ts';
import { storyToSave } from '../core/story-to-save.ts';
import type { SaveEvent } from '../platform/save-channel.ts';
import type { Doors } from './doors.ts';
import { pointsOfStory, shownPoints } from './found-points.ts';
import type { Saving, Store, StoryScreen } from './popup-state.ts';
import { withLimit } from './time-limit.ts';

function savingAfter(event: SaveEvent): Saving {
  switch (event.kind) {
    case 'progress':
      return { kind: 'running', done: event.done, total: event.total };
    case 'saved':
      return { kind: 'saved', head: event.head, updated: event.updated };
    case 'failed':
      return { kind: 'failed', code: event.code, file: 'offered' };
  }
}

/** Keeping the story: in the library, and as a file where the library cannot take it. */
export class SaveActions {
  readonly #store: Store;
  readonly #doors: Doors;
  readonly #say: (text: string) => void;
  #running: { stop(): void } | null = null;

  constructor(store: Store, doors: Doors, say: (text: string) => void) {
    this.#store = store;
    this.#doors = doors;
    this.#say = say;
  }

  /** Looks whether the library has a copy of the story on show already. */
  async lookUp(): Promise<void> {
    const { story } = this.#store;
    if (!story) return;
    try {
      const { canonicalUrl } = story.article.metadata;
      const head = await withLimit(this.#doors.background.savedCopy(canonicalUrl), 'library-blocked');
      if (head && this.#store.story?.saving.kind === 'unsaved')
        this.#store.setStory({ saving: { kind: 'before', head } });
    } catch (thrown) {
      // Whether there is a copy can stay open; saving itself will say what is wrong with the library.
      this.#log('popup saved copy', thrown);
    }
  }

  save({ pictures } = { pictures: this.#store.model.settings.savePictures }): void {
    const { story } = this.#store;
    if (!story || this.#running) return;
    this.#store.setStory({ saving: { kind: 'running', done: 0, total: 0 } });
    const ending = new AbortController();
    this.#running = { stop: () => ending.abort() };
    void this.#start(story, pictures, ending.signal).catch((thrown: unknown) => {
      this.#running = null;
      this.#fail(thrown);
    });
  }

  async #start(story: StoryScreen, pictures: boolean, signal: AbortSignal): Promise<void> {
    const { article, tab } = story;
    const pointsOf = await pointsOfStory(story, this.#doors);
    if (signal.aborted) throw new Failure('stopped');
    const { incognito, favicon } = tab;
    const kept = storyToSave(article, this.#store.model.settings.summaryLength, pointsOf);
    const request = { ...kept, pictures, incognito, favicon };
    this.#running = this.#doors.startSaving(request, (event) => this.#hear(article.metadata.url, event));
  }

  stop(): void {
    this.#running?.stop();
  }

  async undo(): Promise<void> {
    const saving = this.#store.story?.saving;
    if (saving?.kind !== 'saved') return;
    try {
      await withLimit(this.#doors.background.deleteSaved(saving.head.id), 'library-blocked');
      this.#store.setStory({ saving: { kind: 'undone' } });
      this.#say(this.#doors.words.text('popup_undone'));
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  /** Asks for the tags that the library knows; without them the field works all the same. */
  async loadTags(): Promise<void> {
    if (this.#store.story?.knownTags) return;
    const knownTags = await this.#doors.background.knownTags().catch(() => []);
    this.#store.setStory({ knownTags });
  }

  /** Files the saved story under these tags, and no others. */
  async setTags(tags: readonly string[]): Promise<void> {
    const saving = this.#store.story?.saving;
    if (saving?.kind !== 'saved' && saving?.kind !== 'before') return;
    const wanted = [...new Set(tags)];
    if (wanted.join() === saving.head.tags.join()) return;
    try {
      const head = await withLimit(this.#doors.background.setTags(saving.head.id, wanted), 'library-blocked');
      if (!head) return;
      this.#store.setStory({ saving: { ...saving, head } });
      const list = new Intl.ListFormat(this.#doors.words.lang, { type: 'unit' }).format(head.tags);
      this.#say(this.#doors.words.text(list ? 'popup_said_tags' : 'popup_said_no_tags', list));
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  async download(): Promise<void> {
    const { story } = this.#store;
    const saving = story?.saving;
    if (!story || saving?.kind !== 'failed' || saving.file === 'writing') return;
    this.#store.setStory({ saving: { ...saving, file: 'writing' } });
    try {
      await this.#doors.download(story.article, await shownPoints(story, this.#store, this.#doors));
      this.#store.setStory({ saving: { ...saving, file: 'written' } });
      this.#say(this.#doors.words.text('popup_downloaded'));
    } catch (thrown) {
      this.#log('popup download', thrown);
      this.#store.setStory({ saving: { ...saving, file: 'failed' } });
    }
  }

  async openLibrary(): Promise<void> {
    await this.#doors.background.openLibrary();
    this.#doors.leave();
  }

  #hear(url: string, event: SaveEvent): void {
    if (event.kind !== 'progress') this.#running = null;
    // The tab may show another story by now; its popup has nothing to say of this one.
    if (this.#store.story?.article.metadata.url !== url) return;
    this.#store.setStory({ saving: savingAfter(event) });
    if (event.kind === 'saved')
      this.#say(this.#doors.words.text(event.updated ? 'popup_saved_updated' : 'popup_saved'));
  }

  #fail(thrown: unknown): void {
    this.#log('popup save', thrown);
    this.#store.setStory({ saving: { kind: 'failed', code: asFailure(thrown).code, file: 'offered' } });
  }

  #log(where: string, thrown: unknown): void {
    void this.#doors.background.log(where, asFailure(thrown).message).catch(() => undefined);
  }
}
