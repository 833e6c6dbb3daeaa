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
  /** More of the story came: it is looked for again when it is next asked for. */
  age(): void;
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
  let aged = false;
  let search: Search | null = null;
  // Under another address the same elements are the same story.
  const known = () =>
    found && (found.url === document.URL || isStillThere(found.extraction)) ? found.extraction : null;

  const look = async (url: string, signal: AbortSignal): Promise<Extraction> => {
    const pace = { yieldToPage, now: () => performance.now(), signal };
    try {
      const extraction = await extractInSlices(document, url, pace);
      found = { url, extraction };
      aged = false;
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
    async get() {
      const before = known();
      if (!before || !aged) return before ?? find();
      aged = false;
      const now = await find().catch(() => before);
      // What is hidden by now may be missing from a second look: it counts only where it found more.
      if (now.article.words < before.article.words) found = { url: document.URL, extraction: before };
      return found?.extraction ?? before;
    },
    stop() {
      search?.ending.abort();
      search = null;
    },
    age() {
      aged = true;
    },
    isArticle() {
      const detection = detect(document, document.URL);
      const extraction = known();
      return extraction ? looksLikeArticle(detection, extraction) : detection.article;
    },
  };
}

/** Whether most of a story's elements are still drawn in the page. */
function isStillThere({ sources }: Extraction): boolean {
  const all = sources.filter((source) => source !== null);
  const drawn = all.filter((source) => source.isConnected && source.getClientRects().length > 0);
  return all.length > 0 && drawn.length * 2 > all.length;
}
