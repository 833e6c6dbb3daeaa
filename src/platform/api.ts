import type { Article, Doubt, KeyPoint, Metadata, SummaryLength } from '../core/article.ts';
import type { Mode, Reason } from '../core/clean/clutter.ts';
import type { Detection } from '../core/detect/detection.ts';
import type { NumberedExtraction } from '../core/extract/snapshot/numbered-extraction.ts';
import type { PageSnapshot } from '../core/extract/snapshot/page-snapshot.ts';
import type { FailureCode } from '../core/failure.ts';
import type { Highlight, HighlightColour, Quote } from '../core/highlight/highlight.ts';
import type { SavedHead } from '../core/saved.ts';
import type { StoryToSave } from '../core/story-to-save.ts';

/** The messages, by receiver. See `messages.ts`. */

/** Things hidden for one reason. */
export interface HiddenGroup {
  readonly reason: Reason;
  readonly count: number;
  /** How many of them stand between the story's own blocks; the others stand around it. */
  readonly inStory: number;
  /** How many of them the reader put back. */
  readonly shown: number;
  /** All of them were put back: visible now, and left alone on this site. */
  readonly putBack: boolean;
}

/** One of the things hidden for a reason. */
export interface HiddenItem {
  readonly id: number;
  /** Its first words; empty where it has none. */
  readonly text: string;
  readonly inStory: boolean;
  readonly putBack: boolean;
}

/** One thing that is hidden, all of a reason, or everything. */
export type HiddenTarget = { readonly item: number } | { readonly reason: Reason } | 'all';

/** What hides; what hides whatever stands in a hidden column; what marks a sentence. Each is put in when it is needed. */
export const SHEETS = ['hide', 'veil', 'mark'] as const;
export type Sheet = (typeof SHEETS)[number];

export type PageView = 'original' | 'cleaned' | 'reading';

/** A story that goes on on other pages of its site. */
export interface PagesState {
  /** The one in the tab, counted from 1. */
  readonly page: number;
  readonly total: number;
  /** How many are there while the others are loaded; null before that is asked for. */
  readonly loaded: number | null;
}

/** What the popup and the toolbar icon need to know of a page. */
export interface PageState {
  readonly view: PageView;
  readonly mode: Mode;
  /** Cleaned by itself, not by a press. */
  readonly automatic: boolean;
  /** Null until the story was looked for, and when none was found. */
  readonly story: { readonly metadata: Metadata; readonly words: number; readonly minutes: number } | null;
  readonly hidden: readonly HiddenGroup[];
  readonly hiddenCount: number;
  readonly doubt: Doubt | null;
  /** Null for a story of one page, and once all pages are joined. */
  readonly pages: PagesState | null;
  /** A version of the story that its site offers, where something may be missing from this one. */
  readonly otherVersion: 'print' | 'amp' | null;
  /** As `setTextScale` was last told; absent while the story has the page's own size. */
  readonly textScale: number;
  /** Why the last thing asked for was not done; the page is then as it was. */
  readonly failure: FailureCode | null;
  /** The page showed again what was hidden, again and again, until it was let alone. */
  readonly fought: boolean;
  /** A wall stands before the rest of the story, which is not in the page. It was left in place. */
  readonly walled: boolean;
}

export interface CleanRequest {
  readonly mode: Mode;
  /** By itself: stays away from doubtful pages, shows the pill, never takes the focus. */
  readonly automatic: boolean;
  /** Clean also where the detector saw no article. */
  readonly anyway: boolean;
}

/** The small script on every page. */
export interface ContentApi {
  detection(): Detection | null;
  /** The address may have changed without loading. */
  lookAtAddress(): void;
}

/** What is said on a page of something that was asked for in its context menu. */
export type Notice =
  /** The page of a link is being loaded behind this one. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'saving'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved'; readonly updated: boolean }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** The script injected on demand. */
export interface ReaderApi {
  state(): PageState;
  clean(request: CleanRequest): PageState;
  /** As `clean`, unless the page is being read: what the reader sees then is let alone. */
  press(request: CleanRequest): PageState;
  restore(): PageState;
  /** Cleaned or reading becomes original, original becomes cleaned. */
  toggle(request: CleanRequest): PageState;
  openReadingView(): PageState;
  /** The story, extracted now if it was not yet; throws `no-article`, `too-little-text`, `extraction-failed`, `took-too-long`. */
  article(): Article;
  /** The story with its key points. @throws as `article` */
  forSaving(length: SummaryLength): StoryToSave;
  tell(notice: Notice): void;
  /** Copies what is selected as Markdown, and says so on the page. @param plain the selection as the browser has it */
  copySelection(plain: string): void;
  /** Begins to load the story's other pages and to join them; `pageChanged` tells how far it is. */
  loadPages(): PageState;
  /** Ends that; what was there before stays. */
  stopPages(): PageState;
  /** Takes the story from its other version, if that has more of it. */
  useOtherVersion(): PageState;
  /** Scrolls to a sentence and marks it. False where the page no longer holds it. */
  showPoint(point: KeyPoint): boolean;
  putBack(target: HiddenTarget): PageState;
  hideAgain(target: HiddenTarget): PageState;
  itemsOf(reason: Reason): HiddenItem[];
  /** Frames the places of what was hidden; null takes the frames away. */
  pointAt(target: HiddenTarget | null): void;
  /** Lets the reader pick an element to hide. False where the page is not cleaned. */
  pick(): boolean;
  /** Puts a block of the story at the top of the page's window. */
  showBlock(block: number): void;
  /** As in `ContentApi`. */
  lookAtAddress(): void;
  /** Text size of the story in the page, 1 = the page's own. */
  setTextScale(scale: number): void;
}

/** A page whose story is looked for away from it. */
export interface ExtractRequest {
  /** One of the sender's own, by which it may stop the search. */
  readonly id: string;
  readonly snapshot: PageSnapshot;
  /** The reader's own languages, whose phrases are looked for on every page. */
  readonly languages: readonly string[];
}

/** What looks for stories, in a document of the extension's own. */
export interface ExtractorApi {
  /** @throws as `extractInSlices` */
  extract(request: ExtractRequest): NumberedExtraction;
  /** The search throws `stopped`. */
  stop(id: string): void;
}

export interface BackgroundApi {
  /** From the content script: what this page is. Answers nothing; may inject the reader. */
  pageDetected(detection: Detection): void;
  /** From the reader: what the icon should say. */
  pageChanged(state: PageState): void;
  /** From the reader: put these scripts of the package into the sender's tab; see `parts.ts`. */
  bringParts(files: readonly string[]): void;
  /** From the reader: stories can be looked for, once this is answered. */
  openExtractor(): void;
  /** From the reader: put one of our user-origin style sheets into the sender's tab. */
  insertStyles(sheet: Sheet): void;
  /** From the reader: whether printing the sender's tab prints the reading view in the place of the page. */
  printReading(on: boolean): void;
  /** From the reader: what was hidden, by selectors, for the next page of the site. */
  cleanedBySelectors(selectors: readonly string[]): void;
  /** What the reader marked in the story at an address; the notes only for the extension's own pages. */
  highlightsOf(url: string): Highlight[];
  addHighlight(url: string, quote: Quote, colour: HighlightColour): Highlight;
  recolour(url: string, id: string, colour: HighlightColour): void;
  dropHighlight(url: string, id: string): void;
  annotate(url: string, id: string, note: string): void;
  /** From the reader: the story in a tab of its own, beginning at a block. Not in a private window. */
  readInOwnTab(article: Article, place: number | null): void;
  /** From the reading view: its tab goes to this page of the story's site next, to be read there, too. */
  followLink(url: string): void;
  /** From that tab: its page again, at the block that was read; the tab closes. */
  backToPage(tabId: number, url: string, block: number): void;
  /** From the reader: a sentence for the log. */
  log(where: string, what: string): void;
  openLibrary(): void;
  openOptions(): void;
  /** The library's copy of the story at an address, however the address is written; null where there is none. */
  savedCopy(url: string): SavedHead | null;
  /** What a saved article is filed under, in the place of what it was. @returns the article as it is then */
  setTags(id: string, tags: readonly string[]): SavedHead | null;
  /** Every tag of the library, the most used first. */
  knownTags(): string[];
  /** Moves a saved article to the bin, or back. */
  deleteSaved(id: string): void;
  undeleteSaved(id: string): void;
  /** One of the extension's own pages changed the library: the marks on the toolbar are looked up anew. */
  libraryChanged(): void;
}
