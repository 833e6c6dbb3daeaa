import { NEWS_NAME_WORDS, NEWS_SITES } from '../../data/news-sites.ts';
import type { Evidence } from './evidence.ts';

/**
 * Cleaning without a press rests on this, so each rule wants a declaration of the page and a story to go with it: a
 * news page that is missed costs a press, a page taken for news by mistake costs the reader's trust.
 */

const NEWS_TYPE = /NewsArticle$/;
/** A short wire report has about this much. */
const SHORTEST_NEWS = 500;
const FEWEST_PARAGRAPHS = 3;
const SURE = 0.6;

const NEWS_NAME = new RegExp(NEWS_NAME_WORDS.join('|'), 'iu');

/** Whether an article, of which the detector is sure to the given degree, is surely a news article. */
export function isNews(evidence: Evidence, probability: number): boolean {
  const { declared, structured } = evidence;
  if (probability < SURE || !holdsOneStory(evidence)) return false;
  if ([...structured.types].some((type) => NEWS_TYPE.test(type))) return true;
  if (isNewsSite(evidence.address.host)) return hasStoryAddress(evidence) || declared.published;
  return declared.openGraphType === 'article' && declared.published && looksLikeNewsroom(evidence);
}

function holdsOneStory({ address, structured, text }: Evidence): boolean {
  const otherKind =
    address.home || address.searched || address.kinds.has('forum') || address.kinds.has('shop');
  if (otherKind || structured.articles > 2) return false;
  return text.bestParagraphs >= FEWEST_PARAGRAPHS && text.bestLetters >= SHORTEST_NEWS;
}

function hasStoryAddress({ address }: Evidence): boolean {
  return address.dated || address.slugWords >= 4;
}

function looksLikeNewsroom({ address, declared }: Evidence): boolean {
  const named = NEWS_NAME.test(address.host) || NEWS_NAME.test(declared.siteName);
  return named || declared.newsHabits || address.kinds.has('news');
}

/** The host is a large news site's, or a part of one. */
function isNewsSite(host: string): boolean {
  return NEWS_SITES.some((site) => `.${host}`.endsWith(`.${site}`));
}
