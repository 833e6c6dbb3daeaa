/** Defuddle as its README says: on the live document. It comes last, for it may change the page. */
import Defuddle from 'defuddle';
import { textOfHtml } from '../support/html-text.mjs';

export function run() {
  const started = performance.now();
  const found = new Defuddle(document, { url: document.URL }).parse();
  const ms = performance.now() - started;
  return {
    title: found.title,
    byline: found.author,
    published: found.published,
    ms,
    scored: textOfHtml(found.content),
  };
}
