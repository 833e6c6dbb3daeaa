/** Readability as its README says: on a clone of the document. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { textOfHtml } from '../support/html-text.mjs';

export function run() {
  const article = isProbablyReaderable(document);
  const started = performance.now();
  const found = new Readability(document.cloneNode(true) as Document).parse();
  const ms = performance.now() - started;
  return {
    article,
    title: found?.title ?? '',
    byline: found?.byline ?? '',
    published: found?.publishedTime ?? null,
    ms,
    scored: textOfHtml(found?.content ?? ''),
  };
}
