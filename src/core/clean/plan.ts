import type { Extraction } from '../extract/extraction.ts';
import type { Clutter, Mode, Reason } from './clutter.ts';
import { Planner } from './planner.ts';

/** A plan that would take more than this share of the story's words is not carried out. */
const MOST_LOST = 0.15;

export interface Plan {
  /** What is to be hidden, in document order; no element holds another. Empty where the plan was rolled back. */
  readonly clutter: readonly Clutter[];
  /** The plan would have hidden too much of the story. */
  readonly rolledBack: boolean;
}

/**
 * Works out what on a page is not its story, and why. The page is read (its layout too), never changed.
 *
 * @param keep reasons for which nothing is hidden on this site.
 */
export function planCleaning(
  document: Document,
  extraction: Extraction,
  mode: Mode,
  keep: ReadonlySet<Reason>,
): Plan {
  if (!document.body) return { clutter: [], rolledBack: false };
  const planner = new Planner(document, extraction, mode, keep);
  const clutter = planner.clutter();
  const { guard } = planner.survey;
  const lost = clutter.reduce((sum, { element }) => sum + guard.looseWords(element), 0);
  if (lost > guard.words * MOST_LOST) return { clutter: [], rolledBack: true };
  return { clutter, rolledBack: false };
}
