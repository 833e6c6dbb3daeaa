import type { SavedArticle } from '../core/saved.ts';
import type { Library } from '../platform/library-store.ts';
import { readingChoice, settingsAfter } from '../platform/reading-settings.ts';
import type { Settings } from '../platform/settings.ts';
import { h } from '../ui/h.ts';
import { type ReadingView, readingView } from '../ui/reading-view.ts';
import type { Doors } from './doors.ts';

interface Shown {
  /** The story's own address, which its site's style is kept under. */
  readonly url: string;
  readonly view: ReadingView;
  readonly pictures: ReadonlyMap<string, string>;
}

/** Addresses of kept pictures, good until they are revoked. */
async function pictureAddresses({ pictures }: SavedArticle, library: Library): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const { url, hash } of pictures) {
    // A picture that cannot be read leaves its caption, as one that was never kept.
    const blob = await library.picture(hash).catch(() => null);
    if (blob) addresses.set(url, URL.createObjectURL(blob));
  }
  return addresses;
}

/** The place where a saved story is read, from the library alone, while the list is out of sight. */
export class StoryPage {
  readonly element = h('div', {});
  readonly #list: HTMLElement;
  readonly #doors: Doors;
  readonly #onBack: () => void;
  #shown: Shown | null = null;
  /** How far the list was scrolled. */
  #scrolled = 0;

  /** @param list what a story takes the place of. */
  constructor(list: HTMLElement, doors: Doors, onBack: () => void) {
    this.#list = list;
    this.#doors = doors;
    this.#onBack = onBack;
  }

  get isShown(): boolean {
    return this.#shown !== null;
  }

  /** Shows a story, unless `isWanted` says that the reader has gone elsewhere while its pictures were read. */
  async show(
    saved: SavedArticle,
    library: Library,
    settings: Settings,
    isWanted: () => boolean,
  ): Promise<void> {
    const pictures = await pictureAddresses(saved, library);
    if (!isWanted()) {
      for (const address of pictures.values()) URL.revokeObjectURL(address);
      return;
    }
    const view = this.#view(saved, pictures, settings);
    this.#scrolled = window.scrollY;
    this.#shown = { url: saved.article.metadata.canonicalUrl, view, pictures };
    this.element.replaceChildren(view.element);
    this.#list.hidden = true;
    view.start();
  }

  update(settings: Settings): void {
    if (this.#shown) this.#shown.view.update(readingChoice(settings, this.#shown.url));
  }

  /** Takes the story away and shows the list where the reader left it. @returns whether there was one. */
  close(): boolean {
    if (!this.#shown) return false;
    const { view, pictures } = this.#shown;
    this.#shown = null;
    view.stop();
    this.element.replaceChildren();
    for (const address of pictures.values()) URL.revokeObjectURL(address);
    this.#list.hidden = false;
    window.scrollTo(0, this.#scrolled);
    return true;
  }

  #view(saved: SavedArticle, pictures: ReadonlyMap<string, string>, settings: Settings): ReadingView {
    const { words, changeSettings, pointsOf } = this.#doors;
    const url = saved.article.metadata.canonicalUrl;
    return readingView({
      article: saved.article,
      words,
      settings: readingChoice(settings, url),
      onSettings: (change) => void changeSettings((now) => settingsAfter(now, url, change)),
      pointsFor: (length) => pointsOf(saved.article, length),
      back: { label: words.text('library_back'), onBack: this.#onBack },
      saved: true,
      onSave: null,
      pictureOf: (url) => pictures.get(url) ?? null,
      highlights: null,
      place: null,
    });
  }
}
