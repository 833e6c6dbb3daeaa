import type { Article, KeyPoint, SummaryLength } from '../core/article.ts';
import type { Words } from '../data/words.ts';
import type { HighlightKeeper } from './highlighter.ts';
import type { PagesOffer } from './more-pages.ts';
import type { ReadingSettings } from './reading-settings.ts';
import type { PictureOf } from './story-parts.ts';

export interface ReadingViewOptions {
  readonly article: Article;
  readonly words: Words;
  readonly settings: ReadingSettings;
  /** Called with what the reader changed, to be kept. */
  onSettings(change: Partial<ReadingSettings>): void;
  pointsFor(length: SummaryLength): readonly KeyPoint[];
  readonly back: { readonly label: string; onBack(): void };
  readonly saved: boolean;
  /** Null where there is nothing to save, as in the library; rejects with a `Failure` that the reader is told. */
  readonly onSave: (() => Promise<void>) | null;
  /** Opens the story in a tab of its own, at a block, and leaves this one; null or absent where it stands in one. */
  readonly onOwnTab?: ((place: number) => Promise<void>) | null;
  /** Goes to another page of the story's site, to be read there; absent where links always open beside. */
  readonly onFollow?: (url: string) => void;
  readonly pictureOf: PictureOf;
  /** Null where nothing is kept, as in a private window. */
  readonly highlights: HighlightKeeper | null;
  /** The story's other pages, to be loaded when the reader asks; null where there are none. */
  readonly pages?: PagesOffer | null;
  /** Called with the whole story once they are loaded. */
  onJoined?(article: Article): void;
  /** The block that stands at the top when the view opens; null for the start. */
  readonly place: number | null;
}

export interface ReadingView {
  readonly element: HTMLElement;
  /** To be called once the element stands in its tree: moves the focus to the title and goes to the place. */
  start(): void;
  /** Ends what outlives the element: timers, marks, listeners. */
  stop(): void;
  /** The index of the block at the top of the window; after the view was taken away, the last one. */
  place(): number;
  /** The element of each of `Article.blocks`. */
  readonly blocks: readonly Element[];
  /** Leads to a sentence and marks it. False where the story does not hold it. */
  showPoint(point: KeyPoint): boolean;
  /** Shows settings that were changed elsewhere. */
  update(settings: ReadingSettings): void;
  setSaved(saved: boolean): void;
}
