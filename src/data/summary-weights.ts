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
 * How much a sentence's score (its mean 0, its standard deviation 1) counts beside what its words are expected to have
 * in common with a good summary, an F1 of 0 to 1. The one sentence has to be good in itself, points make up a whole; an
 * encyclopaedia's are parts of it even more; of an abstract's few sentences the words say less.
 */
export const SCORE_SHARE = { one: 0.03, ofMany: 0.02, ofReference: 0.006, abstract: 3, news: 0.02 };

/** What the flaw of a sentence (0 to 1) costs besides, as an F1: a point may lose a little of what it says for it. */
export const FLAW_COST = 0.06;

/**
 * What else counts for the one sentence, in standard deviations of the score: it should tell of the whole, which stands
 * at the beginning and is said again by others, and further down sentences tell of parts.
 */
export const FIRST: readonly SignWeight[] = [
  { sign: 'early', weight: 0.9 },
  { sign: 'likeOpening', weight: 1 },
];

/** How many words a good summary has: by point, and at least. */
export const WANTED_WORDS: Readonly<Record<'abstract' | 'reference' | 'news' | 'other', WantedWords>> = {
  abstract: { aPoint: 8, atLeast: 18 },
  reference: { aPoint: 13, atLeast: 24 },
  news: { aPoint: 18, atLeast: 25 },
  other: { aPoint: 8, atLeast: 25 },
};

interface WantedWords {
  readonly aPoint: number;
  readonly atLeast: number;
}
