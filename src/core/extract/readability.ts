import { Readability } from '@mozilla/readability';
import type { Measure } from './measure.ts';

/** It reads in one go, and more elements than these would hold the page up for more than 50 ms. */
const MOST_ELEMENTS = 3_000;

/**
 * Mozilla's Readability (Apache-2.0) over what is already free of forms and hidden text. Of a large page it gets no
 * boxes without prose, the largest left out first; of one that is larger still it gets nothing, for its time has no
 * bound of its own.
 * @param page is copied; what it returns is a part of the copy.
 * @param measures of the page's elements.
 * @param title the story's title, so that a heading that repeats it is left out.
 * @returns the element that holds the story, or null where it finds none, fails, or the page is too large for it.
 */
export function readStory(
  page: Document,
  measures: ReadonlyMap<Element, Measure>,
  title: string,
): Element | null {
  const dispensable = withoutProse(page.body, measures);
  if (!dispensable) return null;
  const copy = page.cloneNode(true) as Document;
  copy.title = title;
  takeOut(copy.body, dispensable);
  try {
    const reader = new Readability<Node>(copy, {
      serializer: (node) => node,
      keepClasses: true,
      disableJSONLD: true,
    });
    const content = reader.parse()?.content;
    return content ? (content as Element) : null;
  } catch {
    // Its failures are findings about the page, not about us: the fallback decides.
    return null;
  }
}

/** The places of the boxes to leave out among the elements of `body`; null where even without them too many are left. */
function withoutProse(body: Element, measures: ReadonlyMap<Element, Measure>): ReadonlySet<number> | null {
  const elements = body.getElementsByTagName('*');
  let excess = elements.length - MOST_ELEMENTS;
  const chosen = new Set<number>();
  if (excess <= 0) return chosen;
  const hasProse = (element: Element | null) =>
    element === body || (element !== null && (measures.get(element)?.prose ?? 0) > 0);
  const boxes = Array.from(elements, (element, at) => ({ element, at }))
    .filter(({ element }) => !hasProse(element) && hasProse(element.parentElement))
    .map(({ element, at }) => ({ at, size: element.getElementsByTagName('*').length + 1 }))
    .sort((a, b) => b.size - a.size);
  for (const { at, size } of boxes) {
    if (excess <= 0) return chosen;
    chosen.add(at);
    excess -= size;
  }
  return excess <= 0 ? chosen : null;
}

function takeOut(body: Element, places: ReadonlySet<number>): void {
  if (places.size === 0) return;
  const elements = [...body.getElementsByTagName('*')];
  for (const at of places) elements[at]?.remove();
}
