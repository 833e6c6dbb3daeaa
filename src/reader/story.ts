import { detect } from '../core/detect/detect.ts';
import type { Detection } from '../core/detect/detection.ts';
import { looksLikeArticle } from '../core/detect/second-look.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { offered } from '../core/extract/refusal.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { type OtherVersion, otherVersion as otherVersionOf } from '../core/pages/other-version.ts';
import { type StoryPages, storyPages } from '../core/pages/story-pages.ts';
import { fetchStoryPage } from '../platform/story-page.ts';
import type { PagesProgress } from './all-pages.ts';
import type { ExtractPage } from './far-extraction.ts';

/** The story of the page, looked for once an address and again whenever the page may have changed. */
export interface Story {
  /** What was found last, for the address the page has now; null before. */
  readonly known: Extraction | null;
  /**
   * Looks for the story now, in slices between which the page goes on. Whoever asks while a search goes on gets its
   * answer. @throws Failure as `ExtractPage` and `offered`
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

/** @param extractPage how the story of a page is found */
export function storyOf(document: Document, extractPage: ExtractPage): Story {
  return new StoryOfPage(document, extractPage);
}

class StoryOfPage implements Story {
  readonly #document: Document;
  readonly #extract: ExtractPage;
  #found: Found | null = null;
  /** The page as the detector saw it when its story was last looked for. */
  #detection: Detection | null = null;
  #aged = false;
  #search: Search | null = null;

  constructor(document: Document, extractPage: ExtractPage) {
    this.#document = document;
    this.#extract = extractPage;
  }

  get known(): Extraction | null {
    const found = this.#found;
    if (!found) return null;
    // Under another address the same elements are the same story.
    return found.url === this.#document.URL || isStillThere(found.extraction) ? found.extraction : null;
  }

  find(): Promise<Extraction> {
    const url = this.#document.URL;
    if (this.#search?.url === url) return this.#search.answer;
    this.#search?.ending.abort();
    const ending = new AbortController();
    const answer = this.#look(url, ending.signal);
    this.#search = { url, ending, answer };
    return answer;
  }

  async get(): Promise<Extraction> {
    const before = this.#found;
    const story = this.known;
    if (!before || !story || !this.#aged) return story ?? this.find();
    this.#aged = false;
    const now = await this.find().catch(() => story);
    // What is hidden by now may be missing from a second look: it counts only where it found more.
    if (now.article.words < story.article.words) this.#found = { ...before, url: this.#document.URL };
    return this.#found?.extraction ?? story;
  }

  stop(): void {
    this.#search?.ending.abort();
    this.#search = null;
  }

  age(): void {
    this.#aged = true;
  }

  pages(): StoryPages | null {
    return this.#found?.url === this.#document.URL ? this.#found.pages : null;
  }

  async joinPages(onProgress: (progress: PagesProgress) => void, signal: AbortSignal): Promise<Extraction> {
    const url = this.#document.URL;
    const extraction = await this.get();
    const others = this.pages();
    if (!others) return extraction;
    // Few stories have several pages: what joins them is put into the tab when that is asked for.
    const { loadAllPages } = await import('./all-pages.ts');
    const all = await loadAllPages({
      extraction,
      pages: others,
      fetchPage: fetchStoryPage,
      extractPage: (page, at) => this.#extract(page, at, signal),
      onProgress,
      signal,
    });
    // The reader may have gone on to another story meanwhile.
    if (this.#document.URL === url) this.#found = { url, extraction: all, pages: null };
    return all;
  }

  otherVersion(): OtherVersion | null {
    const { URL: url, baseURI } = this.#document;
    return this.known?.doubt ? otherVersionOf(this.#document, url, baseURI) : null;
  }

  async useOtherVersion(signal: AbortSignal): Promise<boolean> {
    const url = this.#document.URL;
    const known = await this.get();
    const version = this.otherVersion();
    if (!version) return false;
    const fetched = await fetchStoryPage(version.address, signal);
    const page = new DOMParser().parseFromString(fetched.html, 'text/html');
    const { fullerOf } = await import('./fuller-version.ts');
    const fuller = fullerOf(known, offered(await this.#extract(page, fetched.url, signal)));
    if (!fuller || this.#document.URL !== url) return false;
    this.#found = { url, extraction: fuller, pages: this.pages() };
    return true;
  }

  isArticle(): boolean {
    const url = this.#document.URL;
    const detection = this.#detection?.url === url ? this.#detection : detect(this.#document, url);
    const extraction = this.known;
    return extraction ? looksLikeArticle(detection, extraction) : detection.article;
  }

  async #look(url: string, signal: AbortSignal): Promise<Extraction> {
    const page = this.#document;
    try {
      this.#detection = null;
      const judge = () => {
        try {
          this.#detection = detect(page, url);
        } catch {
          // Whoever asks has it judged again, and hears of it.
        }
      };
      const extraction = offered(await this.#extract(page, url, signal, judge));
      this.#found = { url, extraction, pages: storyPages(page, url, page.baseURI) };
      this.#aged = false;
      return extraction;
    } catch (thrown) {
      const failure = asFailure(thrown);
      throw failure.code === 'unexpected' ? new Failure('extraction-failed', failure.message) : failure;
    } finally {
      if (this.#search?.ending.signal === signal) this.#search = null;
    }
  }
}

/** Whether most of a story's elements are still drawn in the page. */
function isStillThere({ sources }: Extraction): boolean {
  const all = sources.filter((source) => source !== null);
  const drawn = all.filter((source) => source.isConnected && source.getClientRects().length > 0);
  return all.length > 0 && drawn.length * 2 > all.length;
}
