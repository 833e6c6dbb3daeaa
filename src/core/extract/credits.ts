import { foldSpace } from '../text/fold.ts';
import { blockElements, blockOf } from './blocks.ts';
import { opensAsByline } from './metadata/byline.ts';
import { isoDate } from './metadata/dates.ts';
import { NUMBER } from './page-copy.ts';
import { liveElement } from './sources.ts';

/** Credits stand within this many blocks of the story's beginning, and say little. */
const FIRST_BLOCKS = 5;
const LONGEST = 140;
const LONGEST_DATE = 40;

/**
 * Author and date are shown above the story, so the lines that state them at its beginning go.
 * @param credits the live elements that name the author or the date.
 */
export function dropCredits(story: ParentNode, credits: readonly Element[], live: readonly Element[]): void {
  for (const element of blockElements(story).slice(0, FIRST_BLOCKS)) {
    const { kind, text } = blockOf(element);
    if (kind === 'caption' || kind === 'table-row' || text.length > LONGEST) continue;
    if (opensAsByline(text) || isDateLine(text) || isCredit(element, text, credits, live)) element.remove();
  }
}

function isDateLine(text: string): boolean {
  return text.length <= LONGEST_DATE && !/[.!?]$/.test(text) && isoDate(text) !== null;
}

/** The line is such an element, or holds one and hardly anything else. */
function isCredit(
  line: Element,
  text: string,
  credits: readonly Element[],
  live: readonly Element[],
): boolean {
  const source = liveElement(line, NUMBER, live);
  if (!source) return false;
  return credits.some((credit) => {
    if (credit.contains(source)) return true;
    return source.contains(credit) && foldSpace(credit.textContent ?? '').length >= text.length / 2;
  });
}
