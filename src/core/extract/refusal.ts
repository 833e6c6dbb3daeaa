import type { Article } from '../article.ts';
import { Failure, type FailureCode } from '../failure.ts';
import type { Extraction } from './extraction.ts';

/** A story shorter than this is a notice, a caption or a page that has not filled itself yet. */
export const FEWEST_WORDS = 60;
/** What is shown of a story that must be paid for. */
const TEASER_WORDS = 200;

/** Why a story is not offered to a reader although its text was found; null where it is. */
export function refusalOf({ words, metadata }: Article): FailureCode | null {
  if (words < TEASER_WORDS && metadata.paywalled) return 'text-withheld';
  return words < FEWEST_WORDS ? 'too-little-text' : null;
}

/**
 * The extraction, where it is one to offer.
 * @throws Failure `too-little-text` (less than sixty words), `text-withheld` (the page says that its text is for
 * subscribers, and only a beginning is there).
 */
export function offered(extraction: Extraction): Extraction {
  const refusal = refusalOf(extraction.article);
  if (refusal) throw new Failure(refusal, `${extraction.article.words} words`);
  return extraction;
}
