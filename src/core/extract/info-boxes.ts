import { PART_MARKS } from './part-marks.ts';
import { renamed } from './renamed.ts';

const SHORTEST = 20;
/** A box with more of the story than this holds the story. */
const MOST = 0.5;

/** Makes an `aside` each of the boxes beside a story that were kept with it. */
export function settleInfoBoxes(root: Element): void {
  const boxes = root.querySelectorAll(`aside, section.${PART_MARKS.infoBox}`);
  if (boxes.length === 0) return;
  const whole = (root.textContent ?? '').length;
  for (const box of boxes) {
    const length = (box.textContent ?? '').trim().length;
    if (length < SHORTEST || length > whole * MOST || box.parentElement?.closest('aside, li, td')) {
      box.removeAttribute('class');
      continue;
    }
    (box.localName === 'aside' ? box : renamed(box, 'aside')).className = PART_MARKS.infoBox;
  }
}
