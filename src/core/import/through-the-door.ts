import type { Article } from '../article.ts';
import { blockElements, blockOf } from '../extract/blocks.ts';
import { sanitize, serialize, written } from '../extract/sanitize.ts';

/** The same article with its HTML passed through the one door; where that changed anything, its blocks are read anew. */
export function throughTheDoor(article: Article): Article {
  const clean = sanitize(article.html);
  if (serialize(clean) === article.html) return article;
  const { html, root } = written(clean);
  return { ...article, html, blocks: blockElements(root).map(blockOf) };
}
