import type { Clutter } from './clutter.ts';
import type { Survey } from './evidence.ts';

/** What shows something without holding text. */
const SHOWING = 'img,picture,svg,video,audio,iframe,canvas,object,embed,input,textarea,select,button,hr';

/**
 * Wrappers that would be left empty go with what they held, so that no gap stays: each entry is moved up to the
 * outermost ancestor that shows nothing else. Entries that meet in one wrapper become one.
 */
export function withEmptyWrappers(clutter: readonly Clutter[], survey: Survey): Clutter[] {
  const hidden = new Map<Element, Clutter>(clutter.map((one) => [one.element, one]));
  const counts = new Map<Element, boolean>();
  const isSpent = (element: Element): boolean => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    const spent = showsNothingBut(element, (inner) => hidden.has(inner));
    counts.set(element, spent);
    return spent;
  };
  const outermost = new Map<Element, Clutter>();
  for (const one of clutter) {
    let outer = one.element;
    for (let at = outer.parentElement; at && canGo(at, survey) && isSpent(at); at = at.parentElement)
      outer = at;
    if (!outermost.has(outer)) outermost.set(outer, outer === one.element ? one : { ...one, element: outer });
  }
  return [...outermost.values()].filter(({ element }) => !isInside(element, outermost));
}

function isInside(element: Element, others: ReadonlyMap<Element, unknown>): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}

function canGo(element: Element, { guard, document }: Survey): boolean {
  return element !== document.body && element !== document.documentElement && !guard.holdsStory(element);
}

/** Whether everything that an element shows stands in children that `isHidden`. */
function showsNothingBut(element: Element, isHidden: (element: Element) => boolean): boolean {
  if (element.shadowRoot) return false;
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && node.nodeValue?.trim()) return false;
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (isHidden(child) || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(child.tagName)) continue;
    if (child.matches(SHOWING) || !showsNothingBut(child, isHidden)) return false;
  }
  return true;
}
