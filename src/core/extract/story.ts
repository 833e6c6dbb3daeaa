import type { Steps } from '../slices.ts';
import { foldSpace } from '../text/fold.ts';
import { restoreLead } from './lead-figure.ts';
import { assemble } from './main-content/assemble.ts';
import { blockProbabilities } from './main-content/block-model.ts';
import { choose } from './main-content/choose.ts';
import { keptInSteps } from './main-content/kept-blocks.ts';
import type { Reading } from './main-content/reading.ts';
import { type Segmentation, segmentInSteps, type TextBlock } from './main-content/segment.ts';
import { ABSENT, statedBlocks } from './main-content/stated.ts';
import { type Measure, measureInSteps } from './measure.ts';
import type { PageClaims } from './metadata/metadata.ts';
import { dropOtherStories } from './other-stories.ts';
import { copyPageInSteps, NUMBER, type PageCopy } from './page-copy.ts';
import { splitAtBreaks, WITHIN } from './paragraphs.ts';
import { prunePointerRuns, prunePointersInSteps } from './pointers.ts';
import { proseContainer } from './prose-container.ts';
import { pruneInSteps } from './prune.ts';
import { readStory, TOO_LARGE } from './readability.ts';
import { regionProse } from './region-prose.ts';

export interface Story {
  /** What was kept, in a tree of its own; its elements carry their numbers. */
  readonly root: Element;
  /** The part of the copy that holds most of the page's prose, whole. */
  readonly region: Element;
  readonly measures: ReadonlyMap<Element, Measure>;
  /** The texts of the copy, and how likely each is the story's. */
  readonly judged: readonly JudgedBlock[];
}

export interface JudgedBlock {
  /** The number of the live element that holds the text; null where none does. */
  readonly number: number | null;
  readonly text: string;
  readonly words: number;
  readonly probability: number;
  /** It stands in the part of the page that holds most of its prose. */
  readonly isInRegion: boolean;
  /** A rule knows it for something else than story, or the text that the page states does not have it. */
  readonly isPruned: boolean;
  /** Readability keeps it. */
  readonly isRead: boolean;
}

/** What is known of a page before the block model judges it. */
export interface Look {
  readonly reading: Reading;
  /** Readability's answer, or what stands in for it. */
  readonly read: Element | null;
  /** The copy without what is surely not story, and the part of it that holds most of the prose. */
  readonly pruned: Document;
  readonly region: Element;
  readonly measures: ReadonlyMap<Element, Measure>;
}

/**
 * A copy of a page without what has to go before its blocks are cut: other stories, and lines between two breaks that
 * lead to them.
 * @param withHidden as `copyPage` says
 */
export function* copyToReadInSteps(page: Document, claims: PageClaims, withHidden = false): Steps<PageCopy> {
  const copy = yield* copyPageInSteps(page, withHidden);
  dropOtherStories(copy.document.body, claims.title);
  prunePointerRuns(copy.document.body, claims.declaredLang);
  yield;
  return copy;
}

/**
 * Finds the story in a copy of a page: the block model judges each block of it, by what it is, where it stands, what
 * stands around it and what Readability says.
 * @param copy is used up.
 * @returns null where there is no text at all.
 */
export function* findStory(copy: Document, claims: PageClaims): Steps<Story | null> {
  const { reading, read, pruned, region, measures } = yield* look(copy, claims);
  const { page } = reading;
  if (page.blocks.length === 0) return null;
  const probabilities = yield* blockProbabilities(reading);
  const judged = judgedBlocks(reading, probabilities);
  const chosen = choose(reading, probabilities);
  yield;
  const root = assemble(page, chosen, read);
  yield;
  restoreLead(root, pruned.body);
  return { root, region, measures, judged };
}

/** Read before the tree is used up. */
function judgedBlocks(
  { page, region, pruned, stated, kept }: Reading,
  probabilities: Float32Array,
): JudgedBlock[] {
  return page.blocks.map((block, at) => {
    const number = numberAround(block);
    return {
      number: number === null ? null : Number(number),
      text: block.text,
      words: block.signs.words,
      probability: probabilities[at] ?? 0,
      isInRegion: region.contains(block.box.element),
      isPruned: pruned[at] === 1 || stated?.[at] === ABSENT,
      isRead: kept[at] === 1,
    };
  });
}

/** Of the one element that a text is, such as a link in a box, else of the box that it stands in. */
function numberAround({ nodes, box }: TextBlock): string | null {
  const [only] = nodes;
  const own =
    nodes.length === 1 && only?.nodeType === 1 ? (only as Node as Element).getAttribute(NUMBER) : null;
  return own ?? box.element.getAttribute(NUMBER) ?? box.element.getAttribute(WITHIN);
}

/** What is surely not story goes from a second copy, which Readability reads; the blocks are those of the whole page. */
export function* look(copy: Document, claims: PageClaims): Steps<Look> {
  splitAtBreaks(copy.body);
  yield;
  const pruned = copy.cloneNode(true) as Document;
  yield;
  const before = yield* measureInSteps(pruned.body);
  yield* pruneInSteps(pruned.body, before, claims.discussion);
  yield* prunePointersInSteps(pruned.body, before, claims.declaredLang);
  const measures = yield* measureInSteps(pruned.body);
  const { element: region } = proseContainer(pruned.body, measures);
  yield;
  const answer = readStory(pruned, measures, claims.title);
  const read = answer === TOO_LARGE ? regionProse(region, measures) : answer;
  yield;
  const page = yield* segmentInSteps(copy.body);
  yield;
  const kept = yield* keptInSteps(read, page.blocks);
  yield;
  const missing = missingFrom(pruned, page, kept);
  yield;
  const stated = statedBlocks(page, claims.structured?.body ?? null, kept);
  yield;
  const reading: Reading = {
    page,
    kept,
    isUnread: answer === TOO_LARGE,
    pruned: missing,
    stated,
    region: sameElement(region, copy.body),
    title: claims.title,
    lang: claims.declaredLang,
  };
  return { reading, read, pruned, region, measures };
}

/** The element of the same number below `body`, or `body` itself. */
function sameElement(element: Element, body: Element): Element {
  const number = element.getAttribute(NUMBER);
  return (number !== null && body.querySelector(`[${NUMBER}="${number}"]`)) || body;
}

/**
 * 1 for each block whose element is not in the pruned copy. Paragraphs of our own making have no number, but a text; one
 * that lost a line of it is another text, but what Readability kept of it was there to be kept.
 */
function missingFrom(pruned: Document, page: Segmentation, kept: Uint8Array): Uint8Array {
  const left = new Set<string | null>();
  for (const element of pruned.querySelectorAll(`[${NUMBER}]`)) left.add(element.getAttribute(NUMBER));
  const made = new Set<string>();
  for (const element of pruned.querySelectorAll(`[${WITHIN}]`))
    made.add(foldSpace(element.textContent ?? ''));
  return Uint8Array.from(page.blocks, ({ box, text }, i) => {
    if (kept[i]) return 0;
    const numbered = box.element.closest(`[${NUMBER}]`);
    if (numbered !== null && !left.has(numbered.getAttribute(NUMBER))) return 1;
    return Number(box.element.hasAttribute(WITHIN) && !made.has(text));
  });
}
