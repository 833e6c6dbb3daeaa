import type { Article } from '../core/article.ts';
import type { Words } from '../data/words.ts';
import { h } from './h.ts';

/** What stands under a story on paper: where it is from. What is not known is left out. */
export function imprint({ metadata }: Article, words: Words): HTMLElement {
  const { site, canonicalUrl, byline, published } = metadata;
  const date = published ? words.date(published) : '';
  const facts = [site, canonicalUrl, byline.join(', '), date, words.text('reading_printed')];
  return h('p', { class: 'imprint', 'aria-hidden': true }, facts.filter(Boolean).join(' · '));
}
