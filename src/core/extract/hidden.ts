import { attributeOf, documentOf, localNameOf, parentOf, selectAll, textOf } from './unclobbered.ts';

/** Pictures wait hidden for their turn, and what is inside closed `details` is one press away: both are the story's. */
const NEVER_ASKED = new Set(['img', 'picture', 'source', 'details', 'summary', 'br', 'wbr', 'math']);

/** Shorter hidden texts are states of controls: messages, tips, menus. */
const LEAST_COLLAPSED = 80;

/**
 * Whether an element of the live page is not drawn. Asks the browser (`checkVisibility`, which needs styles but no
 * layout), else, where there is none, the element's own attributes.
 */
export function isHidden(element: Element): boolean {
  const name = localNameOf(element);
  if (NEVER_ASKED.has(name)) return false;
  if (!('checkVisibility' in Element.prototype)) return isHiddenByAttribute(element);
  if (isInClosedDetails(element)) return false;
  return !Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) && !isCollapsed(element);
}

/** A part of a story that opens on a press: controlled by something, or right after a heading or button that says so. */
function isCollapsed(element: Element): boolean {
  if (textOf(element).length < LEAST_COLLAPSED) return false;
  const id = attributeOf(element, 'id');
  const root = documentOf(element);
  if (id && selectAll(root, `[aria-controls="${CSS.escape(id)}"]`).length > 0) return true;
  const before = element.previousElementSibling;
  if (!before) return false;
  return /^h[2-6]$|^button$/.test(localNameOf(before)) || selectAll(before, 'button, [aria-expanded], h2, h3, h4').length > 0;
}

function isHiddenByAttribute(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isInClosedDetails(element: Element): boolean {
  const parent = parentOf(element);
  if (!parent) return false;
  const details = Element.prototype.closest.call(parent as Element, 'details');
  return details !== null && attributeOf(details, 'open') === null;
}
