import { everySo, type Steps } from '../slices.ts';
import { foldForMatch } from '../text/fold.ts';
import { textBlocksInSteps } from './blocks.ts';
import type { Measure } from './measure.ts';
import { NUMBER } from './page-copy.ts';

/** What independent looks at a page say beside the text that was kept of it. Lengths are in characters. */
export interface Witnesses {
  /** The page without what is surely no story, whole. */
  readonly body: Element;
  /** The element that holds most of its prose. */
  readonly region: Element;
  readonly measures: ReadonlyMap<Element, Measure>;
  /** The numbers of the elements that Readability kept; null where it found nothing. */
  readonly read: ReadonlySet<string> | null;
  /** Words of the story as the structured data has or counts them. */
  readonly statedWords: number | null;
}

/** How much text stands on the page and not in the story, by who would keep it. */
export interface LossSigns {
  readonly kept: number;
  /** Prose of the region. */
  readonly inRegion: number;
  /** Prose anywhere else. */
  readonly elsewhere: number;
  /** Lines and lists of the region that are not mostly links. */
  readonly shortInRegion: number;
  /** What Readability kept. */
  readonly read: number;
  /** Prose in what is named an aside, a comment or an author's box. */
  readonly aside: number;
  readonly headings: number;
  /** Of the kept text: what is no prose. */
  readonly keptShort: number;
  readonly statedWords: number | null;
  /** The story ends as texts do that go on elsewhere. */
  readonly breaksOff: boolean;
  /** Where the longest run of missing prose stands: after this share of the page's kept prose. */
  readonly place: number;
}

const PROSE_LENGTH = 80;
const SHORT_LENGTH = 25;
const MOST_LINKS = 0.35;
const LONGEST_COMPARED = 200_000;
const ASIDE =
  'aside, nav, footer, figure, figcaption, [role=complementary], [class*=comment], [id*=comment], [class*=related], [class*=author], [class*=bio-], [class*=newsletter]';
const BREAKS_OFF = /(?:\.{3}|…|[([]\s*(?:\.{3}|…)\s*[\])])\s*$/;

/** Compares the kept text with every block of the page. */
export function* lossSigns(text: string, witnesses: Witnesses): Steps<LossSigns> {
  const { body, region, measures, read } = witnesses;
  const blocks = text.split('\n\n');
  const kept = new Set(blocks.map(foldForMatch));
  // A paragraph may have been kept within another block; very long stories are only compared block by block.
  const whole = text.length <= LONGEST_COMPARED ? foldForMatch(text) : '';
  const missing = { inRegion: 0, elsewhere: 0, shortInRegion: 0, read: 0, aside: 0, headings: 0 };
  let seen = 0;
  let run = 0;
  let longest = 0;
  let place = 0;
  const pause = everySo(60);
  for (const { element, kind, text: own } of yield* textBlocksInSteps(body)) {
    if (pause()) yield;
    const { length } = own;
    if (length < SHORT_LENGTH) continue;
    const folded = foldForMatch(own);
    if (kept.has(folded) || whole.includes(folded)) {
      seen += length;
      run = 0;
      continue;
    }
    if (read && isIn(read, element)) missing.read += length;
    const measure = measures.get(element);
    if (measure && measure.links > measure.text * MOST_LINKS) continue;
    if (kind === 'heading') missing.headings += 1;
    else if (length < PROSE_LENGTH) {
      if (region.contains(element)) missing.shortInRegion += length;
    } else if (element.closest(ASIDE)) missing.aside += length;
    else if (region.contains(element)) {
      missing.inRegion += length;
      run += length;
      if (run > longest) [longest, place] = [run, seen];
    } else missing.elsewhere += length;
  }
  return {
    kept: text.length,
    keptShort: blocks.reduce((sum, block) => sum + (block.length < PROSE_LENGTH ? block.length : 0), 0),
    ...missing,
    statedWords: witnesses.statedWords,
    breaksOff: BREAKS_OFF.test(text),
    place: seen > 0 ? place / seen : 0,
  };
}

function isIn(read: ReadonlySet<string>, element: Element): boolean {
  const numbered = element.getAttribute(NUMBER) ?? element.closest(`[${NUMBER}]`)?.getAttribute(NUMBER);
  return typeof numbered === 'string' && read.has(numbered);
}
