/** What each sign of a key sentence weighs, found by search on articles with reference summaries. */
export interface SummaryWeights {
  /** Standing early in the story, where the story leads with its news, and where it does not. */
  readonly leadOfNews: number;
  readonly leadOfOthers: number;
  /** Opening a paragraph. */
  readonly opening: number;
  /** Likeness to the sentences that are most like all others (LexRank). */
  readonly centrality: number;
  readonly title: number;
  readonly standfirst: number;
  /** Names and numbers. */
  readonly specifics: number;
  /** Phrases in which a text says what it is about. */
  readonly cue: number;
  readonly length: number;
  /** A pronoun near its start, an exclamation, a quotation, a label. */
  readonly flaw: number;
  /** How much likeness to a chosen sentence counts against another. */
  readonly redundancy: number;
}

export const SUMMARY_WEIGHTS: SummaryWeights = {
  leadOfNews: 1.2,
  leadOfOthers: 0.45,
  opening: 0.05,
  centrality: 0.95,
  title: 1.1,
  standfirst: 0.8,
  specifics: 0.05,
  cue: 0.2,
  length: 0.25,
  flaw: 0.8,
  redundancy: 0.5,
};
