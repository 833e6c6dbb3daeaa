import { SCALE, SCALES } from './hide-styles.ts';

const PER_CENT = 100;

/**
 * Gives the story's text in the page another size, by a mark on each of its blocks.
 *
 * @param blocks the live elements of the story's blocks; one inside another is scaled with it.
 * @param scale 1 = the page's own size, which takes the marks away. The nearest size that the sheet knows is taken.
 */
export function scaleText(blocks: readonly Element[], scale: number): void {
  const wanted = scale * PER_CENT;
  const nearest = SCALES.reduce((best, size) =>
    Math.abs(size - wanted) < Math.abs(best - wanted) ? size : best,
  );
  const isOwnSize = Math.abs(nearest - wanted) > Math.abs(PER_CENT - wanted);
  const own = new Set(blocks);
  for (const block of blocks) {
    if (isOwnSize) block.removeAttribute(SCALE);
    else if (!isInside(block, own)) block.setAttribute(SCALE, String(nearest));
  }
}

function isInside(block: Element, blocks: ReadonlySet<Element>): boolean {
  for (let around = block.parentElement; around; around = around.parentElement)
    if (blocks.has(around)) return true;
  return false;
}
