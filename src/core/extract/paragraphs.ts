import { isBlockLevel } from './blocks.ts';
import { NUMBER } from './page-copy.ts';

/** Carries the number of the box that a paragraph of our own making stands in. */
export const WITHIN = 'data-clearstory-within';

const MEDIA = 'img, math, hr, table';

/** Whether an element shows something without holding text. */
export function isMedia(node: Node): boolean {
  return isElementNode(node) && (node.matches(MEDIA) || node.querySelector(MEDIA) !== null);
}

export function isBlank(node: Node): boolean {
  return (node.textContent ?? '').trim() === '' && !isMedia(node);
}

export function holdsBlocks(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (isBlockLevel(child) || holdsBlocks(child)) return true;
  return false;
}

/** Makes paragraphs of what old pages part by two line breaks, everywhere below `root`. */
export function splitAtBreaks(root: Element): void {
  unwrapBreaks(root);
  const parents = new Set<Element>();
  for (const brk of root.querySelectorAll('br')) {
    if (brk.parentElement && isBreak(following(brk)) && !brk.closest('pre')) parents.add(brk.parentElement);
  }
  for (const parent of parents) {
    wrapRuns(parent);
    if (parent.localName === 'p') parent.replaceWith(...parent.childNodes);
  }
}

/** Editors wrap a line break in a `span` or `b` of its own, which says nothing but that it is one. */
function unwrapBreaks(root: Element): void {
  for (const brk of root.querySelectorAll('br')) {
    for (let box = brk.parentElement; box && box !== root && isWrapper(box); box = brk.parentElement)
      box.replaceWith(...box.childNodes);
  }
}

function isWrapper(element: Element): boolean {
  return !isBlockLevel(element) && isBlank(element);
}

/**
 * Puts each run of text and inline elements that stands between blocks, or between pairs of line breaks, into a
 * paragraph.
 */
export function wrapRuns(box: Element): void {
  let run: Node[] = [];
  const close = () => {
    const bare = box.localName === 'figure' && run.every((node) => (node.textContent ?? '').trim() === '');
    if (!bare && run.some((node) => !isBlank(node))) wrap(run, box);
    else if (!bare) for (const node of run) if (node.nodeName === 'BR') (node as ChildNode).remove();
    run = [];
  };
  for (const node of [...box.childNodes]) {
    if (isElementNode(node) && (isBlockLevel(node) || holdsBlocks(node))) close();
    else if (isBreak(node) && (isBreak(following(node)) || run.every(isBlank))) {
      close();
      node.remove();
    } else run.push(node);
  }
  close();
}

function wrap(run: readonly Node[], box: Element): void {
  const paragraph = box.ownerDocument.createElement('p');
  const number = box.getAttribute(NUMBER) ?? box.getAttribute(WITHIN);
  if (number !== null) paragraph.setAttribute(WITHIN, number);
  run[0]?.parentNode?.insertBefore(paragraph, run[0]);
  paragraph.append(...run);
}

/** The next node that is more than white space. */
function following(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && next.nodeType === next.TEXT_NODE && (next.nodeValue ?? '').trim() === '')
    next = next.nextSibling;
  return next;
}

function isBreak(node: Node | null): node is Element {
  return node?.nodeName === 'BR';
}

function isElementNode(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
