import { isOverAYearOld } from '../core/age.ts';
import type { Article, Metadata } from '../core/article.ts';
import type { Words } from '../data/words.ts';
import { type Child, h } from './h.ts';

/** Above this many letters a title is set at its smallest. */
const LONG_TITLE = 90;
/** A picture and its caption may stand before the standfirst. */
const FIRST_BLOCKS = 3;

/** What stands above a story: site, title, standfirst, and one line of author, dates and reading time. */
export function articleHeader(article: Article, words: Words, now: Date): HTMLElement {
  const { metadata } = article;
  return h(
    'header',
    {},
    h('p', { class: 'site' }, siteLink(metadata)),
    titleOf(metadata, words),
    metadata.standfirst && !isInText(metadata.standfirst, article)
      ? h('p', { class: 'standfirst' }, metadata.standfirst)
      : null,
    h(
      'ul',
      { class: 'facts' },
      factsOf(article, words, now).map((fact) => h('li', {}, fact)),
    ),
  );
}

/** A standfirst that is the story's own paragraph is shown where it stands. */
function isInText(standfirst: string, { blocks }: Article): boolean {
  return blocks.slice(0, FIRST_BLOCKS).some(({ text }) => text === standfirst);
}

function siteLink({ site, canonicalUrl }: Metadata): Child {
  if (!/^https?:/i.test(canonicalUrl)) return site;
  return h('a', { href: canonicalUrl, target: '_blank', rel: 'noopener noreferrer' }, site);
}

function titleOf({ title }: Metadata, words: Words): HTMLElement {
  if (title === '') {
    const said = words.text('reading_no_title');
    return h('h1', { class: 'untitled', lang: words.lang, dir: words.dir, tabIndex: -1 }, said);
  }
  return h('h1', { class: title.length > LONG_TITLE ? 'long' : undefined, tabIndex: -1 }, title);
}

/** What is not known is left out, never named unknown. */
function factsOf({ metadata, minutes }: Article, words: Words, now: Date): Child[] {
  const { byline, published, modified } = metadata;
  const publishedOn = published ? words.date(published) : '';
  const modifiedOn = modified ? words.date(modified) : '';
  const said = (text: string) => h('bdi', { lang: words.lang }, text);
  return [
    ...byline.map((name) => h('bdi', {}, name)),
    published && publishedOn ? h('time', { dateTime: published }, said(publishedOn)) : '',
    modified && isLater(modified, published) && modifiedOn && modifiedOn !== publishedOn
      ? h('time', { dateTime: modified }, said(words.text('reading_updated', modifiedOn)))
      : '',
    said(words.count('reading_minutes', minutes)),
    published && isOverAYearOld(published, now)
      ? h('span', { class: 'age' }, said(words.text('reading_from_year', published.slice(0, 4))))
      : '',
  ].filter((fact) => fact !== '');
}

function isLater(modified: string, published: string | null): boolean {
  return published === null || Date.parse(modified) > Date.parse(published);
}
