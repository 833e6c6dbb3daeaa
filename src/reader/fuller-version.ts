import type { Extraction } from '../core/extract/extraction.ts';
import { repeats } from '../core/pages/join-pages.ts';

/** Another version that is shorter, or longer by less than this, adds nothing but its own small print. */
const LEAST_MORE = 1.05;

/**
 * What was found in the page, with the text of another version of the same story that has more of it. Blocks that stand
 * in the page keep their elements. Null where the other is another story, or no fuller one.
 */
export function fullerOf(known: Extraction, other: Extraction): Extraction | null {
  const { article } = known;
  if (other.article.words < article.words * LEAST_MORE || !repeats([other.article], article)) return null;
  const sources = new Map(article.blocks.map(({ text }, index) => [text, known.sources[index] ?? null]));
  const { html, blocks, words, minutes } = other.article;
  return {
    ...known,
    article: { ...article, html, blocks, words, minutes },
    sources: blocks.map(({ text }) => sources.get(text) ?? null),
    doubt: other.doubt,
  };
}
