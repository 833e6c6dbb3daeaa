import { everySo, type Steps } from '../slices.ts';
import { foldForMatch } from '../text/fold.ts';
import { type TextBlock, textBlocksInSteps } from './blocks.ts';
import type { Measure } from './measure.ts';

/** What independent looks at a page say beside the text that was kept of it. */
export interface Witnesses {
  /** The page without what is surely no story, whole. */
  readonly body: Element;
  /** The element that holds most of its prose. */
  readonly region: Element;
  readonly measures: ReadonlyMap<Element, Measure>;
  /** Characters of prose that the page does not draw. */
  readonly hidden: number;
  /** Words of the story as the structured data has or counts them. */
  readonly statedWords: number | null;
}

/** How much text stands on the page and not in the story, in characters, by where it stands. */
export interface LossSigns {
  readonly kept: number;
  /** Prose of the region before the first block that was kept, and after it. */
  readonly before: number;
  readonly after: number;
  /** Lines and lists of the region that are not mostly links. */
  readonly lines: number;
  /** Prose outside the region. */
  readonly elsewhere: number;
  readonly hidden: number;
  /** What the structured data has or counts beyond what was kept. */
  readonly stated: number;
  /** All that it has or counts; 0 where it says nothing. */
  readonly statedLength: number;
}

const PROSE_LENGTH = 80;
/** A shorter line is a label. */
const LINE_LENGTH = 25;
const MOST_LINKS = 0.35;
/** Characters of a word and the space after it. */
const WORD_LENGTH = 6;
const ASIDE =
  'aside, nav, footer, figure, figcaption, [role=complementary], [class*=comment], [id*=comment], [class*=related], [class*=author], [class*=bio-], [class*=newsletter]';
const LONGEST_COMPARED = 200_000;
const MOST_COMPARED = 400;

/** Compares the kept text with every block of the page. */
export function* lossSigns(text: string, witnesses: Witnesses): Steps<LossSigns> {
  const isKept = keptIn(text);
  const missing = { before: 0, after: 0, lines: 0, elsewhere: 0 };
  let begun = false;
  const pause = everySo(60);
  for (const block of yield* textBlocksInSteps(witnesses.body)) {
    if (pause()) yield;
    const { length } = block.text;
    if (length < LINE_LENGTH) continue;
    const kept = isKept(block.text);
    begun ||= kept;
    const place = kept ? 'apart' : placeOf(block, witnesses);
    if (place === 'region') missing[begun ? 'after' : 'before'] += length;
    else if (place !== 'apart') missing[place] += length;
  }
  const stated = (witnesses.statedWords ?? 0) * WORD_LENGTH;
  return {
    kept: text.length,
    ...missing,
    hidden: witnesses.hidden,
    stated: Math.max(0, stated - text.length),
    statedLength: stated,
  };
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

function placeOf(
  { element, kind, text }: TextBlock,
  { region, measures }: Witnesses,
): 'region' | 'lines' | 'elsewhere' | 'apart' {
  const measure = measures.get(element);
  if (kind === 'heading' || (measure && measure.links > measure.text * MOST_LINKS)) return 'apart';
  const inside = region.contains(element);
  if (text.length < PROSE_LENGTH) return inside ? 'lines' : 'apart';
  if (element.closest(ASIDE)) return 'apart';
  return inside ? 'region' : 'elsewhere';
}
