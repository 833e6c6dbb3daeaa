import type { Article, KeyPoint } from '../core/article.ts';
import type { Clutter, Reason } from '../core/clean/clutter.ts';
import type { Plan } from '../core/clean/plan.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { asFailure, type FailureCode } from '../core/failure.ts';
import type { CleanedItem } from '../page/cleaned-groups.ts';
import type { Target } from '../page/marks.ts';
import { scaleText } from '../page/text-scale.ts';
import type { CleanRequest, PageState, PageView } from '../platform/api.ts';
import type { Settings } from '../platform/settings.ts';
import { LastPoint } from './last-point.ts';
import { onLeaveKey } from './leave-key.ts';
import { PagesLoading } from './pages-loading.ts';
import { placeInPage } from './place-in-page.ts';
import { Planning } from './planning.ts';
import { Remembering } from './remembering.ts';
import type { Cleaned, Picking, Reading, SessionParts } from './session-parts.ts';
import { factsOf, isSaved } from './story-facts.ts';
import { storyToClean } from './story-to-clean.ts';

/** One page from the first press to the last: original, cleaned, or under the reading view, and back. */
export class Session {
  readonly #parts: SessionParts;
  #cleaned: Cleaned | null = null;
  #reading: Reading | null = null;
  #failure: FailureCode | null = null;
  #textScale = 1;
  /** The page undid the cleaning until it was let alone. */
  #fought = false;
  /** The page has another address than when it was cleaned, and perhaps still the same story. */
  #moved = false;
  readonly #planning: Planning;
  readonly #remembering: Remembering;
  readonly #lastPoint = new LastPoint();
  /** The story's other pages, and its other versions. */
  readonly pages: PagesLoading;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#planning = new Planning(parts);
    this.#remembering = new Remembering(parts.document, parts.preferences);
    this.pages = new PagesLoading(parts.story, {
      attempt: (what, work) => this.#attempt(what, work),
      report: () => this.#report(),
      state: () => this.state(),
    });
  }

  state(): PageState {
    const extraction = this.#parts.story.known;
    const hidden = this.#cleaned?.cleaning.groups() ?? [];
    return {
      view: this.#view(),
      mode: this.#cleaned?.mode ?? 'careful',
      automatic: this.#cleaned?.automatic ?? false,
      story: extraction && factsOf(extraction.article),
      hidden,
      hiddenCount: hidden.reduce((sum, group) => sum + group.count - group.shown, 0),
      doubt: extraction?.doubt ?? null,
      ...this.pages.shown(),
      failure: this.#failure,
      fought: this.#fought,
      walled: this.#cleaned?.cleaning.walled ?? false,
      textScale: this.#textScale,
    };
  }

  async clean(request: CleanRequest): Promise<PageState> {
    this.#failure = null;
    await this.#attempt('clean', () => this.#clean(request));
    return this.#report();
  }

  /** Cleans, unless the page is being read. */
  async press(request: CleanRequest): Promise<PageState> {
    return this.#reading ? this.state() : this.clean(request);
  }

  async restore(): Promise<PageState> {
    this.#failure = null;
    this.#parts.story.stop();
    this.#planning.stop();
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
      const { story } = this.#parts;
      const { article, sources } = await story.get();
      const [openReading, settings, saved] = await Promise.all([
        this.#parts.loadReading(),
        this.#parts.preferences.load(),
        isSaved(article, this.#parts.background),
      ]);
      // Asked last: a second press may have come in the meantime.
      if (this.#reading) return;
      const place = placeInPage(this.#parts.document, sources);
      const onClosed = (left: number) => {
        this.#reading = null;
        // The same page at the same place, unless the reader read on: then the page follows.
        const source = left === (place ?? 0) ? null : story.known?.sources[left];
        source?.scrollIntoView({ block: 'start', behavior: 'instant' });
        this.#report();
      };
      const pages = this.pages.offer();
      this.#reading = openReading({ article, settings, saved, place, pages, onClosed });
      // While the reader reads the first lines: a long story has its points worked out for seconds.
      void this.#parts.preparePoints(article);
    });
    return this.#report();
  }

  async article(): Promise<Article> {
    return (await this.#parts.story.get()).article;
  }

  async showPoint(point: KeyPoint): Promise<boolean> {
    if (this.#reading) return this.#reading.show(point);
    this.#lastPoint.pressed(point);
    return this.#parts.markOnPage(await this.#parts.story.get(), point);
  }

  async putBack(target: Target): Promise<PageState> {
    if (this.#cleaned) await this.#remembering.putBack(this.#cleaned.cleaning, target);
    return this.#report();
  }

  async hideAgain(target: Target): Promise<PageState> {
    if (this.#cleaned) await this.#remembering.hideAgain(this.#cleaned.cleaning, target);
    return this.#report();
  }

  itemsOf(reason: Reason): CleanedItem[] {
    return this.#cleaned?.cleaning.itemsOf(reason) ?? [];
  }

  clutterOf(target: Target): readonly Clutter[] {
    return this.#cleaned?.cleaning.clutterOf(target) ?? [];
  }

  /** The cleaning that the reader may add to, with what the reader says of it; null while the page is not cleaned. */
  get picking(): Picking | null {
    if (!this.#cleaned || this.#reading) return null;
    return this.#remembering.picking(this.#cleaned, () => this.#report());
  }

  /** The size of the story's text in the page, 1 = the page's own. */
  setTextScale(scale: number): void {
    this.#textScale = scale;
    const sources = (this.#parts.story.known?.sources ?? []).filter((source) => source !== null);
    scaleText(sources, scale);
  }

  /**
   * The page has another address now. Where the same story still stands in it, as where a site writes the address of
   * the next one into the bar, it stays as it is until that story goes; else nothing that was known of it holds.
   */
  async addressChanged(): Promise<void> {
    this.pages.stop();
    this.#parts.story.stop();
    this.#planning.stop();
    this.#failure = null;
    const stays = this.#view() === 'cleaned' && this.#cleaned?.cleaning.hasStory();
    this.#moved = Boolean(stays);
    if (!stays && this.#view() !== 'original') await this.restore();
  }

  #view(): PageView {
    if (this.#reading) return 'reading';
    return this.#cleaned ? 'cleaned' : 'original';
  }

  async #clean(request: CleanRequest): Promise<void> {
    const { early, preferences } = this.#parts;
    // The page may have put another story in the place of the one that was cleaned, a moment ago.
    if (this.#cleaned && !this.#cleaned.cleaning.hasStory()) this.#stopCleaning();
    if (this.#cleaned && (request.automatic || this.#cleaned.mode === request.mode)) return;
    early.begin();
    try {
      const [extraction, settings] = await Promise.all([
        // A page that is cleaned already keeps its story: what we hide would be missing from a new look at it.
        this.#cleaned ? this.#parts.story.get() : storyToClean(this.#parts.story, request.anyway),
        preferences.load(),
        this.#parts.styles(),
      ]);
      // A press may have come while the story was looked for; what was asked for by itself gives way.
      if (request.automatic && (extraction.doubt || this.#cleaned)) return;
      const partly = request.automatic || this.#cleaned;
      const plan = partly ? null : await this.#planning.plan(extraction, request.mode);
      this.#startCleaning(extraction, request, settings, this.#cleaned ? null : plan);
    } finally {
      early.end();
    }
    if (request.automatic) early.learn(this.#cleaned?.cleaning.clutterOf('all') ?? []);
  }

  #startCleaning(story: Extraction, request: CleanRequest, settings: Settings, plan: Plan | null): void {
    const { document, preferences } = this.#parts;
    const { mode, automatic } = request;
    // In one task with the new marks, so that nothing shows in between.
    this.#parts.early.end();
    this.#stopCleaning();
    this.#fought = false;
    this.#moved = false;
    const say = preferences.sayOn(settings, document.URL);
    const { isOrphaned } = this.#parts;
    const events = {
      ...(isOrphaned ? { isOrphaned } : {}),
      onChange: () => this.#report(),
      onStoryGone: () => void this.#storyGone(request, settings),
      onStoryGrew: () => this.#parts.story.age(),
      onFight: () => this.#giveWay(),
    };
    const cleaning = this.#parts.startCleaning(document, story, mode, say, events, plan);
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

  /** The page drew its story anew, and it is looked for once more; at another address, it is another story. */
  async #storyGone(request: CleanRequest, settings: Settings): Promise<void> {
    const mode = this.#cleaned?.mode ?? request.mode;
    const moved = this.#moved;
    this.#stopCleaning();
    if (!moved)
      await this.#attempt('clean anew', async () => {
        const extraction = await this.#parts.story.find();
        // Nobody is told once more what they were told before.
        if (!(request.automatic && extraction.doubt))
          this.#startCleaning(extraction, { ...request, mode, automatic: false }, settings, null);
        this.#lastPoint.again((point) => this.#parts.markOnPage(extraction, point));
      });
    this.#report();
  }

  #giveWay(): void {
    this.#fought = true;
    this.#parts.announce('fight', () => undefined);
    this.#report();
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

  /** Tells the background, for which nobody waits: it may have to be started first. */
  #report(): PageState {
    const state = this.state();
    const { background } = this.#parts;
    // One that was stopped while it was told is told again. An extension that was updated under the page hears nothing
    // any more; the page is right all the same.
    void background
      .pageChanged(state)
      .catch(() => background.pageChanged(this.state()))
      .catch(() => undefined);
    return state;
  }
}
