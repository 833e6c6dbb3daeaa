import type { Article } from '../article.ts';
import { foldForMatch } from '../text/fold.ts';
import type { Survey } from './evidence.ts';

/** A story that begins with a heading of the second rank has at least this much prose. */
const LEAST_PROSE = 60;
const SIGNED = 'time, [rel="author"], [itemprop="author"], [class*="byline" i], [class*="author" i]';

/**
 * Whether an element below the story holds another one, as sites do that let the reader scroll on without an end: it
 * has a title of its own, and prose. What stands in the story's own part of the page never does: that may be the rest
 * of it.
 */
export function isNextStory(element: Element, { metadata }: Article, { guard, measures }: Survey): boolean {
  if (guard.blocks.length === 0 || guard.holdsStory(element) || guard.root.contains(element)) return false;
  if (guard.placeOf(element) !== 'after') return false;
  const { prose } = measures.of(element);
  if (prose < LEAST_PROSE) return false;
  const own = new Set([metadata.title, guard.root.querySelector('h1')?.textContent ?? ''].map(foldForMatch));
  const isOther = (heading: Element): boolean => {
    const text = foldForMatch(heading.textContent ?? '');
    return text !== '' && !own.has(text);
  };
  if ([...element.querySelectorAll('h1')].some(isOther)) return true;
  const article = element.matches('article') ? element : element.querySelector('article');
  if (!article?.querySelector(SIGNED)) return false;
  const heading = article.querySelector('h2');
  return heading !== null && isOther(heading);
}
