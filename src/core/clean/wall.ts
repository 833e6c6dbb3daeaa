import { WALL_PHRASES } from '../../data/wall-phrases.ts';
import type { Extraction } from '../extract/extraction.ts';
import { foldForMatch } from '../text/fold.ts';
import { shownText } from './label.ts';

/** A wall says what it wants in few words. */
const MOST_LETTERS = 1500;
/** A beginning that is shown of a story is seldom longer, in words. */
const TEASER_WORDS = 400;
/** How a text ends that is cut off. */
const CUT_OFF = /(?:…|\.\.\.|[^\p{P}\p{S}\s])$/u;
const NOT_FREE = /"isAccessibleForFree"\s*:\s*"?false/i;

const PHRASES = Object.values(WALL_PHRASES).flatMap((list) => list.split('|').map(foldForMatch));

/**
 * Whether the page holds only a beginning of its story, as far as that can be told: it says so itself, or its text is
 * short and ends in the middle of a sentence.
 */
export function isTextWithheld(document: Document, { article }: Extraction): boolean {
  const declared = [...document.querySelectorAll('script[type="application/ld+json"]')];
  if (declared.some((script) => NOT_FREE.test(script.textContent ?? ''))) return true;
  const last = article.blocks.findLast(({ text }) => text.trim() !== '');
  return article.words < TEASER_WORDS && last !== undefined && CUT_OFF.test(last.text.trim());
}

/** Whether an element is the wall that stands before the rest of a story. */
export function isWall(element: Element): boolean {
  const text = shownText(element, Number.POSITIVE_INFINITY);
  if (text.length > MOST_LETTERS) return false;
  const folded = foldForMatch(text);
  return PHRASES.some((phrase) => folded.includes(phrase));
}
