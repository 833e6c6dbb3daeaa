import { everySo, type Steps } from '../slices.ts';
import { foldForMatch } from '../text/fold.ts';
import type { JudgedBlock } from './story.ts';

/** What independent looks at a page say beside the text that was kept of it. */
export interface Witnesses {
  /** Each text of the page, in its order, with what the model thinks of it. */
  readonly judged: readonly JudgedBlock[];
  /** Words of prose that the page does not draw. */
  readonly hidden: number;
  /** Words of the story as the structured data has or counts them. */
  readonly statedWords: number | null;
}

/** How much stands on the page and not in the story, in words. */
export interface LossSigns {
  /** What stands in the story. */
  readonly kept: number;
  /** What is likely to be the story's, each text counted by its probability: by where it stands. */
  readonly before: number;
  readonly after: number;
  readonly elsewhere: number;
  /** What Readability keeps. */
  readonly read: number;
  readonly hidden: number;
  /** All that the structured data has or counts; 0 where it says nothing. */
  readonly stated: number;
}

/** A shorter text, in characters, is a label. */
const LABEL = 25;
/** What is likelier not to be the story's than this is no loss. */
const NEGLIGIBLE = 0.01;
const LONGEST_COMPARED = 200_000;
const MOST_COMPARED = 400;

/**
 * Compares the kept text with every text of the page.
 * @param text what was kept: blocks separated by blank lines
 */
export function* lossSigns(text: string, keptWords: number, witnesses: Witnesses): Steps<LossSigns> {
  const isKept = keptIn(text);
  const missing = { before: 0, after: 0, elsewhere: 0, read: 0 };
  let begun = false;
  const pause = everySo(60);
  for (const block of witnesses.judged) {
    if (pause()) yield;
    if (block.text.length < LABEL && !begun) continue;
    if (isSurelyNone(block)) continue;
    if (isKept(block.text)) {
      begun ||= block.text.length >= LABEL;
      continue;
    }
    if (block.isPruned) continue;
    const place = block.isInRegion ? (begun ? 'after' : 'before') : 'elsewhere';
    missing[place] += block.probability * block.words;
    if (block.isRead) missing.read += block.words;
  }
  return { kept: keptWords, ...missing, hidden: witnesses.hidden, stated: witnesses.statedWords ?? 0 };
}

/** Most of a page is: it need not be looked for in the story. */
function isSurelyNone({ probability, isRead }: JudgedBlock): boolean {
  return probability < NEGLIGIBLE && !isRead;
}

/**
 * A block may have been kept within another one; stories of a great length, and pages with very many other blocks, are
 * only compared block by block.
 */
function keptIn(text: string): (block: string) => boolean {
  const blocks = new Set(text.split('\n\n').map(foldForMatch));
  const whole = text.length <= LONGEST_COMPARED ? foldForMatch(text) : '';
  let left = MOST_COMPARED;
  return (block) => {
    const folded = foldForMatch(block);
    if (blocks.has(folded)) return true;
    left -= 1;
    return left > 0 && whole.includes(folded);
  };
}
