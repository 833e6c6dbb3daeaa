import { NUMBER } from './page-copy.ts';
import { holdsBlocks } from './paragraphs.ts';

/** Marks what was put back: it is known to be of the story, wherever it stood in the page. */
export const PUT_BACK = 'data-clearstory-put-back';

const WHOLES = 'ul, ol, dl, table, blockquote, figure, p, aside';

/**
 * Puts parts of the page into a story that they belong to, each in its place: after what of the story stands before it
 * in the page.
 * @param story what was kept; is added to.
 * @param body the body of the copy that the story and the parts are from.
 */
export function putBack(story: Element, body: Element, parts: readonly Element[]): void {
  if (parts.length === 0) return;
  const kept = new Map<string, Element>();
  for (const element of story.querySelectorAll(`[${NUMBER}]`))
    kept.set(element.getAttribute(NUMBER) ?? '', element);
  const lost = new Set(parts);
  let after: Element | null = null;
  for (const element of body.querySelectorAll('*')) {
    const known = kept.get(element.getAttribute(NUMBER) ?? '');
    if (known && !holdsBlocks(known)) after = known;
    if (lost.has(element) && !known)
      after = insert(story, story.ownerDocument.importNode(element, true), after);
  }
}

/** After the list, the table or the paragraph that the element stands in; at the beginning after none. */
function insert(story: Element, part: Element, after: Element | null): Element {
  let place = after;
  for (let at = after?.parentElement; at && at !== story; at = at.parentElement)
    if (at.matches(WHOLES) || !holdsBlocks(at)) place = at;
  part.setAttribute(PUT_BACK, '');
  if (place) place.after(part);
  else story.prepend(part);
  return part;
}
