import { anchor } from '../core/highlight/anchor.ts';
import type { ReadingPlace, SavedArticle } from '../core/saved.ts';
import { sentencesOf } from '../core/text/sentences.ts';
import type { Library } from '../platform/library-store.ts';
import { readingChoice, settingsAfter } from '../platform/reading-settings.ts';
import type { Settings } from '../platform/settings.ts';
import { h } from '../ui/h.ts';
import { type ReadingView, readingView } from '../ui/reading-view.ts';
import { goToPlace, readingPlace } from '../ui/sentence-place.ts';
import { openChanges } from './changes-dialog.ts';
import type { Doors } from './doors.ts';
import { keptHighlights } from './kept-highlights.ts';
import { isNamed } from './named.ts';
import { storyNotes } from './story-notes.ts';

interface Shown {
  readonly saved: SavedArticle;
  readonly library: Library;
  readonly view: ReadingView;
  readonly pictures: ReadonlyMap<string, string>;
  readonly ending: AbortController;
}

/** A pause in scrolling after which the place is kept. */
const PAUSE_MS = 600;
/** A story of which less was seen has not been begun, and of which more was has been read. */
const BEGUN = 0.02;
const READ = 0.97;

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

/** The sentence in which something marked begins; null where it is not found. */
function placeOfHighlight({ article, highlights }: SavedArticle, id: string | null): ReadingPlace | null {
  const wanted = highlights.filter((highlight) => id !== null && isNamed(highlight.id, id));
  const [start] = anchor(article.blocks, wanted).anchored[0]?.places ?? [];
  if (!start) return null;
  const sentences = sentencesOf(article.blocks[start.block]?.text ?? '', article.metadata.lang);
  const sentence = sentences.findLast((each) => each.start <= start.start);
  return { block: start.block, offset: sentence?.start ?? 0, part: 0 };
}

/** The place where a saved story is read, from the library alone, while the list is out of sight. */
export class StoryPage {
  readonly element = h('div', {});
  readonly #list: HTMLElement;
  readonly #doors: Doors;
  readonly #onBack: () => void;
  #shown: Shown | null = null;
  #kept: Promise<unknown> = Promise.resolve();
  /** How far the list was scrolled. */
  #scrolled = 0;

  /** @param list what a story takes the place of. */
  constructor(list: HTMLElement, doors: Doors, onBack: () => void) {
    this.#list = list;
    this.#doors = doors;
    this.#onBack = onBack;
  }

  /** Settles when the reader's last place has been kept: the list shows it. */
  get kept(): Promise<unknown> {
    return this.#kept;
  }

  get isShown(): boolean {
    return this.#shown !== null;
  }

  /** Shows a story, at something marked in it or where the reader stopped, unless `isWanted` says that the reader has gone elsewhere while its pictures were read. */
  async show(
    { saved, highlight }: { readonly saved: SavedArticle; readonly highlight: string | null },
    library: Library,
    settings: Settings,
    isWanted: () => boolean,
  ): Promise<void> {
    const pictures = await pictureAddresses(saved, library);
    if (!isWanted()) {
      for (const address of pictures.values()) URL.revokeObjectURL(address);
      return;
    }
    const view = this.#view(saved, library, pictures, settings);
    const ending = new AbortController();
    this.#scrolled = window.scrollY;
    this.#shown = { saved, library, view, pictures, ending };
    this.element.replaceChildren(view.element);
    this.#list.hidden = true;
    view.start();
    const place = placeOfHighlight(saved, highlight) ?? saved.head.place;
    if (place) goToPlace(view, saved.article, place);
    this.#keepPlaces(this.#shown);
    await this.#addNotes(this.#shown);
  }

  update(settings: Settings): void {
    if (this.#shown)
      this.#shown.view.update(readingChoice(settings, this.#shown.saved.article.metadata.canonicalUrl));
  }

  /** Takes the story away and shows the list where the reader left it. @returns its id; null where there was none. */
  close(): string | null {
    if (!this.#shown) return null;
    const { view, pictures, ending, saved } = this.#shown;
    this.#keepPlace(this.#shown);
    ending.abort();
    this.#shown = null;
    view.stop();
    this.element.replaceChildren();
    for (const address of pictures.values()) URL.revokeObjectURL(address);
    this.#list.hidden = false;
    window.scrollTo(0, this.#scrolled);
    return saved.head.id;
  }

  #keepPlaces(shown: Shown): void {
    const { signal } = shown.ending;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#keepPlace(shown), PAUSE_MS);
    };
    shown.view.element.addEventListener('scroll', later, { signal, passive: true });
    document.addEventListener('visibilitychange', () => this.#keepPlace(shown), { signal });
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #keepPlace({ saved, library, view }: Shown): void {
    const place = readingPlace(view, saved.article);
    if (place.part < BEGUN && saved.head.place === null) return;
    const { id, state } = saved.head;
    const isRead = place.part >= READ && state === 'unread';
    const keeping = isRead
      ? library.change([id], () => ({ state: 'read', place }))
      : library.keepPlace(id, place);
    // A place that could not be kept costs the reader a little scrolling, and no story.
    this.#kept = keeping.catch((thrown) => this.#doors.log('library place', thrown));
  }

  async #addNotes({ saved, library, view, ending }: Shown): Promise<void> {
    const { words } = this.#doors;
    const { id, hasFormer } = saved.head;
    const [former, similar] = await Promise.all([hasFormer ? library.former(id) : null, library.similar(id)]);
    const onChanges = () => former && openChanges(words, saved.article, former);
    const notes = storyNotes({ words, hasFormer: former !== null, similar, onChanges });
    if (notes && !ending.signal.aborted) view.element.append(notes);
  }

  #view(
    saved: SavedArticle,
    library: Library,
    pictures: ReadonlyMap<string, string>,
    settings: Settings,
  ): ReadingView {
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
      highlights: keptHighlights(saved, library),
      place: null,
    });
  }
}
