import type { Clutter } from './clutter.ts';
import { selectorFor } from './selector.ts';

/** A verdict less sure than this is made anew on each page. */
const SURE = 0.85;
const MOST_SELECTORS = 40;

/**
 * Selectors of what was hidden on one page of a site, by which it can be hidden on others before they are judged. Each
 * finds nothing but what was hidden.
 *
 * @param isHidden whether an element is hidden on this page, itself or with what it stands in.
 */
export function earlySelectors(
  clutter: readonly Clutter[],
  isHidden: (element: Element) => boolean,
): string[] {
  const found = new Set<string>();
  for (const { element, confidence } of clutter) {
    if (found.size >= MOST_SELECTORS) break;
    if (confidence < SURE || !element.isConnected) continue;
    const selector = selectorFor(element, (one) => !isHidden(one));
    if (selector !== null) found.add(selector);
  }
  return [...found];
}

/** What a story is made of: an element that holds any of it may be more than the clutter it was on another page. */
const STORY_PARTS = 'h1, p, blockquote, figure, table, pre, article, main, [itemprop="articleBody"]';
/** A line this long, in letters, is more than a label or a link. */
const LONG_LINE = 90;

/** Whether an element hidden by such a selector has to be looked at before the story is looked for. */
export function mayHoldStory(element: Element): boolean {
  const parts = [...element.querySelectorAll(STORY_PARTS)];
  if (element.matches(STORY_PARTS)) parts.push(element);
  return parts.some((part) => part.localName !== 'p' || (part.textContent ?? '').trim().length >= LONG_LINE);
}
