import { jumpBehavior } from './sentence-highlight.ts';

/** What the bar covers, in CSS pixels. */
export const BAR = 64;
/** A sentence is jumped to a third of the way down, where its context is seen, too. */
const READING_LINE = 0.3;

/** The index of the block at the top of the window; the blocks stand one below the other, so half of them go at a time. */
export function blockAtTop(root: HTMLElement, blocks: readonly Element[]): number {
  const top = root.getBoundingClientRect().top + BAR;
  let [first, last] = [0, blocks.length - 1];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    const isAbove = (blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= top;
    if (isAbove) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** Puts a block at the top of the window. The first block means the start, title and all. */
export function scrollToBlock(
  root: HTMLElement,
  block: Element | undefined,
  behavior: ScrollBehavior = 'instant',
): void {
  if (block) scrollTo(root, block.getBoundingClientRect().top - BAR, behavior);
}

/** Leads to a part of the story, the focus with it. */
export function goTo(root: HTMLElement, target: HTMLElement): void {
  if (target.localName === 'h1') root.scrollTo({ top: 0, behavior: jumpBehavior() });
  else scrollToBlock(root, target, jumpBehavior());
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Puts a sentence at the top of the window, at once. */
export function scrollToTopOf(root: HTMLElement, range: Range): void {
  scrollTo(root, range.getBoundingClientRect().top - BAR, 'instant');
}

/** Brings a sentence into the reader's eye. */
export function scrollToRange(root: HTMLElement, range: Range): void {
  const { top } = range.getBoundingClientRect();
  scrollTo(root, top - root.clientHeight * READING_LINE, jumpBehavior());
}

/** Where a sentence that is read aloud may stand without the text being moved, as parts of the window. */
const SIGHT = { from: 0.12, to: 0.7 };

/** Moves the text only when a sentence has left the middle of the window, so that eyes can follow. */
export function keepInSight(root: HTMLElement, range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < root.clientHeight * SIGHT.from || bottom > root.clientHeight * SIGHT.to)
    scrollToRange(root, range);
}

function scrollTo(root: HTMLElement, offset: number, behavior: ScrollBehavior): void {
  const top = root.scrollTop + offset - root.getBoundingClientRect().top;
  root.scrollTo({ top, behavior });
}
