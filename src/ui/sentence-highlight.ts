/**
 * Marks stretches of text without a change to the text's elements, by the CSS Custom Highlight API. The rules are
 * `::highlight(…)` in `reading-view.css`, and on a page in the user-origin sheet.
 */

/** The sentence that a key point leads to. */
export const SENTENCE_HIGHLIGHT = 'clearstory-sentence';
/** All sentences that are key points, while their list is open. */
export const POINTS_HIGHLIGHT = 'clearstory-points';
/** The sentence that is being read aloud. */
export const SPOKEN_HIGHLIGHT = 'clearstory-spoken';

/** Long enough to be found by the eye after a jump. */
const SHOWN_FOR_MS = 3000;

let fading: ReturnType<typeof setTimeout> | undefined;

/** @returns false where the browser can not do it, so that the caller can select the text instead. */
export function highlight(name: string, ranges: readonly Range[]): boolean {
  if (typeof Highlight === 'undefined' || typeof CSS === 'undefined' || !CSS.highlights) return false;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
  return true;
}

/** Marks one sentence for 3 s; a later call takes the mark with it. Returns as `highlight`. */
export function highlightSentence(range: Range): boolean {
  clearTimeout(fading);
  if (!highlight(SENTENCE_HIGHLIGHT, [range])) return false;
  fading = setTimeout(clearSentence, SHOWN_FOR_MS);
  return true;
}

export function clearSentence(): void {
  clearTimeout(fading);
  highlight(SENTENCE_HIGHLIGHT, []);
}

/**
 * How a jump scrolls: smoothly, or at once where the reader asked for less motion and where nobody sees it (a page
 * behind another tab would never arrive).
 */
export function jumpBehavior(): ScrollBehavior {
  return document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
