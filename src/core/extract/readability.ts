import { Readability } from '@mozilla/readability';

/** Readability's time grows faster than the page; beyond this many elements our own container is the answer. */
const MOST_ELEMENTS = 15_000;

/**
 * Mozilla's Readability (Apache-2.0) over a copy that is already free of forms and hidden text.
 * @param copy is used up.
 * @param title the story's title, so that a heading that repeats it is left out.
 * @returns the element that holds the story, or null where it finds none, fails, or the page is too large for it.
 */
export function readStory(copy: Document, title: string): Element | null {
  copy.title = title;
  if (copy.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
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
