import { Failure } from '../core/failure.ts';
import type { PageState } from '../platform/api.ts';
import type { PagesOffer } from '../ui/more-pages.ts';
import type { PagesProgress } from './all-pages.ts';
import type { Story } from './story.ts';

/** What the session does around it. */
interface Host {
  /** Runs work whose failure becomes the page's. */
  attempt(what: string, work: () => Promise<void>): Promise<void>;
  report(): PageState;
  state(): PageState;
}

interface Loading extends PagesProgress {
  readonly ending: AbortController;
}

/** The other pages of the story in the tab, from the offer to the whole story, and its other versions. */
export class PagesLoading {
  readonly #story: Story;
  readonly #host: Host;
  #loading: Loading | null = null;

  constructor(story: Story, host: Host) {
    this.#story = story;
    this.#host = host;
  }

  /** What the page's state says of them. */
  shown(): Pick<PageState, 'pages' | 'otherVersion'> {
    const otherVersion = this.#story.otherVersion()?.kind ?? null;
    const pages = this.#story.pages();
    if (!pages) return { pages: null, otherVersion };
    const total = Math.max(pages.total, this.#loading?.total ?? 0);
    return { pages: { page: pages.page, total, loaded: this.#loading?.loaded ?? null }, otherVersion };
  }

  /** Begins to load them and to join them; once at a time. */
  load(): PageState {
    void this.#host.attempt('pages', () => this.#load()).then(() => this.#host.report());
    return this.#host.state();
  }

  stop(): PageState {
    this.#loading?.ending.abort();
    this.#loading = null;
    return this.#host.state();
  }

  async useOtherVersion(): Promise<PageState> {
    await this.#host.attempt('other version', async () => {
      const { signal } = new AbortController();
      if (!(await this.#story.useOtherVersion(signal))) throw new Failure('no-fuller-version');
    });
    return this.#host.report();
  }

  /** The same for the reading view, which shows its own progress. */
  offer(): PagesOffer | null {
    const pages = this.#story.pages();
    if (!pages) return null;
    const { page, total } = pages;
    return {
      page,
      total,
      load: async (onProgress, signal) => (await this.#story.joinPages(onProgress, signal)).article,
    };
  }

  async #load(): Promise<void> {
    if (this.#loading || !this.#story.pages()) return;
    const ending = new AbortController();
    this.#loading = { ending, loaded: 1, total: 0 };
    try {
      await this.#story.joinPages((progress) => {
        if (ending.signal.aborted) return;
        this.#loading = { ending, ...progress };
        this.#host.report();
      }, ending.signal);
    } finally {
      if (this.#loading?.ending === ending) this.#loading = null;
    }
  }
}
