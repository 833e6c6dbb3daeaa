import type { Evidence } from './evidence.ts';

/** Level with the story, and not above, below or within its column. */
export function standsBeside({ box, survey }: Evidence): boolean {
  const column = survey.column;
  if (!column || box.width === 0 || box.height === 0) return false;
  const level = box.top < column.bottom && box.bottom > column.top;
  return level && (box.left >= column.right - 1 || box.right <= column.left + 1);
}
