import type { SignalName } from '../../data/detect-weights.ts';
import type { AddressKind } from './address.ts';
import type { Evidence } from './evidence.ts';
import { isArticleType } from './structured-data.ts';

/** Yes or no, or a number of 0 to 1, so that the weights can be compared. */
export type Signals = Record<SignalName, number | boolean>;

const SHOP_TYPE = /^Product|Offer$/;
const FORUM_TYPE = /^(?:DiscussionForumPosting|QAPage)$/;

/** What speaks for and against an article, in the order of the evidence. */
export function signalsOf({ address, declared, structured, text }: Evidence): Signals {
  const types = [...structured.types];
  const letters = Math.max(1, text.letters);
  const path = (kind: AddressKind) => address.kinds.has(kind);
  return {
    articleType: types.some(isArticleType),
    manyArticles: structured.articles > 2,
    shopType: types.some((type) => SHOP_TYPE.test(type)),
    forumType: types.some((type) => FORUM_TYPE.test(type)),
    openGraphArticle: declared.openGraphType === 'article',
    published: declared.published,
    listTemplate: declared.listTemplate,
    home: address.home,
    dated: address.dated,
    slug: Math.min(address.slugWords, 8) / 8,
    searched: address.searched,
    storyPath: path('story') || path('news'),
    listPath: path('list'),
    shopPath: path('shop'),
    forumPath: path('forum'),
    manualPath: path('manual'),
    servicePath: path('service'),
    bestParagraphs: scale(text.bestParagraphs, 60),
    bestShare: text.bestLetters / Math.max(1, text.proseLetters),
    proseShare: text.proseLetters / letters,
    storyMarks: text.marks.story > 0,
    bylineMarks: scale(text.marks.byline, 4),
    linkDensity: text.linkLetters / letters,
    linkedHeadings: scale(text.linkedHeadings, 40),
    forumMarks: scale(text.marks.forum, 100),
    pitchMarks: scale(text.marks.pitch, 100),
    codes: scale(text.codes, 100),
  };
}

/** 0 at none, 1 at `full` or more, in between on a logarithmic scale. */
function scale(value: number, full: number): number {
  return Math.min(1, Math.log1p(value) / Math.log1p(full));
}
