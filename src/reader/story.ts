import { detect } from '../core/detect/detect.ts';
import { looksLikeArticle } from '../core/detect/second-look.ts';
import { extractInSlices } from '../core/extract/extract.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { offered } from '../core/extract/refusal.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { type OtherVersion, otherVersion as otherVersionOf } from '../core/pages/other-version.ts';
import { type StoryPages, storyPages } from '../core/pages/story-pages.ts';
import type { Pace } from '../core/slices.ts';
import { fetchStoryPage } from '../platform/story-page.ts';
import { loadAllPages, type PagesProgress } from './all-pages.ts';
import { fullerOf } from './fuller-version.ts';

/** The story of the page, looked for once an address and again whenever the page may have changed. */
export interface Story {
  /** What was found last, for the address the page has now; null before. */
  readonly known: Extraction | null;
  /**
   * Looks for the story now, in slices between which the page goes on. Whoever asks while a search goes on gets its
   * answer. @throws Failure as `extractInSlices` and `offered`
   */
  find(): Promise<Extraction>;
  /** The story found last, or looked for now. @throws as `find` */
  get(): Promise<Extraction>;
  /** Ends a search that goes on: it throws `stopped`. */
  stop(): void;
  /** More of the story came: it is looked for again when it is next asked for. */
  age(): void;
  /** The other pages of the story, as long as they were not joined; null where it has one page. */
  pages(): StoryPages | null;
  /** Loads the story's other pages; what is found from then on is all of them. @throws as `loadAllPages` */
  joinPages(onProgress: (progress: PagesProgress) => void, signal: AbortSignal): Promise<Extraction>;
  /** The print or AMP version of the story, where something may be missing from what was found; else null. */
  otherVersion(): OtherVersion | null;
  /**
   * Loads that version and takes the story from it, where it is the same story and has more of it.
   * @returns whether it had. @throws as `loadAllPages`
   */
  useOtherVersion(signal: AbortSignal): Promise<boolean>;
  /** Whether the page looks like an article, now that somebody asks and what can be extracted is known. */
  isArticle(): boolean;
}

interface Found {
  readonly url: string;
  readonly extraction: Extraction;
  readonly pages: StoryPages | null;
}

interface Search {
  readonly url: string;
  readonly ending: AbortController;
  readonly answer: Promise<Extraction>;
}

/**
 * @param yieldToPage lets the page have its turn
 * @param ready what has to be known before any page is looked at
 */
export function storyOf(
  document: Document,
  yieldToPage: Pace['yieldToPage'],
  ready: Promise<unknown> = Promise.resolve(),
): Story {
  let found: Found | null = null;
  let aged = false;
  let search: Search | null = null;
  const pace = (signal: AbortSignal): Pace => ({ yieldToPage, now: () => performance.now(), signal });
  // Under another address the same elements are the same story.
  const known = () =>
    found && (found.url === document.URL || isStillThere(found.extraction)) ? found.extraction : null;

  const look = async (url: string, signal: AbortSignal): Promise<Extraction> => {
    try {
      await ready;
      const extraction = offered(await extractInSlices(document, url, pace(signal)));
      found = { url, extraction, pages: storyPages(document, url, document.baseURI) };
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
  const get = async () => {
    const before = found;
    const story = known();
    if (!before || !story || !aged) return story ?? find();
    aged = false;
    const now = await find().catch(() => story);
    // What is hidden by now may be missing from a second look: it counts only where it found more.
    if (now.article.words < story.article.words) found = { ...before, url: document.URL };
    return found?.extraction ?? story;
  };
  const pages = () => (found?.url === document.URL ? found.pages : null);
  const otherVersion = () =>
    known()?.doubt ? otherVersionOf(document, document.URL, document.baseURI) : null;
  return {
    get known() {
      return known();
    },
    find,
    get,
    stop() {
      search?.ending.abort();
      search = null;
    },
    age() {
      aged = true;
    },
    pages,
    async joinPages(onProgress, signal) {
      const url = document.URL;
      const extraction = await get();
      const others = pages();
      if (!others) return extraction;
      const all = await loadAllPages({
        extraction,
        pages: others,
        fetchPage: fetchStoryPage,
        extractPage: (page, at) => extractInSlices(page, at, pace(signal)),
        onProgress,
        signal,
      });
      // The reader may have gone on to another story meanwhile.
      if (document.URL === url) found = { url, extraction: all, pages: null };
      return all;
    },
    otherVersion,
    async useOtherVersion(signal) {
      const url = document.URL;
      const known = await get();
      const version = otherVersion();
      if (!version) return false;
      const fetched = await fetchStoryPage(version.address, signal);
      const page = new DOMParser().parseFromString(fetched.html, 'text/html');
      const fuller = fullerOf(known, offered(await extractInSlices(page, fetched.url, pace(signal))));
      if (!fuller || document.URL !== url) return false;
      found = { url, extraction: fuller, pages: pages() };
      return true;
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
