/** What a story's doubt is weighed from, with the text that the story has. */
import { riskSigns } from '../../../src/core/extract/doubt.ts';
import { extract } from '../../../src/core/extract/extract.ts';
import { textOfHtml } from '../support/html-text.mjs';

export function run() {
  const { article, losses } = extract(document, document.URL);
  return { text: textOfHtml(article.html), signs: losses ? riskSigns(losses) : null };
}
