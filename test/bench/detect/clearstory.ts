/** Clearstory as the script on every page runs it, in a world where nothing has run before. */
import { detect } from '../../../src/core/detect/detect.ts';
import { isNews } from '../../../src/core/detect/news.ts';

export function run() {
  const started = performance.now();
  const detection = detect(document, document.URL);
  const ms = performance.now() - started;
  const { article, readable, probability } = detection;
  return { article, readable, news: isNews(detection), score: probability, ms };
}
