import { atOnce, everySo, type Steps } from '../slices.ts';
import { FlatWalk } from './flat-walk.ts';
import { UNDRAWN } from './hidden.ts';
import {
  attributeNamesOf,
  attributeOf,
  documentOf,
  importInto,
  isElement,
  isText,
  localNameOf,
  namespaceOf,
  removeAttribute,
} from './unclobbered.ts';

/** Bounds on what is taken over from a page; far above what a story needs, far below what stops a tab. */
export const LIMITS = {
  depth: 200,
  attributes: 64,
  attributeLength: 8_000,
  dataUrlLength: 300_000,
  nodes: 80_000,
  text: 1_500_000,
} as const;

const NODES_BETWEEN_PAUSES = 250;

/**
 * What to do with an element of the source: copy it, leave it out with all that is in it, copy only what is inside, copy
 * it under another name, or put something else there.
 */
export type Choice = 'copy' | 'skip' | 'inside' | { readonly as: string } | { readonly instead: Node };

/**
 * Copies what is inside `source` into `target`, node by node and without recursion, so that neither depth, nor number
 * of attributes, nor number of nodes, nor clobbered properties can make it slow. What lies deeper than the bound is
 * kept, flattened; what lies beyond the bounds on nodes and text is not. Open shadow roots are copied as they are drawn:
 * what is in them in the place of their host's own children, and those where they are slotted.
 * @param target stands in an inert document, so that nothing loads.
 * @param choose is asked once for each element.
 * @param onCopy hears of each copied element, and of each element that was put in the place of one.
 */
export function guardedCopy(
  source: Node,
  target: Node & ParentNode,
  choose: (element: Element) => Choice = () => 'copy',
  onCopy: (original: Element, copy: Element) => void = () => {},
): void {
  atOnce(guardedCopyInSteps(source, target, choose, onCopy));
}

/** As `guardedCopy`, with pauses. Whoever lets a live page go on in between has to see whether it is still the same. */
export function* guardedCopyInSteps(
  source: Node,
  target: Node & ParentNode,
  choose: (element: Element) => Choice = () => 'copy',
  onCopy: (original: Element, copy: Element) => void = () => {},
): Steps<void> {
  const pause = everySo(NODES_BETWEEN_PAUSES);
  const walk = new FlatWalk(source);
  const parents: Node[] = [target];
  const document = documentOf(target);
  let budget: number = LIMITS.nodes;
  let text: number = LIMITS.text;
  for (let node = walk.next(); node && budget > 0 && text > 0; node = walk.next()) {
    if (pause()) yield;
    budget -= 1;
    parents.length = walk.depth;
    const parent = parents[Math.min(parents.length, LIMITS.depth) - 1] ?? target;
    if (isText(node)) {
      const { data } = node;
      parent.appendChild(document.createTextNode(data.length > text ? data.slice(0, text) : data));
      text -= data.length;
    } else if (isElement(node)) {
      const copy = copyInto(node, parent, document, choose, onCopy);
      if (!copy) continue;
      walk.enter(node);
      parents.push(copy);
    }
  }
}

/** Returns where the children of the element go; null where they are not wanted. */
function copyInto(
  node: Element,
  parent: Node,
  document: Document,
  choose: (element: Element) => Choice,
  onCopy: (original: Element, copy: Element) => void,
): Node | null {
  const choice = choose(node);
  if (choice === 'skip') return null;
  if (choice === 'inside') return parent;
  if (typeof choice === 'object' && 'instead' in choice) {
    parent.appendChild(choice.instead);
    if (isElement(choice.instead)) onCopy(node, choice.instead);
    return null;
  }
  const copy = copyElement(node, document, choice === 'copy' ? null : choice.as);
  parent.appendChild(copy);
  onCopy(node, copy);
  return copy;
}

/**
 * One element with its attributes, without its children, in an inert document; under another name if one is given. The
 * browser copies it in one go where it is harmless: an import into a document without a window runs and loads nothing.
 */
export function copyElement(element: Element, document: Document, name: string | null = null): Element {
  const names = attributeNamesOf(element);
  if (name || names.length > LIMITS.attributes) return copyByAttribute(element, document, name, names);
  const copy = importInto(document, element, false);
  for (const each of names)
    if (!isWanted(each, attributeOf(element, each) ?? '')) removeAttribute(copy, each);
  return copy;
}

function copyByAttribute(
  element: Element,
  document: Document,
  name: string | null,
  names: readonly string[],
): Element {
  const copy = name ? document.createElement(name) : emptyCopy(element, document);
  for (const each of names.slice(0, LIMITS.attributes)) {
    const value = attributeOf(element, each) ?? '';
    if (isWanted(each, value)) setAttribute(copy, each, value);
  }
  return copy;
}

function emptyCopy(element: Element, document: Document): Element {
  try {
    return document.createElementNS(namespaceOf(element), localNameOf(element));
  } catch {
    // The parser lets names through (`<a"b>`) that no script may create.
    return document.createElement('span');
  }
}

const UNWANTED = new Set(['style', 'name', 'nonce', 'srcdoc', UNDRAWN]);

/** Whether an attribute of a page is taken over. */
export function isWanted(name: string, value: string): boolean {
  if (UNWANTED.has(name) || isHandler(name)) return false;
  if (value.length <= LIMITS.attributeLength) return true;
  return value.startsWith('data:') && value.length <= LIMITS.dataUrlLength;
}

/** Names of a page's elements are in lower case; those of foreign ones may be in any. */
function isHandler(name: string): boolean {
  return (name.charCodeAt(0) | 32) === 0x6f && (name.charCodeAt(1) | 32) === 0x6e;
}

function setAttribute(copy: Element, name: string, value: string): void {
  try {
    copy.setAttribute(name, value);
  } catch {
    // As with element names: what no script may set is of no use to a story.
  }
}
