import { blockElements, blockOf } from '../../../src/core/extract/blocks.ts';
import { sanitize, serialize } from '../../../src/core/extract/sanitize.ts';
import type { FiledArticle } from '../../../src/core/library-file.ts';
import { story } from './stories.ts';

/** An article as a library file holds it. The id is made of the number. */
export function filed(
  number: number,
  more: Partial<FiledArticle> = {},
  given: Parameters<typeof story>[0] = {},
): FiledArticle {
  const article = story({ url: `https://harbour.example/${number}`, title: `Story ${number}`, ...given });
  const { url, title, byline, site, published, lang, dir } = article.metadata;
  const { words, minutes } = article;
  const at = new Date(Date.UTC(2026, 9, 1, 0, number)).toISOString();
  return {
    head: {
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      revision: 1,
      savedAt: at,
      changedAt: at,
      deletedAt: null,
      url,
      title,
      byline,
      site,
      published,
      lang,
      dir,
      words,
      minutes,
      excerpt: article.blocks[0]?.text ?? '',
      thumbnail: null,
      pictures: 0,
      missingPictures: 0,
      bytes: 0,
      state: 'unread',
      favourite: false,
      tags: [],
      place: null,
      highlights: 0,
      favicon: null,
      hasText: true,
      hasFormer: false,
    },
    article,
    points: [],
    highlights: [],
    former: null,
    extractor: 1,
    textAt: at,
    pictures: [],
    favicon: null,
    ...more,
  };
}

/** The same with a story of this HTML, as extraction would keep it; needs a document. */
export function filedHtml(
  number: number,
  html: string,
  given: Parameters<typeof story>[0] = {},
): FiledArticle {
  const base = filed(number, {}, given);
  const clean = sanitize(html);
  const blocks = blockElements(clean).map(blockOf);
  return { ...base, article: { ...base.article, html: serialize(clean), blocks } };
}
