import { mayHoldStory } from '../core/clean/early-selectors.ts';
import { EARLY_SHOWN } from './hide-styles.ts';

/**
 * While a page loads, a sheet may hide what was clutter on other pages of its site. What of it could hold some of this
 * page's story is shown here, so that the story is looked for in all of the page.
 *
 * @returns takes the marks away; to be called when the sheet has gone.
 */
export function showForJudging(document: Document, selectors: readonly string[]): () => void {
  const shown = selectors.flatMap((selector) =>
    [...document.querySelectorAll(selector)].filter((element) => mayHoldStory(element)),
  );
  for (const element of shown) element.setAttribute(EARLY_SHOWN, '');
  return () => {
    for (const element of shown) element.removeAttribute(EARLY_SHOWN);
  };
}
