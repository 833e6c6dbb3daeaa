import { everySo, type Steps } from '../slices.ts';
import { foldForMatch } from '../text/fold.ts';
import { isBlockLevel } from './blocks.ts';
import { holdsBlocks, isMedia, splitAtBreaks, wrapRuns } from './paragraphs.ts';
import { PART_MARKS } from './part-marks.ts';
import { renamed } from './renamed.ts';

/** Boxes that say nothing to a reader. */
const BOXES = `div, section, article, main, center, header, footer, aside:not(.${PART_MARKS.infoBox}), address, hgroup, fieldset, form, font, label`;
/** Elements of one line of text; a block inside one would not survive being written down and read again. */
const LINES =
  'p, h1, h2, h3, h4, h5, h6, dt, summary, a, b, strong, em, i, u, s, small, span, mark, q, cite, ins, del';
/** Elements of one line that a box inside is only a wrapper of text in. */
const LINE_BLOCKS = 'p, h1, h2, h3, h4, h5, h6, pre, figcaption, summary';
/** Elements that hold blocks, or text where there is only text. */
const HOLDERS = 'aside, blockquote, li, td, th, dd, figure, details';
const LISTS = 'ul, ol, dl, table, thead, tbody, tfoot, tr';

/**
 * Brings what was kept into the shape that every later step relies on: text stands in paragraphs, headings, lists,
 * tables, quotes, code and figures; there are no boxes, no empty elements, and no heading that repeats the title.
 */
export function* tidyInSteps(root: Element, title: string): Steps<void> {
  const pause = everySo(60);
  dropRepeatedTitle(root, title);
  splitAtBreaks(root);
  for (const box of [...root.querySelectorAll(BOXES)].reverse()) {
    if (pause()) yield;
    settleBox(box);
  }
  for (const line of [...root.querySelectorAll(LINES)].reverse()) {
    if (pause()) yield;
    if (line.firstElementChild && holdsBlocks(line)) settleBox(line);
  }
  for (const holder of root.querySelectorAll(HOLDERS)) if (holdsBlocks(holder)) wrapRuns(holder);
  wrapRuns(root);
  yield;
  yield* dropEmpty(root);
  settleSpace(root);
  yield;
}

function dropRepeatedTitle(root: Element, title: string): void {
  const wanted = foldForMatch(title);
  const first = [...root.querySelectorAll('h1, h2, h3')].slice(0, 2);
  for (const heading of first) {
    if (wanted !== '' && foldForMatch(heading.textContent ?? '') === wanted) heading.remove();
  }
  for (const heading of root.querySelectorAll('h1')) renamed(heading, 'h2');
}

/** A box with only text in it is a paragraph; any other gives its place to its children. */
function settleBox(box: Element): void {
  if (!holdsBlocks(box)) {
    if (box.parentElement?.closest(LINE_BLOCKS)) box.replaceWith(' ', ...box.childNodes, ' ');
    else renamed(box, 'p');
    return;
  }
  wrapRuns(box);
  box.replaceWith(...box.childNodes);
}

/** Empty elements go from the leaves up, so that a list of empty items goes too. */
function* dropEmpty(root: Element): Steps<void> {
  const pause = everySo(200);
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (pause()) yield;
    if (/^(?:img|br|hr|wbr|td|th|col|colgroup)$/.test(element.localName) || element.closest('math')) continue;
    if ((element.textContent ?? '').trim() !== '' || isMedia(element)) continue;
    if (isBlockLevel(element)) element.remove();
    else element.replaceWith(element.textContent === '' ? '' : ' ');
  }
}

/** White space is folded, none stands at the ends of a block, and one line break parts the blocks of the story. */
function settleSpace(root: Element): void {
  root.normalize();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.parentElement?.closest('pre')) node.data = node.data.replace(/[ \t\n\r\f]+/g, ' ');
  }
  for (const box of [root, ...root.querySelectorAll(`${LISTS}, ${HOLDERS}`)]) dropSpaceBetweenBlocks(box);
  for (const line of root.querySelectorAll(
    'p, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, caption, blockquote',
  )) {
    trimEnds(line);
  }
  for (const child of [...root.children]) child.after('\n');
}

function dropSpaceBetweenBlocks(box: Element): void {
  if (!box.matches(LISTS) && ![...box.children].some(isBlockLevel)) return;
  for (const node of [...box.childNodes]) {
    if (node.nodeType === node.TEXT_NODE && (node.nodeValue ?? '').trim() === '') node.remove();
  }
}

function trimEnds(line: Element): void {
  const [first, last] = [line.firstChild, line.lastChild];
  if (first?.nodeType === Node.TEXT_NODE) first.nodeValue = (first.nodeValue ?? '').trimStart();
  if (last?.nodeType === Node.TEXT_NODE) last.nodeValue = (last.nodeValue ?? '').trimEnd();
}
