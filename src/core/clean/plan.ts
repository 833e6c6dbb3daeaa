import type { Extraction } from '../extract/extraction.ts';
import { atOnce, type Steps } from '../slices.ts';
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
  return atOnce(planSteps(document, extraction, mode, keep));
}

/** The same, as work that pauses every few milliseconds. */
export function* planSteps(
  document: Document,
  extraction: Extraction,
  mode: Mode,
  keep: ReadonlySet<Reason>,
): Steps<Plan> {
  if (!document.body) return { clutter: [], rolledBack: false };
  const planner = new Planner(document, extraction, mode, keep);
  yield;
  const clutter = yield* planner.steps();
  const { guard } = planner.survey;
  let lost = 0;
  if (guard.hasLooseText)
    for (const { element } of clutter) {
      lost += guard.looseWords(element);
      yield;
    }
  if (lost > guard.words * MOST_LOST) return { clutter: [], rolledBack: true };
  return { clutter, rolledBack: false };
}
