/**
 * Weights of the signals of `core/detect/signals.ts` in a logistic sum: positive speaks for an article. Fitted by ridge
 * regression, towards a prior where a kind of page is rare in the data, on the even half of the development split of
 * WCXB, the Web Content Extraction Benchmark (Murrough Foley, CC-BY-4.0).
 */
export const DETECT_WEIGHTS = {
  articleType: 1.77,
  manyArticles: -1.05,
  shopType: -1.99,
  forumType: -1.96,
  openGraphArticle: 0.91,
  published: 0.91,
  listTemplate: -0.85,
  home: -2.44,
  dated: 0.96,
  slug: 1.92,
  searched: -1.5,
  storyPath: 1.52,
  listPath: -0.65,
  shopPath: -1.25,
  forumPath: -1.22,
  manualPath: -1.63,
  servicePath: -1.04,
  bestParagraphs: 1.57,
  bestShare: 0.95,
  proseShare: 1.98,
  storyMarks: 1.21,
  bylineMarks: 1.32,
  linkDensity: -1.2,
  linkedHeadings: -0.6,
  forumMarks: -0.93,
  pitchMarks: -1.03,
  codes: -1.28,
} as const;

export type SignalName = keyof typeof DETECT_WEIGHTS;

export const DETECT_BIAS = -3.45;

/** From this probability on a page is called an article. */
export const ARTICLE_FROM = 0.4;
