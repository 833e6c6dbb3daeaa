import type { Article, KeyPoint } from '../core/article.ts';
import type { Mode, Reason } from '../core/clean/clutter.ts';
import { asFailure } from '../core/failure.ts';
import type { CleanRequest, HiddenTarget, PageState, ReaderApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import { siteOf } from '../platform/settings.ts';
import { modeOn, withSiteMode } from '../platform/site-modes.ts';
import type { Doors } from './doors.ts';
import { askAnyway, openPage, screenOfPage } from './open-page.ts';
import type { Screen, Store } from './popup-state.ts';
import { withLimit } from './time-limit.ts';

/** Text sizes that the popup offers for the story in the page, as parts of the page's own. */
export const TEXT_SCALES = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2] as const;

type Reader = Remote<ReaderApi>;

/** What the popup asks of the page. Each ends in a new state of the page, or in a screen that says why not. */
export class PageActions {
  readonly #store: Store;
  readonly #doors: Doors;
  readonly #say: (text: string) => void;
  #watched: number | null = null;

  constructor(store: Store, doors: Doors, say: (text: string) => void) {
    this.#store = store;
    this.#doors = doors;
    this.#say = say;
  }

  /** Looks at the tab anew, and cleans its page where the settings say so. */
  async open(): Promise<void> {
    this.#store.set({ screen: { kind: 'waiting', for: 'tab' } });
    const { settings } = this.#store.model;
    const screen = await openPage(this.#doors, settings, () =>
      this.#store.set({ screen: { kind: 'waiting', for: 'page' } }),
    );
    this.#showScreen(screen);
  }

  async clean(): Promise<void> {
    this.#sayCleaned(await this.#show((reader) => reader.clean(this.#request())));
  }

  /** Cleans where the detector saw no article. */
  async cleanAnyway(): Promise<void> {
    const { screen } = this.#store.model;
    if (screen.kind !== 'no-story') return;
    const next = await this.#onPage(async (reader) =>
      screenOfPage(screen.tab, askAnyway(reader, this.#request())),
    );
    if (next) this.#showScreen(next);
  }

  async restore(): Promise<void> {
    const page = await this.#show((reader) => reader.restore());
    if (page) this.#say(this.#doors.words.text('popup_said_original'));
  }

  async read(): Promise<void> {
    const page = await this.#show((reader) => reader.openReadingView());
    if (page?.view === 'reading') this.#doors.leave();
  }

  async loadPages(): Promise<void> {
    await this.#show((reader) => reader.loadPages());
  }

  async stopPages(): Promise<void> {
    await this.#show((reader) => reader.stopPages());
  }

  /** Asks the site for another version of the story, and shows what is read from it. */
  async useOtherVersion(): Promise<void> {
    const page = await this.#show((reader) => reader.useOtherVersion());
    if (!page || page.failure) return;
    const article = await this.#onPage((reader) => reader.article());
    if (article) this.#store.setStory({ article });
  }

  async putBack(target: HiddenTarget): Promise<void> {
    await this.#show((reader) => reader.putBack(target));
    await this.#askForItems();
  }

  async hideAgain(target: HiddenTarget): Promise<void> {
    await this.#show((reader) => reader.hideAgain(target));
    await this.#askForItems();
  }

  /** Opens the list of the things hidden for a reason, or closes it. */
  async toggleItems(reason: Reason): Promise<void> {
    const { story } = this.#store;
    if (story?.listed?.reason === reason) this.#store.setStory({ listed: null });
    else await this.#askForItems(reason);
  }

  pointAt(target: HiddenTarget | null): void {
    void this.#onPage((reader) => reader.pointAt(target));
  }

  /** Lets the reader pick on the page, which the popup would cover. */
  async pick(): Promise<void> {
    const begun = await this.#onPage((reader) => reader.pick());
    if (begun) this.#doors.leave();
  }

  async showPoint(point: KeyPoint): Promise<void> {
    const shown = await this.#onPage((reader) => reader.showPoint(point));
    if (shown) this.#doors.leave();
    else if (shown === false) this.#say(this.#doors.words.text('popup_point_lost'));
  }

  async setTextScale(scale: number): Promise<void> {
    const { words } = this.#doors;
    this.#store.setStory({ textScale: scale });
    this.#say(words.text('popup_said_size', words.text('popup_percent', Math.round(scale * 100))));
    await this.#onPage((reader) => reader.setTextScale(scale));
  }

  /** For this site; where the page has none, for all. */
  async setMode(mode: Mode): Promise<void> {
    const { settings } = this.#store.model;
    const site = siteOf(this.#url());
    const own = mode === settings.pressMode ? null : mode;
    const change = site ? { modes: withSiteMode(settings.modes, site, own) } : { pressMode: mode };
    this.#store.set({ settings: await this.#doors.changeSettings(change) });
    if (this.#store.story?.page.view === 'cleaned') await this.clean();
  }

  /** What was chosen for this site holds for all of them from now on. */
  async useModeEverywhere(): Promise<void> {
    const { settings } = this.#store.model;
    const site = siteOf(this.#url());
    const pressMode = modeOn(settings, this.#url());
    const modes = site ? withSiteMode(settings.modes, site, null) : settings.modes;
    this.#store.set({ settings: await this.#doors.changeSettings({ pressMode, modes }) });
    this.#say(this.#doors.words.text('popup_said_mode_everywhere'));
  }

  /** Asked for by the reader, so the detector has no say. */
  #request(): CleanRequest {
    return { mode: modeOn(this.#store.model.settings, this.#url()), automatic: false, anyway: true };
  }

  #url(): string {
    const { screen } = this.#store.model;
    return 'tab' in screen ? screen.tab.url : '';
  }

  /** Runs on the page of the tab on show; what it cannot do becomes the screen. */
  async #onPage<T>(work: (reader: Reader) => Promise<T>): Promise<T | null> {
    const { screen } = this.#store.model;
    if (screen.kind !== 'story' && screen.kind !== 'no-story') return null;
    try {
      return await withLimit(this.#doors.reader(screen.tab.id).then(work), 'still-loading');
    } catch (thrown) {
      const { code, message } = asFailure(thrown);
      this.#store.set({ screen: { kind: 'broken', code, detail: message } });
      return null;
    }
  }

  async #show(work: (reader: Reader) => Promise<PageState>): Promise<PageState | null> {
    const page = await this.#onPage(work);
    if (page) this.#store.setStory({ page });
    return page;
  }

  async #askForItems(reason = this.#store.story?.listed?.reason): Promise<void> {
    if (!reason) return;
    const items = await this.#onPage((reader) => reader.itemsOf(reason));
    if (items) this.#store.setStory({ listed: items.length > 0 ? { reason, items } : null });
  }

  #showScreen(screen: Screen): void {
    this.#store.set({ screen });
    if (screen.kind !== 'story') return;
    this.#watch(screen.tab.id);
    this.#sayCleaned(screen.page);
    void this.#findPoints(screen.article);
  }

  /** For the story on show, which does not wait for them. */
  async #findPoints(article: Article): Promise<void> {
    const pointsOf = await this.#doors.findPoints(article).catch((thrown: unknown) => {
      void this.#doors.background.log('popup key points', asFailure(thrown).message).catch(() => undefined);
      return () => [];
    });
    if (this.#store.story?.article.metadata.url === article.metadata.url) this.#store.setStory({ pointsOf });
  }

  #sayCleaned(page: PageState | null): void {
    if (page?.view === 'cleaned') this.#say(this.#doors.words.count('popup_said_cleaned', page.hiddenCount));
  }

  #watch(tabId: number): void {
    if (this.#watched === tabId) return;
    this.#watched = tabId;
    this.#doors.watchPage(tabId, (page) => {
      const known = this.#store.story?.article.metadata.url;
      // A page that changed its address without loading holds another story now.
      if (known && page.story && page.story.metadata.url !== known) void this.open();
      else this.#pageChanged(page);
    });
  }

  /** Once its pages are joined, the story is longer than the one on show. */
  #pageChanged(page: PageState): void {
    const wasLoading = this.#store.story?.page.pages?.loaded ?? null;
    this.#store.setStory({ page });
    if (wasLoading === null || page.pages) return;
    void this.#onPage((reader) => reader.article()).then((article) => {
      if (!article) return;
      this.#store.setStory({ article });
      this.#say(this.#doors.words.text('popup_said_pages'));
    });
  }
}
