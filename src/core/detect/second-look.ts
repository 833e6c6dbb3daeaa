import type { Extraction } from '../extract/extraction.ts';
import { countWords } from '../text/words.ts';
import type { Detection } from './detection.ts';

/** Of the detector's probability: half of what it asks for when nobody pressed. */
const PRESSED_FROM = 0.2;
/** Words in whole paragraphs; below this a page that the detector doubts is a list, a form or a thread. */
const FEWEST_WORDS = 100;
/** Letters. A shorter block is a label, a teaser or a menu entry. */
const WHOLE_PARAGRAPH = 60;

/**
 * Judges a page once more when the reader pressed: the extraction has run by then, and a wrong guess costs one press.
 * Whatever has one text to read is read, be it an article or not: documentation is not cleaned by itself, but is on a
 * press. Beyond that, a doubted page is taken in where whole paragraphs were found on it.
 */
export function looksLikeArticle(detection: Detection, { article }: Extraction): boolean {
  if (detection.readable) return true;
  if (detection.probability < PRESSED_FROM) return false;
  const paragraphs = article.blocks.filter(
    ({ kind, text }) => (kind === 'paragraph' || kind === 'quote') && text.length >= WHOLE_PARAGRAPH,
  );
  const words = paragraphs.reduce((sum, { text }) => sum + countWords(text, article.metadata.lang), 0);
  return words >= FEWEST_WORDS;
}
