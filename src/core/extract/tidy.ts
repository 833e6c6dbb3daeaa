import { foldForMatch } from '../text/fold.ts';
import { isBlockLevel } from './blocks.ts';
import { NUMBER } from './page-copy.ts';

/** Carries the number of the box that a paragraph of our own making stands in. */
export const WITHIN = 'data-clearstory-within';

/** Boxes that say nothing to a reader. */
const BOXES =
  'div, section, article, main, center, header, footer, aside, address, hgroup, fieldset, form, font, label';
/** Elements of one line of text; a block inside one would not survive being written down and read again. */
const LINES =
  'p, h1, h2, h3, h4, h5, h6, dt, summary, a, b, strong, em, i, u, s, small, span, mark, q, cite, ins, del, button';
const MEDIA = 'img, math, hr, table';

/**
 * Brings what was kept into the shape that every later step relies on: text stands in paragraphs, headings, lists,
 * tables, quotes, code and figures; there are no boxes, no empty elements, and no heading that repeats the title.
 */
export function tidy(root: Element, title: string): void {
  dropRepeatedTitle(root, title);
  for (const box of [...root.querySelectorAll(BOXES)].reverse()) settleBox(box);
  for (const line of [...root.querySelectorAll(LINES)].reverse()) if (holdsBlocks(line)) settleBox(line);
  for (const quote of root.querySelectorAll('blockquote, li, td, th, dd, figure'))
    if (holdsBlocks(quote)) wrapRuns(quote);
  wrapRuns(root);
  for (const paragraph of root.querySelectorAll('p')) splitAtBreaks(paragraph);
  dropEmpty(root);
  settleSpace(root);
}

/** Between blocks stands one line break and nothing else. */
function settleSpace(root: Element): void {
  for (const box of [
    root,
    ...root.querySelectorAll(
      'ul, ol, dl, blockquote, figure, table, thead, tbody, tfoot, tr, details, li, td, th',
    ),
  ]) {
    if (![...box.children].some(isBlockLevel)) continue;
    for (const node of [...box.childNodes])
      if (node.nodeType === node.TEXT_NODE && isBlank(node)) node.remove();
    if (box === root) for (const child of [...box.children]) child.after('\n');
  }
}

function isBlank(node: Node): boolean {
  return (node.textContent ?? '').trim() === '';
}

function dropRepeatedTitle(root: Element, title: string): void {
  const wanted = foldForMatch(title);
  if (wanted === '') return;
  const first = [...root.querySelectorAll('h1, h2, h3')].slice(0, 2);
  for (const heading of first) if (foldForMatch(heading.textContent ?? '') === wanted) heading.remove();
  for (const heading of root.querySelectorAll('h1')) rename(heading, 'h2');
}

/** A box with only text in it is a paragraph; any other gives its place to its children. */
function settleBox(box: Element): void {
  if (!holdsBlocks(box)) {
    if (box.parentElement?.closest('p, h1, h2, h3, h4, h5, h6, pre, figcaption, summary'))
      box.replaceWith(...box.childNodes);
    else rename(box, 'p');
    return;
  }
  wrapRuns(box);
  box.replaceWith(...box.childNodes);
}

function holdsBlocks(element: Element): boolean {
  return [...element.querySelectorAll('*')].some((each) => isBlockLevel(each));
}

/** Puts each run of text and inline elements that stands between blocks into a paragraph. */
function wrapRuns(box: Element): void {
  let run: Node[] = [];
  const close = () => {
    if (run.some((node) => (node.textContent ?? '').trim() !== '' || isMedia(node))) wrap(run, box);
    run = [];
  };
  for (const node of [...box.childNodes]) {
    const isBlock =
      node.nodeType === node.ELEMENT_NODE && (isBlockLevel(node as Element) || holdsBlocks(node as Element));
    if (isBlock) close();
    else run.push(node);
  }
  close();
}

function isMedia(node: Node): boolean {
  return (
    node.nodeType === node.ELEMENT_NODE &&
    ((node as Element).matches(MEDIA) || (node as Element).querySelector(MEDIA) !== null)
  );
}

function wrap(run: readonly Node[], box: Element): void {
  const paragraph = box.ownerDocument.createElement('p');
  const number = box.getAttribute(NUMBER) ?? box.getAttribute(WITHIN);
  if (number !== null) paragraph.setAttribute(WITHIN, number);
  run[0]?.parentNode?.insertBefore(paragraph, run[0]);
  paragraph.append(...run);
}

/** Two line breaks in a row are how old pages end a paragraph. */
function splitAtBreaks(paragraph: Element): void {
  const children = [...paragraph.childNodes];
  const ends = children.filter(
    (node, i) => node.nodeName === 'BR' && children[i + 1] && nextIsBreak(children, i),
  );
  if (ends.length === 0) return;
  let target = paragraph;
  for (const node of children) {
    if (node.nodeName === 'BR' && (ends.includes(node as ChildNode) || isBlankStart(target))) {
      node.remove();
      if (isBlankStart(target)) continue;
      const following = paragraph.cloneNode(false) as Element;
      target.after(following);
      target = following;
    } else if (target !== paragraph) target.append(node);
  }
}

function nextIsBreak(children: readonly Node[], at: number): boolean {
  const next = children
    .slice(at + 1)
    .find((node) => (node.textContent ?? '').trim() !== '' || node.nodeName !== '#text');
  return next?.nodeName === 'BR';
}

function isBlankStart(paragraph: Element): boolean {
  return (paragraph.textContent ?? '').trim() === '' && !paragraph.querySelector(MEDIA);
}

/** Empty elements go from the leaves up, so that a list of empty items goes too. */
function dropEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (/^(?:img|br|hr|wbr|td|th|col|colgroup)$/.test(element.localName) || element.closest('math')) continue;
    if ((element.textContent ?? '').trim() !== '' || element.querySelector(MEDIA)) continue;
    if (element.textContent === ' ' && !isBlockLevel(element)) element.replaceWith(' ');
    else element.remove();
  }
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
