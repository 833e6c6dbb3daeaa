import { asFailure } from '../core/failure.ts';
import type { Doors } from './doors.ts';
import type { OtherWords, Store } from './popup-state.ts';

/** Paragraphs of prose; what stands in tables, code and captions says little without them. */
const PROSE = new Set(['heading', 'paragraph', 'quote', 'list-item']);

/** The story in other words, by the browser's own model, if the reader asks. */
export class OtherWordsActions {
  readonly #store: Store;
  readonly #doors: Doors;
  readonly #say: (text: string) => void;
  #running: AbortController | null = null;

  constructor(store: Store, doors: Doors, say: (text: string) => void) {
    this.#store = store;
    this.#doors = doors;
    this.#say = say;
  }

  /** Offers it where the reader chose so and the browser has a model for the story's language. */
  async lookUp(): Promise<void> {
    const { story, model } = this.#store;
    if (!story || !model.settings.inOtherWords) return;
    const state = await this.#doors.reteller.availability(story.article.metadata.lang);
    if (state !== 'none' && this.#store.story?.otherWords.kind === 'none')
      this.#set({ kind: 'offered', download: state === 'to-download' });
  }

  async retell(): Promise<void> {
    const { story, model } = this.#store;
    if (!story || this.#running) return;
    const { blocks, metadata } = story.article;
    const before = story.otherWords;
    const running = new AbortController();
    this.#running = running;
    this.#set({ kind: 'running', downloaded: null });
    try {
      const retelling = await this.#doors.reteller.retell({
        title: metadata.title,
        paragraphs: blocks.filter(({ kind }) => PROSE.has(kind)).map(({ text }) => text),
        lang: metadata.lang,
        length: model.settings.summaryLength,
        signal: running.signal,
        onDownload: (share) => {
          // The last step is loading what has come in.
          if (!running.signal.aborted) this.#set({ kind: 'running', downloaded: share < 1 ? share : null });
        },
      });
      // A browser may answer although it was told to stop.
      if (running.signal.aborted) return;
      this.#set({ kind: 'told', retelling });
      this.#say(this.#doors.words.text('popup_other_words'));
    } catch (thrown) {
      if (running.signal.aborted) return;
      const { message } = asFailure(thrown);
      void this.#doors.background.log('popup other words', message).catch(() => undefined);
      this.#set({ kind: 'failed' });
    } finally {
      if (running.signal.aborted) this.#set(before);
      this.#running = null;
    }
  }

  stop(): void {
    this.#running?.abort();
  }

  #set(otherWords: OtherWords): void {
    this.#store.setStory({ otherWords });
  }
}
