import { Readability } from '@mozilla/readability';
import { isBlockLevel } from './blocks.ts';
import type { Measure } from './measure.ts';

/** It reads in one go, and more elements than these would hold the page up for more than 50 ms. */
const MOST_ELEMENTS = 3_000;
/** What only says how words look: where a paragraph has nothing else in it, Readability can have its text alone. */
const LOOKS = 'abbr, b, bdi, cite, em, font, i, mark, small, span, strong, sub, sup, u';
const LINES = 'p, li, dd, dt, h2, h3, h4, h5, h6, td';
/** In characters: a book in one page. */
const LONGEST_TEXT = 600_000;

/** Said instead of an answer where the page is more than it can be given. */
export const TOO_LARGE = 'too large';

/**
 * Mozilla's Readability (Apache-2.0) over what is already free of forms and hidden text. Of a large page it gets
 * paragraphs without the looks of their words, and then no boxes without prose, the largest left out first; of one that
 * is larger still it gets nothing, for its time has no bound of its own.
 * @param page is copied; what it returns is a part of the copy.
 * @param measures of the page's elements.
 * @param title the story's title, so that a heading that repeats it is left out.
 * @returns the element that holds the story, or null where it finds none or fails.
 */
export function readStory(
  page: Document,
  measures: ReadonlyMap<Element, Measure>,
  title: string,
): Element | null | typeof TOO_LARGE {
  if ((measures.get(page.body)?.text ?? 0) > LONGEST_TEXT) return TOO_LARGE;
  const excess = sizeOf(page.body) - MOST_ELEMENTS;
  const copy = excess > 0 ? smallerCopy(page, measures, excess) : (page.cloneNode(true) as Document);
  if (!copy) return TOO_LARGE;
  copy.title = title;
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

/** A copy with so many elements less; null where what can be spared is not enough. */
function smallerCopy(
  page: Document,
  measures: ReadonlyMap<Element, Measure>,
  excess: number,
): Document | null {
  const looks = plainLines(page.body).reduce((sum, line) => sum + sizeOf(line), 0);
  const boxes = boxesToSpare(page.body, measures, excess - looks);
  if (!boxes) return null;
  const copy = copyWithout(page, boxes);
  for (const line of plainLines(copy)) line.replaceChildren(line.textContent ?? '');
  return copy;
}

function sizeOf(element: Element): number {
  return element.getElementsByTagName('*').length;
}

/** Boxes without prose that hold so many elements, never a part of a paragraph; null where there are too few. */
function boxesToSpare(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  wanted: number,
): readonly Element[] | null {
  if (wanted <= 0) return [];
  const hasProse = (element: Element | null) =>
    element === body || (element !== null && (measures.get(element)?.prose ?? 0) > 0);
  const boxes = Array.from(body.getElementsByTagName('*'))
    .filter((element) => isBlockLevel(element) && !hasProse(element) && hasProse(element.parentElement))
    .map((element) => ({ element, size: sizeOf(element) + 1 }))
    .sort((a, b) => b.size - a.size);
  const chosen: Element[] = [];
  let spared = 0;
  for (const { element, size } of boxes) {
    if (spared >= wanted) break;
    chosen.push(element);
    spared += size;
  }
  return spared >= wanted ? chosen : null;
}

/** Lines with elements in them that only say how words look. */
function plainLines(root: ParentNode): Element[] {
  return [...root.querySelectorAll(LINES)].filter(
    (line) => line.firstElementChild !== null && line.querySelector(`:not(${LOOKS})`) === null,
  );
}

/** The boxes stand aside while the rest is copied. */
function copyWithout(page: Document, boxes: readonly Element[]): Document {
  const places = boxes.map((box) => {
    const place = page.createComment('');
    box.replaceWith(place);
    return { box, place };
  });
  const copy = page.cloneNode(true) as Document;
  for (const { box, place } of places) place.replaceWith(box);
  return copy;
}
