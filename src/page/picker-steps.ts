/** Ways from one element of a page to another, for a reader who looks for the one to hide. */

/** Text in a line: what is meant is the block around it. */
const IN_LINE =
  'a,abbr,b,bdi,bdo,cite,code,em,font,i,label,mark,q,s,small,span,strong,sub,sup,time,u,path,use,g';
/** Boxes that differ by less show no difference. */
const SAME_PX = 3;

export type MayPick = (element: Element) => boolean;

/** The element meant by a point of the window; `isOwn` tells elements of ours, which are looked through. */
export function elementAt(
  document: Document,
  x: number,
  y: number,
  isOwn: (element: Element) => boolean,
): Element | null {
  const found = document.elementsFromPoint(x, y).find((element) => !isOwn(element));
  return found ? blockAround(found) : null;
}

function blockAround(element: Element): Element {
  let at = element;
  while (at.matches(IN_LINE) && at.parentElement && !isBlock(at)) at = at.parentElement;
  return at;
}

function isBlock(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return display !== '' && !/^(?:inline|contents|none)/.test(display);
}

/** The next element outwards that is drawn larger; null where that may not be hidden. */
export function wider(element: Element, mayPick: MayPick): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (!mayPick(at)) return null;
    if (!isSameBox(at, element)) return at;
  }
  return null;
}

/** The first element inwards that is drawn smaller. */
export function narrower(element: Element, mayPick: MayPick): Element | null {
  const inner = [...element.querySelectorAll('*')].filter((one) => isDrawn(one) && !isSameBox(one, element));
  return inner.find((one) => mayPick(one) && (isBlock(one) || !one.matches(IN_LINE))) ?? null;
}

/** The next element that may be hidden, in the order of the page, outside this one; `by` is 1 or -1. */
export function beside(element: Element, by: 1 | -1, mayPick: MayPick): Element | null {
  for (let at: Element | null = element; at && at !== element.ownerDocument.body; at = at.parentElement) {
    const next = siblingOf(at, by, mayPick);
    if (next) return next;
  }
  return null;
}

function siblingOf(element: Element, by: 1 | -1, mayPick: MayPick): Element | null {
  const step = (one: Element) => (by === 1 ? one.nextElementSibling : one.previousElementSibling);
  for (let at = step(element); at; at = step(at)) {
    const pick = mayPick(at) && isDrawn(at) ? at : pickWithin(at, by, mayPick);
    if (pick) return pick;
  }
  return null;
}

/** In what may not be hidden as a whole, because it holds the story, there may be something that may. */
function pickWithin(element: Element, by: 1 | -1, mayPick: MayPick): Element | null {
  if (!isDrawn(element)) return null;
  const children = by === 1 ? [...element.children] : [...element.children].reverse();
  for (const child of children) {
    const pick = mayPick(child) && isDrawn(child) ? child : pickWithin(child, by, mayPick);
    if (pick) return pick;
  }
  return null;
}

/** Where a reader who uses the keyboard begins: the first thing in the window that may be hidden. */
export function firstInWindow(document: Document, mayPick: MayPick): Element | null {
  const height = document.defaultView?.innerHeight ?? 0;
  let first: Element | null = null;
  for (let at = pickWithin(document.body, 1, mayPick); at; at = beside(at, 1, mayPick)) {
    first ??= at;
    const { top, bottom } = at.getBoundingClientRect();
    if (bottom > 0 && top < height) return at;
  }
  return first;
}

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function isSameBox(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return Math.abs(a.width - b.width) < SAME_PX && Math.abs(a.height - b.height) < SAME_PX;
}
