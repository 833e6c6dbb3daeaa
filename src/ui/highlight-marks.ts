import type { Article } from '../core/article.ts';
import { offsetInBlock, rangeInBlock } from '../core/extract/block-points.ts';
import { anchor, quoteOf } from '../core/highlight/anchor.ts';
import type { Highlight, Quote } from '../core/highlight/highlight.ts';
import { storyText } from '../core/highlight/story-text.ts';
import { h } from './h.ts';

/** A story and the element of each of its blocks. */
export interface MarkedStory {
  readonly article: Article;
  readonly blocks: readonly Element[];
}

/** Draws highlights into the story as `mark` elements, in the place of those that are there. @returns those that no longer fit */
export function drawMarks(
  { article, blocks }: MarkedStory,
  highlights: readonly Highlight[],
): readonly Highlight[] {
  for (const block of blocks) for (const mark of block.querySelectorAll('mark.highlight')) unwrap(mark);
  const { anchored, lost } = anchor(article.blocks, highlights);
  for (const { highlight, places } of anchored) {
    for (const { block, start, end } of places) {
      const element = blocks[block];
      const range = element && rangeInBlock(element, start, end);
      if (range) wrap(range, highlight);
    }
  }
  return lost;
}

/** What a reader selected, as a quote of the story; null where none of its text is in it. */
export function quoteOfRange({ article, blocks }: MarkedStory, range: Range): Quote | null {
  const { starts } = storyText(article.blocks);
  const touched = blocks.flatMap((block, index) => (range.intersectsNode(block) ? [index] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  const [from, to] = [blocks[first ?? -1], blocks[last ?? -1]];
  if (first === undefined || last === undefined || !from || !to) return null;
  const start = (starts[first] ?? 0) + offsetInBlock(from, range.startContainer, range.startOffset);
  const end = (starts[last] ?? 0) + offsetInBlock(to, range.endContainer, range.endOffset);
  const quote = quoteOf(article.blocks, start, end);
  return quote.exact.trim() === '' ? null : quote;
}

/** A mark around each text node, for a mark around a part of a link or of two elements would tear them. */
function wrap(range: Range, { id, colour }: Highlight): void {
  for (const { node, start, end } of textIn(range)) {
    const text = start > 0 ? node.splitText(start) : node;
    if (end - start < text.length) text.splitText(end - start);
    const mark = h('mark', { class: `highlight ${colour}`, 'data-highlight': id });
    text.replaceWith(mark);
    mark.append(text);
  }
}

function textIn(range: Range): { node: Text; start: number; end: number }[] {
  const found: { node: Text; start: number; end: number }[] = [];
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const walker = (commonAncestorContainer.ownerDocument ?? document).createTreeWalker(
    commonAncestorContainer,
    NodeFilter.SHOW_TEXT,
  );
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (start < end) found.push({ node, start, end });
  }
  return found;
}

function unwrap(mark: Element): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}
