import type { Block, BlockKind } from '../article.ts';
import { atOnce, everySo, type Steps } from '../slices.ts';
import { foldSpace } from '../text/fold.ts';
import { isIn, PART_MARKS } from './part-marks.ts';

/** Elements that begin a block of their own. Whatever is not here is part of a line. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** Whether an element begins a block of its own (by its name, as no layout is asked). */
export function isBlockLevel(element: Element): boolean {
  return BLOCKS.has(element.nodeName);
}

/**
 * The elements under `root` that hold text of their own, in document order: text that stands in no block element
 * further down. A table row is one block. The same elements in any rendering of the same HTML, which is what makes
 * an index into `Article.blocks` a place on a screen.
 */
export function blockElements(root: ParentNode): Element[] {
  return textBlocks(root).map(({ element }) => element);
}

/** A block together with the element that it stands in. */
export interface TextBlock extends Block {
  readonly element: Element;
}

/** The blocks of `blockElements`, each read once. */
export function textBlocks(root: ParentNode): TextBlock[] {
  return atOnce(textBlocksInSteps(root));
}

/** The first of `textBlocks`; the rest of the story is not read. */
export function firstBlocks(root: ParentNode, most: number): TextBlock[] {
  return atOnce(textBlocksInSteps(root, most));
}

/** As `textBlocks`, with pauses; at most so many. */
export function* textBlocksInSteps(root: ParentNode, most = Number.POSITIVE_INFINITY): Steps<TextBlock[]> {
  const found: TextBlock[] = [];
  const pause = everySo(200);
  const rows = root.querySelector('tr') !== null;
  for (const element of root.querySelectorAll('*')) {
    if (pause()) yield;
    if (!isBlockLevel(element) || (rows && insideRow(element, root))) continue;
    const text = ownText(element);
    if (text !== '') found.push({ element, kind: kindOf(element), text });
    if (found.length >= most) break;
  }
  return found;
}

/** The block that an element of `blockElements` stands for: its kind and its own text, white space folded. */
export function blockOf(element: Element): Block {
  return { kind: kindOf(element), text: ownText(element) };
}

function insideRow(element: Element, root: ParentNode): boolean {
  const row = element.parentElement?.closest('tr');
  return row !== null && row !== undefined && root.contains(row) && row !== root;
}

function ownText(element: Element): string {
  const parts: string[] = [];
  readOwnText(
    element,
    (node) => parts.push(node.data),
    () => parts.push(' '),
  );
  return foldSpace(parts.join(''));
}

/**
 * Reads a block's own text piece by piece: not that of blocks further down, which only part its words, but all of a
 * table row's.
 *
 * @param onGap a line break, or another block, stands between the pieces.
 */
export function readOwnText(block: Element, onText: (node: Text) => void, onGap: () => void): void {
  readInto(block, block.nodeName === 'TR', onText, onGap);
}

function readInto(
  element: Element,
  throughBlocks: boolean,
  onText: (node: Text) => void,
  onGap: () => void,
): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) onText(node as Text);
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (UNREAD.has(child.nodeName)) continue;
    if (child.nodeName === 'BR') onGap();
    else if (!isBlockLevel(child)) readInto(child, throughBlocks, onText, onGap);
    else {
      onGap();
      if (throughBlocks) readInto(child, true, onText, onGap);
      onGap();
    }
  }
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  PRE: 'code',
  TR: 'table-row',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
};

function kindOf(element: Element): BlockKind {
  if (isIn(element, PART_MARKS.pullQuote)) return 'pull-quote';
  const kind = KINDS[element.nodeName];
  if (kind) return kind;
  if (isIn(element, PART_MARKS.note)) return 'note';
  const around = element.closest('figcaption, caption, blockquote, li, dt, dd, pre');
  switch (around?.nodeName) {
    case 'FIGCAPTION':
    case 'CAPTION':
      return 'caption';
    case 'BLOCKQUOTE':
      return 'quote';
    case 'LI':
    case 'DT':
    case 'DD':
      return 'list-item';
    case 'PRE':
      return 'code';
    default:
      return 'paragraph';
  }
}
