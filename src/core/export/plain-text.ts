import type { Article } from '../article.ts';
import type { ExportLabels } from './labels.ts';
import { longDate } from './long-date.ts';

/** A story as plain text: title, facts, address, and its blocks with a blank line between them. */
export function plainText({ metadata, blocks }: Article, { untitled }: ExportLabels): string {
  const { title, byline, site, published, lang, canonicalUrl, url } = metadata;
  const facts = [byline.join(', '), site, published ? longDate(published, lang) : ''].filter(
    (fact) => fact !== '',
  );
  const head = [title || untitled, facts.join(' · '), canonicalUrl || url].filter((line) => line !== '');
  return [
    head.join('\n'),
    ...blocks.map(({ kind, text }) => (kind === 'list-item' ? `• ${text}` : text)),
  ].join('\n\n');
}
