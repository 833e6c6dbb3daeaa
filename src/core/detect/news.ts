import { NEWS_NAME_WORDS, NEWS_SECTIONS, NEWS_SITES } from '../../data/news-sites.ts';
import { readAddress } from './address.ts';
import type { Detection, NewsClaims } from './detection.ts';
import { slugWords } from './slug.ts';

/**
 * Cleaning without a press rests on this, so each rule wants a declaration of the page and a story to go with it: a
 * news page that is missed costs a press, a page taken for news by mistake costs the reader's trust. The names of the
 * news sites need not be on every page, so this is not asked in the script on every page.
 */

/** Of the probability that it is an article. */
const SURE = 0.6;
const FEWEST_SLUG_WORDS = 4;

const NEWS_NAME = new RegExp(NEWS_NAME_WORDS.join('|'), 'iu');
const LIST_QUERY = /[?&](?:q|s|query|search|page|sort)=/i;
const OTHER_SECTION =
  /\/(?:boards|community|discussions?|forums?|questions|r|threads?|viewtopic|buy|cart|collections?|dp|products?|shop|store)\//i;

/** Whether what was detected is surely a news article. */
export function isNews({ url, probability, newsClaims }: Detection): boolean {
  if (!newsClaims || probability < SURE || !URL.canParse(url)) return false;
  if (LIST_QUERY.test(url) || OTHER_SECTION.test(url)) return false;
  const { host, home, dated } = readAddress(url);
  if (home) return false;
  if (newsClaims.news) return true;
  if (isNewsSite(host)) return dated || slugWords(url) >= FEWEST_SLUG_WORDS || newsClaims.published;
  return newsClaims.article && newsClaims.published && looksLikeNewsroom(url, host, newsClaims);
}

function looksLikeNewsroom(url: string, host: string, { newsHabits, siteName }: NewsClaims): boolean {
  if (newsHabits || NEWS_NAME.test(`${host} ${siteName}`)) return true;
  // `/news/` itself is a list of stories: a section speaks only above a page.
  const sections = new URL(url).pathname.split('/').filter(Boolean).slice(0, -1);
  const places = [...host.split('.').slice(0, -2), ...sections];
  return places.some((place) => NEWS_SECTIONS.includes(place.toLowerCase()));
}

/** The host is a large news site's, or a part of one. */
function isNewsSite(host: string): boolean {
  return NEWS_SITES.some((site) => `.${host}`.endsWith(`.${site}`));
}
