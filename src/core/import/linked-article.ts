import { ARTICLE_VERSION, type Article } from '../article.ts';
import { blockElements, blockOf } from '../extract/blocks.ts';
import { sanitize, written } from '../extract/sanitize.ts';
import type { FiledArticle } from '../library-file.ts';
import type { SavedHead } from '../saved.ts';
import { detectLanguage, directionOf } from '../text/language.ts';
import { readingLoad } from '../text/reading-time.ts';
import type { ImportedLink } from './imported.ts';

/** An address of another product as an article of ours: with its text where the file has it, through the one door. */

function articleOf({ url, title, byline, html }: ImportedLink): Article {
  const { html: story, root } = written(sanitize(html ?? ''));
  const blocks = blockElements(root).map(blockOf);
  const text = blocks.map((block) => block.text).join('\n\n');
  const lang = text === '' ? null : detectLanguage(text);
  const { words, minutes } = readingLoad(text, lang);
  return {
    version: ARTICLE_VERSION,
    metadata: {
      url,
      canonicalUrl: url,
      title,
      byline,
      site: new URL(url).hostname.replace(/^www\./, ''),
      published: null,
      modified: null,
      lang,
      dir: directionOf(text, lang),
      standfirst: null,
      leadPicture: null,
    },
    html: story,
    blocks,
    words,
    minutes,
  };
}

/** @param id a UUID. @param now ISO 8601, for addresses whose file does not tell when they were kept */
export function articleFromLink(link: ImportedLink, id: string, now: string): FiledArticle {
  const article = articleOf(link);
  const { site, lang, dir } = article.metadata;
  const { url, title, byline, tags, state, favourite } = link;
  const savedAt = link.savedAt ?? now;
  const head: SavedHead = {
    id,
    revision: 1,
    savedAt,
    changedAt: savedAt,
    deletedAt: null,
    url,
    title,
    byline,
    site,
    published: null,
    lang,
    dir,
    words: article.words,
    minutes: article.minutes,
    excerpt: article.blocks.find(({ kind }) => kind === 'paragraph')?.text.slice(0, 240) ?? '',
    thumbnail: null,
    pictures: 0,
    missingPictures: 0,
    bytes: 0,
    state,
    favourite,
    tags,
    place: null,
    highlights: 0,
    favicon: null,
    hasText: article.blocks.length > 0,
    hasFormer: false,
  };
  return {
    head,
    article,
    points: [],
    highlights: [],
    former: null,
    extractor: 0,
    textAt: savedAt,
    pictures: [],
    favicon: null,
  };
}
