import type { Steps } from '../slices.ts';
import { restoreLead } from './lead-figure.ts';
import { type Measure, measureAll, measureInSteps } from './measure.ts';
import { splitAtBreaks } from './paragraphs.ts';
import { prunePointersInSteps } from './pointers.ts';
import { isTeaserList, proseContainer } from './prose-container.ts';
import { pruneInSteps } from './prune.ts';
import { readStory } from './readability.ts';
import { restoreLost } from './repair.ts';

export interface Story {
  /** What was kept, in a tree of its own; its elements carry their numbers. */
  readonly root: Element;
  /** The part of the copy that holds most of the page's prose, whole. */
  readonly region: Element;
  readonly measures: ReadonlyMap<Element, Measure>;
}

/** Readability's answer counts where it holds at least this share of the prose that a plain count finds. */
const ENOUGH = 0.5;
/** Below this share it is no answer at all, even beside a list of teasers. */
const LEAST = 0.1;

/**
 * Finds the story in a copy of a page: what is surely not story goes first, then Readability reads a second copy; where
 * it fails, finds nothing, or finds less than half of what a plain count of prose finds, the densest container is the
 * story.
 * @param lang the page's declared language, for the phrases of its lines.
 * @returns null where there is no prose at all.
 */
export function* findStory(copy: Document, title: string, lang: string | null): Steps<Story | null> {
  const body = copy.body;
  splitAtBreaks(body);
  yield;
  const before = yield* measureInSteps(body);
  yield* pruneInSteps(body, before);
  yield* prunePointersInSteps(body, before, lang);
  const measures = yield* measureInSteps(body);
  const { element: region, prose } = proseContainer(body, measures);
  yield;
  const read = readStory(copy.cloneNode(true) as Document, title);
  yield;
  const share = prose === 0 ? 1 : proseIn(read) / prose;
  if (read && (share >= ENOUGH || (share >= LEAST && (region === body || isTeaserList(region))))) {
    restoreLost(read, body, measures);
    restoreLead(read, body);
    return { root: read, region, measures };
  }
  if (prose === 0) return read ? { root: read, region, measures } : null;
  return { root: region.cloneNode(true) as Element, region, measures };
}

function proseIn(root: Element | null): number {
  if (!root) return 0;
  return measureAll(root).get(root)?.prose ?? 0;
}
