/**
 * The numbers by which the detector counts, together: what is imported stands in the script on every page as the number
 * itself.
 */

export const LONGEST_TITLE = 999;
/** A page of so many nodes, its frame not counted, is judged by its first part. */
export const MOST_NODES = 4000;
export const DEEPEST = 250;
/** What is longer says nothing more: no paragraph has so many characters, and no class. */
export const LONGEST_TEXT = 9_999;
export const LONGEST_NAMES = 2_000;
/** Letters between the first heading and its date. */
export const DATE_NEAR = 300;
/** Letters: prose is long enough not to be a label, punctuated, and not a row of links. */
export const SHORTEST_PARAGRAPH = 60;
export const SHORTEST_UNPUNCTUATED = 160;
/** Below this there is no story to read yet, whatever the page declares: script may still be filling it. */
export const FEWEST_LETTERS = 250;
/** A short wire report has about this much. */
export const SHORTEST_NEWS = 500;
export const FEWEST_PARAGRAPHS = 3;
/** How weights are written, as `model.ts` says. */
export const FIRST_CODE = 35;
export const BACKSLASH = 92;
export const NO_WEIGHT = 45;
/** Standard deviations; further out, a signal says nothing more. */
export const FARTHEST = 6;
