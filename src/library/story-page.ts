import type { SavedArticle } from '../core/saved.ts';
import type { Library } from '../platform/library-store.ts';
import type { Settings } from '../platform/settings.ts';
import { type ReadingView, readingView } from '../ui/reading-view.ts';
import type { Doors } from './doors.ts';

/** A saved story on the page, read from the library alone. */
export interface StoryPage {
  readonly view: ReadingView;
  /** Takes it away and lets its pictures go. */
  close(): void;
}

/** Addresses of kept pictures, good as long as the story is shown. */
async function pictureAddresses({ pictures }: SavedArticle, library: Library): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const { url, hash } of pictures) {
    // A picture that cannot be read leaves its caption, as one that was never kept.
    const blob = await library.picture(hash).catch(() => null);
    if (blob) addresses.set(url, URL.createObjectURL(blob));
  }
  return addresses;
}

/** Opens a saved story in `host`. */
export async function openStory(
  host: HTMLElement,
  saved: SavedArticle,
  library: Library,
  settings: Settings,
  doors: Doors,
  onBack: () => void,
): Promise<StoryPage> {
  const { words } = doors;
  const pictures = await pictureAddresses(saved, library);
  const view = readingView({
    article: saved.article,
    words,
    settings,
    onSettings: (change) => void doors.changeSettings(change),
    pointsFor: (length) => doors.pointsOf(saved.article, length),
    back: { label: words.text('library_back'), onBack },
    saved: true,
    onSave: null,
    pictureOf: (url) => pictures.get(url) ?? null,
    place: null,
  });
  host.replaceChildren(view.element);
  view.start();
  return {
    view,
    close() {
      view.stop();
      host.replaceChildren();
      for (const address of pictures.values()) URL.revokeObjectURL(address);
    },
  };
}
