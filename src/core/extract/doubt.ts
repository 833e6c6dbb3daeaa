import type { Doubt } from '../article.ts';
import { foldForMatch } from '../text/fold.ts';
import { countWords } from '../text/words.ts';
import { isBlockLevel } from './blocks.ts';
import type { Measure } from './measure.ts';

/** Missing prose below this many words, or this share of the story, is what every story leaves behind. */
const FEW_WORDS = 60;
const SMALL_SHARE = 0.15;
const LONGEST_COMPARED = 200_000;
/** Prose with more links than this is a list of teasers. */
const MOST_LINKS = 0.25;
const ASIDE =
  'aside, nav, footer, figure, figcaption, [role=complementary], [class*=comment i], [id*=comment i], [class*=related i], [class*=author i], [class*=bio i], [class*=newsletter i]';

/**
 * An honest look at what extraction left behind: prose of the page's own story region (`region`, the densest container)
 * whose words are not in the story. Null where nothing seems to be missing.
 */
export function doubtOf(
  text: string,
  keptWords: number,
  region: Element,
  measures: ReadonlyMap<Element, Measure>,
  lang: string | null,
): Doubt | null {
  const kept = new Set(text.split('\n\n').map(foldForMatch));
  // A paragraph may have been kept within another block; very long stories are only compared block by block.
  const whole = text.length <= LONGEST_COMPARED ? foldForMatch(text) : '';
  let missing = 0;
  for (const element of region.querySelectorAll('*')) {
    if (!isBlockLevel(element) || !isLeafProse(element, measures) || element.closest(ASIDE)) continue;
    const own = foldForMatch(element.textContent ?? '');
    if (!kept.has(own) && !whole.includes(own)) missing += countWords(own, lang);
  }
  if (missing < FEW_WORDS || missing < keptWords * SMALL_SHARE) return null;
  return { keptWords, likelyWords: keptWords + missing };
}

function isLeafProse(element: Element, measures: ReadonlyMap<Element, Measure>): boolean {
  const measure = measures.get(element);
  if (!measure || measure.prose === 0 || measure.links > measure.text * MOST_LINKS) return false;
  return ![...element.querySelectorAll('*')].some(isBlockLevel);
}
