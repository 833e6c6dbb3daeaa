import {
  attributeOf,
  isElement,
  localNameOf,
  namespaceOf,
  parentOf,
  rootOf,
  selectAll,
  textOf,
} from './unclobbered.ts';

/** Pictures wait hidden for their turn, and what is inside closed `details` is one press away: both are the story's. */
const NEVER_ASKED = new Set(['img', 'picture', 'source', 'details', 'summary', 'br', 'wbr']);
/** Formulas are hidden beside what is drawn of them. */
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const DRAWN: CheckVisibilityOptions = { visibilityProperty: true };
/** In a page that was made again from a snapshot: says of an element that it is not drawn, and of the root that this is so. */
export const UNDRAWN = 'data-clearstory-undrawn';
export const KNOWN_BY_MARKS = 'data-clearstory-marked';
/** Shorter hidden texts are states of controls: messages, tips, menus. */
const LEAST_COLLAPSED = 80;
const OPENER = 'button, [aria-expanded], h2, h3, h4';

/**
 * A test for elements of a page that are not drawn. It asks the browser (`checkVisibility`, which needs styles but no
 * layout), else, where there is none, the element's own attributes.
 */
export function notDrawnIn(page: Document): (element: Element) => boolean {
  // A document without a window is drawn nowhere, so nothing in it would be visible.
  const asks = page.defaultView !== null && 'checkVisibility' in Element.prototype;
  const root = rootOf(page);
  const isMarked = root !== null && attributeOf(root, KNOWN_BY_MARKS) !== null;
  const isHidden = isMarked
    ? (element: Element) => attributeOf(element, UNDRAWN) !== null
    : isHiddenByAttribute;
  return (element) => {
    if (NEVER_ASKED.has(localNameOf(element)) || namespaceOf(element) === MATHML) return false;
    return asks ? isNotDrawn(element) : isHidden(element);
  };
}

/**
 * A test for elements of a page that are hidden. What a press unfolds is not: it counts as drawn, with all that is in it
 * but what is hidden there by its own attributes.
 *
 * @returns is to be asked of elements in the order of the page
 */
export function hiddenIn(page: Document): (element: Element) => boolean {
  const isUndrawn = notDrawnIn(page);
  const controlled = new Set<string>();
  for (const control of selectAll(page, '[aria-controls]'))
    controlled.add(attributeOf(control, 'aria-controls') ?? '');
  const unfolded = new WeakSet<Node>();
  const isUnfolded = (element: Element): boolean => {
    const parent = parentOf(element);
    const isWithin = parent !== null && unfolded.has(parent) && !isHiddenByAttribute(element);
    return isWithin || isCollapsed(element, controlled);
  };
  return (element) => {
    if (!isUndrawn(element)) return false;
    if (!isUnfolded(element)) return true;
    unfolded.add(element);
    return false;
  };
}

function isNotDrawn(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, DRAWN)) return false;
  return !isInClosedDetails(element);
}

function isHiddenByAttribute(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isInClosedDetails(element: Element): boolean {
  const parent = parentOf(element);
  // What stands right in a shadow root has a parent that is no element.
  if (!parent || !isElement(parent)) return false;
  const details = Element.prototype.closest.call(parent, 'details');
  return details !== null && attributeOf(details, 'open') === null;
}

/** A part of a story that opens on a press: controlled by something, or right after a heading or button that opens it. */
function isCollapsed(element: Element, controlled: ReadonlySet<string>): boolean {
  if (textOf(element).length < LEAST_COLLAPSED) return false;
  if (controlled.has(attributeOf(element, 'id') ?? ' ')) return true;
  const before = element.previousElementSibling;
  const opener = before && localNameOf(before) === 'style' ? before.previousElementSibling : before;
  if (!opener) return false;
  return Element.prototype.matches.call(opener, OPENER) || selectAll(opener, OPENER).length > 0;
}
