import type { Extraction } from '../extract/extraction.ts';
import { atOnce, type Steps } from '../slices.ts';
import type { Clutter, Mode, Reason } from './clutter.ts';
import { MAYBE } from './evidence.ts';
import { KNOWN } from './judge.ts';
import type { Measures } from './measure.ts';
import { Planner } from './planner.ts';

/** A plan that would take more than this share of the story's words is not carried out. */
const MOST_LOST = 0.15;
/** What is hidden holds so much of the story at most, by the chances that extraction gives its texts. */
const MOST_EXPECTED = 0.06;

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
  const { guard, measures } = planner.survey;
  const clutter = withinBounds(yield* planner.steps(), guard.words * MOST_EXPECTED, measures);
  let lost = 0;
  if (guard.hasLooseText)
    for (const { element } of clutter) {
      lost += guard.looseWords(element);
      yield;
    }
  if (lost > guard.words * MOST_LOST) return { clutter: [], rolledBack: true };
  return { clutter, rolledBack: false };
}

/**
 * Each thing that is hidden may be a little of the story after all. Where these chances add up to too much of it, the
 * likeliest stay; but not what a vendor's mark or a label makes sure of. Readers' comments are sure only where extraction
 * did not nearly take them for the story, for readers may tell one; but not because there are many of them.
 */
function withinBounds(clutter: readonly Clutter[], most: number, measures: Measures): readonly Clutter[] {
  const chances = clutter.map(({ element, reason, confidence }) => {
    const { likely, judged, fair } = measures.of(element);
    const isSure = confidence >= KNOWN && (reason !== 'comments' || likely < judged * MAYBE);
    return isSure ? 0 : fair;
  });
  let sum = chances.reduce((all, one) => all + one, 0);
  if (sum <= most) return clutter;
  const spared = new Set<number>();
  for (const at of [...chances.keys()].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))) {
    if (sum <= most) break;
    spared.add(at);
    sum -= chances[at] ?? 0;
  }
  return clutter.filter((_, at) => !spared.has(at));
}
