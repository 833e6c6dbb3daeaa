import type { Column } from './evidence.ts';
import type { Layout } from './layout.ts';

/**
 * The column that the story's text stands in. Its sides are the medians of the blocks' own, so that a caption in the
 * margin or a wide table does not move them.
 */
export function storyColumn(blocks: readonly Element[], layout: Layout): Column | null {
  const boxes = blocks.map((block) => layout.of(block)).filter((box) => box.width > 0 && box.height > 0);
  if (boxes.length === 0) return null;
  return {
    left: median(boxes.map((box) => box.left)),
    right: median(boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}
