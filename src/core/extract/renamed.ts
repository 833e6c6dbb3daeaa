import { copyAttributes } from './copy-attributes.ts';

/** Puts an element of another name, with the same attributes and content, in the place of one. */
export function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  copyAttributes(element, other);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}
