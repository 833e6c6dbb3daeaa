import { detect } from '../core/detect/detect.ts';
import { looksLikeArticle } from '../core/detect/second-look.ts';
import { extractInSlices } from '../core/extract/extract.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { asFailure, Failure } from '../core/failure.ts';
import type { Pace } from '../core/slices.ts';

/** The story of the page, looked for once an address and again whenever the page may have changed. */
export interface Story {
  /** What was found last, for the address the page has now; null before. */
  readonly known: Extraction | null;
  /**
   * Looks for the story now, in slices between which the page goes on. Whoever asks while a search goes on gets its
   * answer. @throws Failure as `extractInSlices`
   */
  find(): Promise<Extraction>;
  /** The story found last, or looked for now. @throws as `find` */
  get(): Promise<Extraction>;
  /** Ends a search that goes on: it throws `stopped`. */
  stop(): void;
  /** Whether the page looks like an article, now that somebody asks and what can be extracted is known. */
  isArticle(): boolean;
}

interface Search {
  readonly url: string;
  readonly ending: AbortController;
  readonly answer: Promise<Extraction>;
}

/** @param yieldToPage lets the page have its turn */
export function storyOf(document: Document, yieldToPage: Pace['yieldToPage']): Story {
  let found: { readonly url: string; readonly extraction: Extraction } | null = null;
  let search: Search | null = null;
  const known = () => (found?.url === document.URL ? found.extraction : null);

  const look = async (url: string, signal: AbortSignal): Promise<Extraction> => {
    const pace = { yieldToPage, now: () => performance.now(), signal };
    try {
      const extraction = await extractInSlices(document, url, pace);
      found = { url, extraction };
      return extraction;
    } catch (thrown) {
      const failure = asFailure(thrown);
      throw failure.code === 'unexpected' ? new Failure('extraction-failed', failure.message) : failure;
    } finally {
      if (search?.ending.signal === signal) search = null;
    }
  };
  const find = (): Promise<Extraction> => {
    const url = document.URL;
    if (search?.url === url) return search.answer;
    search?.ending.abort();
    const ending = new AbortController();
    const answer = look(url, ending.signal);
    search = { url, ending, answer };
    return answer;
  };
  return {
    get known() {
      return known();
    },
    find,
    get: async () => known() ?? find(),
    stop() {
      search?.ending.abort();
      search = null;
    },
    isArticle() {
      const detection = detect(document, document.URL);
      const extraction = known();
      return extraction ? looksLikeArticle(detection, extraction) : detection.article;
    },
  };
}
