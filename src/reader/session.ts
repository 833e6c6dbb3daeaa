import type { Article, KeyPoint } from '../core/article.ts';
import type { Mode, Reason } from '../core/clean/clutter.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { asFailure, Failure, type FailureCode } from '../core/failure.ts';
import type { Cleaning, startCleaning } from '../page/cleaning.ts';
import { scaleText } from '../page/text-scale.ts';
import type { BackgroundApi, CleanRequest, PageState, PageView } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import { onLeaveKey } from './leave-key.ts';
import { placeInPage } from './place-in-page.ts';
import type { Story } from './story.ts';

/** The page's own settings, and what the reader put back on this site. */
export interface SitePreferences {
  load(): Promise<Settings>;
  keptOn(settings: Settings, url: string): ReadonlySet<Reason>;
  keep(url: string, reason: Reason, kept: boolean): Promise<void>;
}

/** The reading view, as the session opens and closes it. */
export interface Reading {
  show(point: KeyPoint): boolean;
  close(): void;
}

export interface ReadingStart {
  readonly article: Article;
  readonly settings: Settings;
  /** The library has a copy of this story. */
  readonly saved: boolean;
  /** The block at the top of the page's window; the view begins there. Null at the start of the story. */
  readonly place: number | null;
  /** After the page is as it was, with the block that stood at the top of the view. */
  readonly onClosed: (place: number) => void;
}

/** What the session needs of the world around it. */
export interface SessionParts {
  readonly document: Document;
  readonly story: Story;
  readonly preferences: SitePreferences;
  readonly background: Remote<BackgroundApi>;
  readonly startCleaning: typeof startCleaning;
  /** The style sheet that makes marks hide is in the page; asked for once. */
  styles(): Promise<void>;
  openReading(start: ReadingStart): Reading;
  /** Marks a sentence on the live page. False where the page no longer holds it. */
  markOnPage(extraction: Extraction, point: KeyPoint): boolean;
  /** Says something on the page itself, where no popup is open to say it. */
  announce(
    message: { readonly hidden: number } | { readonly failure: FailureCode },
    onUndo: () => void,
  ): void;
}

interface Cleaned {
  readonly cleaning: Cleaning;
  readonly mode: Mode;
  readonly automatic: boolean;
  /** Takes the leave key away. */
  readonly ending: AbortController;
}

/** One page from the first press to the last: original, cleaned, or under the reading view, and back. */
export class Session {
  readonly #parts: SessionParts;
  #cleaned: Cleaned | null = null;
  #reading: Reading | null = null;
  #failure: FailureCode | null = null;
  #textScale = 1;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  state(): PageState {
    const extraction = this.#parts.story.known;
    const hidden = this.#cleaned?.cleaning.groups() ?? [];
    return {
      view: this.#view(),
      mode: this.#cleaned?.mode ?? 'careful',
      automatic: this.#cleaned?.automatic ?? false,
      story: extraction && storyOf(extraction.article),
      hidden,
      hiddenCount: hidden.reduce((sum, group) => sum + (group.putBack ? 0 : group.count), 0),
      doubt: extraction?.doubt ?? null,
      failure: this.#failure,
      textScale: this.#textScale,
    };
  }

  async clean(request: CleanRequest): Promise<PageState> {
    this.#failure = null;
    await this.#attempt('clean', () => this.#clean(request));
    return this.#report();
  }

  async restore(): Promise<PageState> {
    this.#failure = null;
    this.#parts.story.stop();
    this.#reading?.close();
    this.setTextScale(1);
    this.#stopCleaning();
    return this.#report();
  }

  async toggle(request: CleanRequest): Promise<PageState> {
    const state = this.#view() === 'original' ? await this.clean(request) : await this.restore();
    // Nobody has a popup open to read the reason in.
    if (state.failure) this.#parts.announce({ failure: state.failure }, () => undefined);
    return state;
  }

  async openReadingView(): Promise<PageState> {
    this.#failure = null;
    await this.#attempt('reading view', async () => {
      const { article, sources } = await this.#parts.story.get();
      const [settings, saved] = await Promise.all([this.#parts.preferences.load(), this.#isSaved(article)]);
      // Asked last: a second press may have come in the meantime.
      if (this.#reading) return;
      const place = placeInPage(this.#parts.document, sources);
      const onClosed = (left: number) => {
        this.#reading = null;
        // The same page at the same place, unless the reader read on: then the page follows.
        if (left !== (place ?? 0)) sources[left]?.scrollIntoView({ block: 'start', behavior: 'instant' });
        void this.#report();
      };
      this.#reading = this.#parts.openReading({ article, settings, saved, place, onClosed });
    });
    return this.#report();
  }

  async article(): Promise<Article> {
    return (await this.#parts.story.get()).article;
  }

  async showPoint(point: KeyPoint): Promise<boolean> {
    if (this.#reading) return this.#reading.show(point);
    return this.#parts.markOnPage(await this.#parts.story.get(), point);
  }

  async putBack(reason: Reason): Promise<PageState> {
    return this.#keep(reason, true);
  }

  async hideAgain(reason: Reason): Promise<PageState> {
    return this.#keep(reason, false);
  }

  placesOf(reason: Reason): readonly Element[] {
    return this.#cleaned?.cleaning.placesOf(reason) ?? [];
  }

  /** The size of the story's text in the page, 1 = the page's own. */
  setTextScale(scale: number): void {
    this.#textScale = scale;
    const sources = this.#parts.story.known?.sources ?? [];
    scaleText(
      sources.filter((source) => source !== null),
      scale,
    );
  }

  /** The page has another address now: nothing that was known of it holds. */
  async addressChanged(): Promise<void> {
    this.#parts.story.stop();
    if (this.#view() !== 'original') await this.restore();
    this.#failure = null;
  }

  #view(): PageView {
    if (this.#reading) return 'reading';
    return this.#cleaned ? 'cleaned' : 'original';
  }

  async #clean(request: CleanRequest): Promise<void> {
    const { preferences } = this.#parts;
    if (this.#cleaned && (request.automatic || this.#cleaned.mode === request.mode)) return;
    const [settings] = await Promise.all([preferences.load(), this.#parts.styles()]);
    const extraction = await this.#storyToClean(request.anyway);
    // A press may have come while the story was looked for; what was asked for by itself gives way.
    if (request.automatic && (extraction.doubt || this.#cleaned)) return;
    this.#startCleaning(extraction, request, settings);
  }

  /** @throws Failure `no-article` for what is none, whatever text it has, unless it is to be cleaned anyway. */
  async #storyToClean(anyway: boolean): Promise<Extraction> {
    const { story } = this.#parts;
    // A page that is cleaned already keeps its story: what we hide would be missing from a new look at it.
    if (this.#cleaned) return story.get();
    try {
      const found = await story.find();
      if (anyway || story.isArticle()) return found;
    } catch (thrown) {
      if (anyway || asFailure(thrown).code === 'stopped' || story.isArticle()) throw thrown;
    }
    throw new Failure('no-article');
  }

  #startCleaning(extraction: Extraction, request: CleanRequest, settings: Settings): void {
    const { document, preferences } = this.#parts;
    const { mode, automatic } = request;
    // In one task with the new marks, so that nothing shows in between.
    this.#stopCleaning();
    const kept = preferences.keptOn(settings, document.URL);
    const cleaning = this.#parts.startCleaning(document, extraction, mode, kept, () => void this.#report());
    if (cleaning.rolledBack) {
      cleaning.stop();
      this.#failure = 'would-lose-text';
      return;
    }
    const ending = new AbortController();
    this.#cleaned = { cleaning, mode, automatic, ending };
    onLeaveKey(document, () => void this.restore(), ending.signal);
    const { hiddenCount } = this.state();
    if (automatic && hiddenCount > 0)
      this.#parts.announce({ hidden: hiddenCount }, () => void this.restore());
  }

  #stopCleaning(): void {
    this.#cleaned?.ending.abort();
    this.#cleaned?.cleaning.stop();
    this.#cleaned = null;
  }

  async #keep(reason: Reason, kept: boolean): Promise<PageState> {
    const cleaning = this.#cleaned?.cleaning;
    if (kept) cleaning?.putBack(reason);
    else cleaning?.hideAgain(reason);
    await this.#parts.preferences.keep(this.#parts.document.URL, reason, kept);
    return this.#report();
  }

  async #isSaved({ metadata }: Article): Promise<boolean> {
    // Where the library cannot be opened, saving will say so.
    const copy = await this.#parts.background.savedCopy(metadata.canonicalUrl).catch(() => null);
    return copy !== null;
  }

  async #attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const failure = asFailure(thrown);
      // The reader went on to something else: there is nothing to say.
      if (failure.code === 'stopped') return;
      this.#failure = failure.code;
      // That a page is no article is an answer, not a fault.
      if (failure.code === 'no-article') return;
      await this.#parts.background.log(what, failure.message).catch(() => undefined);
    }
  }

  async #report(): Promise<PageState> {
    const state = this.state();
    // An extension that was updated under the page hears nothing any more; the page is right all the same.
    await this.#parts.background.pageChanged(state).catch(() => undefined);
    return state;
  }
}

function storyOf({ metadata, words, minutes }: Article): PageState['story'] {
  return { metadata, words, minutes };
}
