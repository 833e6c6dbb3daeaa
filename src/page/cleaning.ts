import type { Clutter, Mode, Reason } from '../core/clean/clutter.ts';
import { type Plan, planCleaning } from '../core/clean/plan.ts';
import type { ElementRule } from '../core/clean/reader-rules.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import type { CleanedGroup, CleanedItem } from './cleaned-groups.ts';
import { LiveCleaning } from './live-cleaning.ts';
import { clearOldMarks, type Target } from './marks.ts';

/** What the reader said of this site. */
export interface ReadersSay {
  /** Reasons that were put back. */
  readonly keep: ReadonlySet<Reason>;
  readonly rules: readonly ElementRule[];
}

/** What happens on a page that is kept clean. */
export interface CleaningEvents {
  /** The extension was loaded anew: another script has this page now, and two would undo each other's work. */
  readonly isOrphaned?: () => boolean;
  /** Something was hidden or shown later than at the start. */
  readonly onChange: () => void;
  /** The page put other elements in the place of the story's. */
  readonly onStoryGone: () => void;
  /** More prose came into the story's part of the page. */
  readonly onStoryGrew: () => void;
  /** The page undoes the hiding again and again; what comes in is let alone from now on. */
  readonly onFight: () => void;
}

/** A page that is being kept clean, until it is stopped. */
export interface Cleaning {
  /** The plan would have taken part of the story with it: nothing was hidden. */
  readonly rolledBack: boolean;
  /** A wall stands before the rest of the story, which is not in the page; it was left in place. */
  readonly walled: boolean;
  /** What is hidden, or was and is put back, by reason, in the order of `REASONS`. */
  groups(): CleanedGroup[];
  itemsOf(reason: Reason): CleanedItem[];
  putBack(target: Target): void;
  hideAgain(target: Target): void;
  /** What is hidden or put back that a target means. */
  clutterOf(target: Target): Clutter[];
  /** Whether the reader may hide an element: it holds neither the title nor much of the story. */
  mayPick(element: Element): boolean;
  /** Hides an element at the reader's wish, or shows it again. */
  pick(element: Element, hidden: boolean): void;
  /** Other rules for this site than at the start. */
  setRules(rules: readonly ElementRule[]): void;
  /** Whether most of the story's elements are still in the page. */
  hasStory(): boolean;
  /** Shows the page as it was: every mark is taken away, the scroll position and the focus come back. */
  stop(): void;
}

/**
 * Hides the clutter of a page and what of it comes in later. Only attributes of our own are set (`hide-styles.ts`),
 * so that taking them away is an exact undo; modal dialogs leave the top layer and come back to it (`modals.ts`).
 *
 * @param made the plan for the page as it is, where it is made already.
 */
export function startCleaning(
  document: Document,
  extraction: Extraction,
  mode: Mode,
  say: ReadersSay,
  events: CleaningEvents,
  made: Plan | null = null,
): Cleaning {
  clearOldMarks(document);
  const plan = made ?? planCleaning(document, extraction, mode, new Set());
  if (plan.rolledBack) return nothingCleaned();
  return new LiveCleaning(document, extraction, mode, say, plan.clutter, events);
}

function nothingCleaned(): Cleaning {
  return {
    rolledBack: true,
    walled: false,
    groups: () => [],
    itemsOf: () => [],
    putBack: () => undefined,
    hideAgain: () => undefined,
    clutterOf: () => [],
    mayPick: () => false,
    pick: () => undefined,
    setRules: () => undefined,
    hasStory: () => true,
    stop: () => undefined,
  };
}
