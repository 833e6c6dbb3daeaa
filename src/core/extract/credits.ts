import { foldSpace } from '../text/fold.ts';
import { firstBlocks } from './blocks.ts';
import { opensAsByline } from './metadata/byline.ts';
import { isoDate } from './metadata/dates.ts';
import { NUMBER } from './page-copy.ts';
import { isIn, PART_MARKS } from './part-marks.ts';
import { PUT_BACK } from './put-back.ts';
import { liveElement } from './sources.ts';

/** Credits stand within this many blocks of the story's beginning, and say little. */
const FIRST_BLOCKS = 5;
const LONGEST = 140;
const LONGEST_KICKER = 80;
const LONGEST_DATE = 40;

/**
 * Author and date are shown above the story, so the lines that state them at its beginning go; so do the kicker and
 * whatever else stands above the title and says as little.
 * @param credits the live elements that name the author or the date.
 * @param titles the live elements that show the title.
 */
export function dropCredits(
  story: ParentNode,
  credits: readonly Element[],
  titles: readonly Element[],
  live: readonly Element[],
): void {
  // A title may stand below the story once more; nothing is a kicker after the story's first paragraph.
  let begun = false;
  for (const { element, kind, text } of firstBlocks(story, FIRST_BLOCKS)) {
    if (kind === 'caption' || kind === 'table-row') continue;
    if (text.length > LONGEST) {
      begun = true;
      continue;
    }
    if (isIn(element, PART_MARKS.time) || element.closest(`[${PUT_BACK}]`)) continue;
    if (
      (!begun && isKicker(element, text, titles, live)) ||
      opensAsByline(text) ||
      isDateLine(text) ||
      isCredit(element, text, credits, live)
    )
      element.remove();
  }
}

/** A line above the title that is no sentence: kicker, section, trail of links. */
function isKicker(
  line: Element,
  text: string,
  titles: readonly Element[],
  live: readonly Element[],
): boolean {
  if (text.length > LONGEST_KICKER || /[.!?…。]["'”’»]?$/.test(text)) return false;
  const source = liveElement(line, NUMBER, live);
  const title = titles[0];
  if (!source || !title || source.contains(title)) return false;
  return (source.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
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
