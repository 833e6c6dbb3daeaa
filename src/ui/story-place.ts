import { jumpBehavior } from './sentence-highlight.ts';

/** What the bar covers, in CSS pixels. */
const BAR = 64;
/** A sentence is jumped to a third of the way down, where its context is seen, too. */
const READING_LINE = 0.3;

/** The index of the block at the top of the window; 0 for none. */
export function blockAtTop(root: HTMLElement, blocks: readonly Element[]): number {
  const top = root.getBoundingClientRect().top + BAR;
  const found = blocks.findIndex((block) => block.getBoundingClientRect().bottom > top);
  return Math.max(0, found);
}

/** Puts a block at the top of the window, at once. The first block means the start, title and all. */
export function scrollToBlock(root: HTMLElement, block: Element | undefined): void {
  if (block) scrollTo(root, block.getBoundingClientRect().top - BAR, 'instant');
}

/** Brings a sentence into the reader's eye. */
export function scrollToRange(root: HTMLElement, range: Range): void {
  const { top } = range.getBoundingClientRect();
  scrollTo(root, top - root.clientHeight * READING_LINE, jumpBehavior());
}

function scrollTo(root: HTMLElement, offset: number, behavior: ScrollBehavior): void {
  const top = root.scrollTop + offset - root.getBoundingClientRect().top;
  root.scrollTo({ top, behavior });
}
