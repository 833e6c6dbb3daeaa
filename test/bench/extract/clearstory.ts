/** Clearstory as the reader script runs it: the page is judged, then its story is found. */
import { articleText } from '../../../src/core/article.ts';
import { detect } from '../../../src/core/detect/detect.ts';
import { isNews } from '../../../src/core/detect/news.ts';
import { extract } from '../../../src/core/extract/extract.ts';
import type { Extraction } from '../../../src/core/extract/extraction.ts';
import { textOfHtml } from '../support/html-text.mjs';

export function run() {
  const url = document.URL;
  const detection = detect(document, url);
  const started = performance.now();
  const { extraction, failure } = attempt(url);
  const ms = performance.now() - started;
  const html = extraction?.article.html ?? '';
  const metadata = extraction?.article.metadata;
  return {
    article: detection.article,
    news: isNews(detection),
    score: detection.probability,
    doubt: extraction?.doubt ?? null,
    title: metadata?.title ?? '',
    byline: metadata?.byline.join(', ') ?? '',
    published: metadata?.published ?? null,
    updated: metadata?.modified ?? null,
    lang: metadata?.lang ?? null,
    text: extraction ? articleText(extraction.article) : '',
    html,
    ms,
    scored: textOfHtml(html),
    failure,
  };
}

function attempt(url: string): { extraction: Extraction | null; failure: string | null } {
  try {
    return { extraction: extract(document, url), failure: null };
  } catch (error) {
    return { extraction: null, failure: String(error) };
  }
}
