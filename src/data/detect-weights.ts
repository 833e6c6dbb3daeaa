/**
 * Weights of the signals of `core/detect/signals.ts` in a logistic sum: positive speaks for an article. Fitted by ridge
 * regression, towards a prior where a kind of page is rare in the data, on the even half of the development split of
 * WCXB, the Web Content Extraction Benchmark (Murrough Foley, CC-BY-4.0).
 */
export const DETECT_WEIGHTS = {
  articleType: 1.77,
  manyArticles: -1.06,
  shopType: -1.98,
  forumType: -1.93,
  openGraphArticle: 0.86,
  published: 0.9,
  listTemplate: -0.72,
  home: -2.47,
  dated: 0.94,
  slug: 1.94,
  searched: -1.5,
  storyPath: 1.52,
  listPath: -1.08,
  shopPath: -1.29,
  forumPath: -1.54,
  manualPath: -1.63,
  servicePath: -1.06,
  bestParagraphs: 1.53,
  bestShare: 0.95,
  proseShare: 1.94,
  storyMarks: 1.17,
  bylineMarks: 1.36,
  linkDensity: -1.16,
  linkedHeadings: -0.61,
  forumMarks: -0.86,
  pitchMarks: -1.08,
  codes: -1.26,
} as const;

export type SignalName = keyof typeof DETECT_WEIGHTS;

export const DETECT_BIAS = -3.39;

/** From this probability on a page is called an article. */
export const ARTICLE_FROM = 0.4;
