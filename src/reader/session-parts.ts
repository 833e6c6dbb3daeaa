import type { Article, KeyPoint } from '../core/article.ts';
import type { Clutter, Mode } from '../core/clean/clutter.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import type { FailureCode } from '../core/failure.ts';
import type { Cleaning, startCleaning } from '../page/cleaning.ts';
import type { BackgroundApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import type { PagesOffer } from '../ui/more-pages.ts';
import type { planInSlices } from './planning.ts';
import type { SitePreferences } from './preferences.ts';
import type { Story } from './story.ts';

/** The reading view, as the session opens and closes it. */
export interface Reading {
  show(point: KeyPoint): boolean;
  close(): void;
}

export interface ReadingStart {
  readonly article: Article;
  readonly settings: Settings;
  /** The library has a copy of this story. */
  readonly saved: boolean;
  /** The block at the top of the page's window; the view begins there. Null at the start of the story. */
  readonly place: number | null;
  /** The story's other pages, where it has some; they are loaded when the reader asks for them. */
  readonly pages: PagesOffer | null;
  /** After the page is as it was, with the block that stood at the top of the view. */
  readonly onClosed: (place: number) => void;
}

/** What was hidden before the page was judged. */
export interface Early {
  /** Shows what of it could hold some of the story. */
  begin(): void;
  /** Shows all of it: from here on the marks hide, or nothing does. */
  end(): void;
  /** Keeps what was hidden, for the next page of the site. */
  learn(clutter: readonly Clutter[]): void;
}

/** What the session needs of the world around it. */
export interface SessionParts {
  readonly document: Document;
  readonly story: Story;
  readonly preferences: SitePreferences;
  readonly background: Remote<BackgroundApi>;
  /** Works out what to hide, without holding the page up. @throws Failure `stopped`, `took-too-long` */
  readonly plan: typeof planInSlices;
  readonly startCleaning: typeof startCleaning;
  /** The extension was loaded anew under the page. */
  readonly isOrphaned?: () => boolean;
  /** The style sheet that makes marks hide is in the page; asked for once. */
  styles(): Promise<void>;
  readonly early: Early;
  /** Finds the key points ahead of time, without holding the page up. */
  preparePoints(article: Article): Promise<void>;
  /** Loads what the reading view is made of. @returns what opens it */
  loadReading(): Promise<(start: ReadingStart) => Reading>;
  /** Marks a sentence on the live page. False where the page no longer holds it. */
  markOnPage(extraction: Extraction, point: KeyPoint): boolean;
  /** Says something on the page itself, where no popup is open to say it. */
  announce(message: Announcement, onUndo: () => void): void;
}

export type Announcement = { readonly hidden: number } | { readonly failure: FailureCode } | 'fight';

/** What the reader may do while picking what else to hide. */
export interface Picking {
  /** Ends with the cleaning. */
  readonly signal: AbortSignal;
  mayPick(element: Element): boolean;
  preview(element: Element, hidden: boolean): void;
  /** @returns whether it stays hidden on the site */
  hide(element: Element): Promise<boolean>;
  undo(element: Element): Promise<void>;
  onEnd(): void;
}

/** What holds while the page is cleaned. */
export interface Cleaned {
  readonly cleaning: Cleaning;
  readonly mode: Mode;
  readonly automatic: boolean;
  /** Takes the leave key away. */
  readonly ending: AbortController;
}
