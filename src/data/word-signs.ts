/**
 * What a word of a story is weighed by, as one that a good summary of it holds; each about -1 to 1. See
 * `core/summary/word-chances.ts`.
 */
export const WORD_SIGNS = [
  'always',
  /** Of all words of the story, of its sentences, of its paragraphs (each as a logarithm). */
  'share',
  'sentences',
  'paragraphs',
  'count',
  /** How early it stands first. */
  'early',
  'soon',
  'opening',
  'title',
  'titleCount',
  'heading',
  /** Carries a topic: is no function word. */
  'topic',
  'topicCount',
  'functionShare',
  'length',
  'number',
  /** How long the story is, the same for all of its words. */
  'story',
] as const;

export type WordSign = (typeof WORD_SIGNS)[number];

/** A word of the story may be in a good summary up to so many times. */
export const MOST_TIMES = 4;

/**
 * What a sign adds to the log odds that a good summary holds a word at least once, twice, three and four times; with a
 * trait, in stories as far as they have it.
 */
export interface WordWeight {
  readonly sign: WordSign;
  readonly in?: 'abstract' | 'reference';
  readonly weights: readonly number[];
}
