/** What else tells articles: Readability's quick look, and the page's own word. */
import { isProbablyReaderable } from '@mozilla/readability';

export function run() {
  const started = performance.now();
  const readerable = isProbablyReaderable(document);
  const readerableMs = performance.now() - started;
  return { readerable, readerableMs, declared: declaresArticle() };
}

function declaresArticle(): boolean {
  const openGraph = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return (
    openGraph?.toLowerCase() === 'article' ||
    scripts.some(({ textContent }) =>
      /"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting)"/.test(textContent ?? ''),
    )
  );
}
