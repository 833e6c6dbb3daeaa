import { DIGIT, LETTER, MARK, runsOf } from '../../text/signs.ts';
import { isProse } from './reading.ts';
import type { Segmentation, TextBlock } from './segment.ts';

/** A block is in the story's text as the page states it, or is not; of short ones and others nothing is known. */
export const STATED = 1;
export const ABSENT = -1;
const UNKNOWN = 0;

/** Shorter texts stand in a body by chance. In letters and digits. */
const SHORTEST = 25;
/** A shorter body is a summary. */
const LEAST_BODY = 300;
/** The data agrees with the page where the page shows this much of the text that it states. */
const AGREEING = 0.75;
/** It says what is absent where it has this much of the prose that Readability keeps, too. */
const COMPLETE = 0.7;
/** Beyond this many blocks a page is not compared. */
const MOST_COMPARED = 3_000;

const MARKED = '[itemprop~=articleBody], [property~="articleBody"], [property~="schema:articleBody"]';

/**
 * Which blocks belong to the story by what the page states about itself: the text of it in its structured data
 * (`articleBody`), where the page shows that text, else the prose of the element that its markup names so.
 * @param body as the structured data has it.
 * @param kept 1 for each block that Readability kept.
 * @returns `STATED`, `ABSENT` or 0 for each block; null where the page states nothing, or not what it shows.
 */
export function statedBlocks(page: Segmentation, body: string | null, kept: Uint8Array): Int8Array | null {
  return (body === null ? null : blocksOfBody(page.blocks, body, kept)) ?? blocksOfMarked(page);
}

function blocksOfBody(blocks: readonly TextBlock[], body: string, kept: Uint8Array): Int8Array | null {
  const whole = keyOf(body);
  if (whole.length < LEAST_BODY || blocks.length > MOST_COMPARED) return null;
  const covered = new Uint8Array(whole.length);
  let [prose, shared] = [0, 0];
  const stated = Int8Array.from(blocks, (block, i) => {
    const key = keyOf(block.text);
    const at = whole.indexOf(key);
    const found = at >= 0 && key.length >= SHORTEST;
    if (found) covered.fill(1, at, at + key.length);
    if (kept[i] && isProse(block)) {
      prose += key.length;
      if (found) shared += key.length;
    }
    if (at < 0) return key.length >= SHORTEST && !sharesAnEnd(key, whole) ? ABSENT : UNKNOWN;
    return found && isProse(block) ? STATED : UNKNOWN;
  });
  const shown = covered.reduce((sum, each) => sum + each, 0);
  if (shown < whole.length * AGREEING) return null;
  const isComplete = shared >= prose * COMPLETE;
  return isComplete ? stated : stated.map((each) => (each === ABSENT ? UNKNOWN : each));
}

/** A word that was corrected on the page alone does not make another sentence of it. */
function sharesAnEnd(key: string, whole: string): boolean {
  return whole.includes(key.slice(0, SHORTEST)) || whole.includes(key.slice(-SHORTEST));
}

function blocksOfMarked({ boxes, blocks }: Segmentation): Int8Array | null {
  const stated = new Int8Array(blocks.length);
  let length = 0;
  for (const { element, first, end } of boxes) {
    // Asked first: a selector costs more than all that it would spare.
    if (!element.hasAttribute('itemprop') && !element.hasAttribute('property')) continue;
    if (!element.matches(MARKED)) continue;
    for (let i = first; i < end; i += 1) {
      const block = blocks[i];
      if (!block || !isProse(block)) continue;
      stated[i] = STATED;
      length += block.signs.length;
    }
  }
  return length >= LEAST_BODY ? stated : null;
}

/** Letters and digits: what sites make of signs and spaces on the way into their data does not matter. */
export function keyOf(text: string): string {
  return runsOf(text.toLowerCase(), LETTER | DIGIT | MARK).join('');
}
