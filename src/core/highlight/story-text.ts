import type { Block, TextPlace } from '../article.ts';

/** Blocks are separated by one code unit, so that a place in a block and a place in the text lead to each other. */
export const BLOCK_END = '\n';

/** A story's text as one string, and where each of its blocks begins. */
export interface StoryText {
  readonly text: string;
  /** Ascending, one a block. */
  readonly starts: readonly number[];
}

export function storyText(blocks: readonly Block[]): StoryText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + BLOCK_END.length;
  }
  return { text: blocks.map(({ text }) => text).join(BLOCK_END), starts };
}

/** A stretch of the text as stretches of its blocks; those that would be empty are left out. */
export function placesOf({ starts, text }: StoryText, start: number, end: number): TextPlace[] {
  const places: TextPlace[] = [];
  starts.forEach((from, block) => {
    const to = (starts[block + 1] ?? text.length + BLOCK_END.length) - BLOCK_END.length;
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (first < last) places.push({ block, start: first - from, end: last - from });
  });
  return places;
}
