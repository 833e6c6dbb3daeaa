import type { StoryTrait, SummarySign } from './summary-signs.ts';

/** What a sign adds to a sentence's score; with a trait, in stories as far as they have it. */
export interface SignWeight {
  readonly sign: SummarySign;
  readonly in?: StoryTrait;
  readonly weight: number;
}

/** For stories that lead with their news, set by hand: the sets that the others are learned from hold little news. */
export const NEWS_WEIGHTS: readonly SignWeight[] = [
  { sign: 'lead', weight: 2 },
  { sign: 'opening', weight: 0.05 },
  { sign: 'centrality', weight: 0.95 },
  { sign: 'title', weight: 1.1 },
  { sign: 'standfirst', weight: 0.8 },
  { sign: 'specifics', weight: 0.05 },
  { sign: 'cue', weight: 0.2 },
  { sign: 'goodLength', weight: 0.25 },
  { sign: 'flaw', weight: -0.8 },
];

/**
 * What the logarithm of its number of words adds to a sentence that stands beside others, in standard deviations of the
 * score: of several points each may be short. An encyclopaedia's need more room; an abstract is one point itself.
 */
export const POINT_LENGTH = { reference: -0.4, other: -1 };

/** How much likeness to a chosen sentence counts against another, in standard deviations of the score. */
export const REDUNDANCY = 1;

/**
 * What else counts for the first sentence chosen, in standard deviations of the score: the one sentence should tell of
 * the whole, which stands at the beginning and is said again by others, and further down sentences tell of parts.
 */
export const FIRST: readonly SignWeight[] = [
  { sign: 'early', weight: 0.9 },
  { sign: 'likeOpening', weight: 1 },
];
