import { detect } from '../core/detect/detect.ts';
import { looksLikeArticle } from '../core/detect/second-look.ts';
import { extract } from '../core/extract/extract.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { asFailure, Failure } from '../core/failure.ts';

/** The story of the page, looked for once an address and again whenever the page may have changed. */
export interface Story {
  /** What was found last, for the address the page has now; null before. */
  readonly known: Extraction | null;
  /** Looks for the story now. @throws Failure `no-article`, `too-little-text`, `text-withheld`, `extraction-failed` */
  find(): Extraction;
  /** The story found last, or looked for now. @throws as `find` */
  get(): Extraction;
  /** Whether the page looks like an article, now that somebody asks and what can be extracted is known. */
  isArticle(): boolean;
}

export function storyOf(document: Document): Story {
  let found: { readonly url: string; readonly extraction: Extraction } | null = null;
  const known = () => (found?.url === document.URL ? found.extraction : null);
  const find = () => {
    const url = document.URL;
    try {
      found = { url, extraction: extract(document, url) };
      return found.extraction;
    } catch (thrown) {
      const failure = asFailure(thrown);
      throw failure.code === 'unexpected' ? new Failure('extraction-failed', failure.message) : failure;
    }
  };
  return {
    get known() {
      return known();
    },
    find,
    get: () => known() ?? find(),
    isArticle() {
      const detection = detect(document, document.URL);
      const extraction = known();
      return extraction ? looksLikeArticle(detection, extraction) : detection.article;
    },
  };
}
