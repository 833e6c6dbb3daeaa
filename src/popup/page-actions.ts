import type { KeyPoint } from '../core/article.ts';
import type { Mode, Reason } from '../core/clean/clutter.ts';
import { asFailure } from '../core/failure.ts';
import type { PageState, ReaderApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import type { Doors } from './doors.ts';
import { openPage, screenOfPage } from './open-page.ts';
import type { Store } from './popup-state.ts';
import { withLimit } from './time-limit.ts';

/** Text sizes that the popup offers for the story in the page, as parts of the page's own. */
export const TEXT_SCALES = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2] as const;

/** What the popup asks of the page. Each ends in a new state of the page, or in a screen that says why not. */
export interface PageActions {
  open(): Promise<void>;
  clean(): Promise<void>;
  cleanAnyway(): Promise<void>;
  restore(): Promise<void>;
  read(): Promise<void>;
  putBack(reason: Reason): Promise<void>;
  hideAgain(reason: Reason): Promise<void>;
  pointAt(reason: Reason | null): void;
  showPoint(point: KeyPoint): Promise<void>;
  setTextScale(scale: number): Promise<void>;
  setMode(mode: Mode): Promise<void>;
}

type Say = (text: string) => void;

export function pageActions(store: Store, doors: Doors, say: Say): PageActions {
  const { words } = doors;
  let watched: number | null = null;

  const fail = (thrown: unknown) => {
    const { code, message } = asFailure(thrown);
    store.set({ screen: { kind: 'broken', code, detail: message } });
  };

  /** Runs on the page of the tab on show; what it cannot do becomes the screen. */
  const onPage = async <T>(work: (reader: Remote<ReaderApi>) => Promise<T>): Promise<T | null> => {
    const { screen } = store.model;
    if (screen.kind !== 'story' && screen.kind !== 'no-story') return null;
    try {
      return await withLimit(doors.reader(screen.tab.id).then(work), 'still-loading');
    } catch (thrown) {
      fail(thrown);
      return null;
    }
  };

  const show = async (work: (reader: Remote<ReaderApi>) => Promise<PageState>): Promise<PageState | null> => {
    const page = await onPage(work);
    if (page) store.setStory({ page });
    return page;
  };

  const sayCleaned = (page: PageState | null) => {
    if (page?.view === 'cleaned') say(words.count('popup_said_cleaned', page.hiddenCount));
  };

  const request = (anyway: boolean) => ({ mode: store.model.settings.pressMode, automatic: false, anyway });

  const watch = (tabId: number) => {
    if (watched === tabId) return;
    watched = tabId;
    doors.watchPage(tabId, (page) => {
      const known = store.story?.article.metadata.url;
      // A page that changed its address without loading holds another story now.
      if (known && page.story && page.story.metadata.url !== known) void actions.open();
      else store.setStory({ page });
    });
  };

  const actions: PageActions = {
    async open() {
      store.set({ screen: { kind: 'waiting', for: 'tab' } });
      const screen = await openPage(doors, store.model.settings, () =>
        store.set({ screen: { kind: 'waiting', for: 'page' } }),
      );
      store.set({ screen });
      if (screen.kind !== 'story') return;
      watch(screen.tab.id);
      sayCleaned(screen.page);
    },
    async clean() {
      sayCleaned(await show((reader) => reader.clean(request(true))));
    },
    async cleanAnyway() {
      const { screen } = store.model;
      if (screen.kind !== 'no-story') return;
      const next = await onPage(async (reader) =>
        screenOfPage(screen.tab, await reader.clean(request(true)), reader),
      );
      if (!next) return;
      store.set({ screen: next });
      if (next.kind !== 'story') return;
      watch(next.tab.id);
      sayCleaned(next.page);
    },
    async restore() {
      if (await show((reader) => reader.restore())) say(words.text('popup_said_original'));
    },
    async read() {
      const page = await show((reader) => reader.openReadingView());
      if (page?.view === 'reading') doors.leave();
    },
    async putBack(reason) {
      await show((reader) => reader.putBack(reason));
    },
    async hideAgain(reason) {
      await show((reader) => reader.hideAgain(reason));
    },
    pointAt(reason) {
      void onPage((reader) => reader.pointAt(reason));
    },
    async showPoint(point) {
      const shown = await onPage((reader) => reader.showPoint(point));
      if (shown) doors.leave();
      else if (shown === false) say(words.text('popup_point_lost'));
    },
    async setTextScale(scale) {
      store.setStory({ textScale: scale });
      say(words.text('popup_said_size', words.text('popup_percent', Math.round(scale * 100))));
      await onPage((reader) => reader.setTextScale(scale));
    },
    async setMode(mode) {
      store.set({ settings: await doors.changeSettings({ pressMode: mode }) });
      if (store.story?.page.view === 'cleaned') await actions.clean();
    },
  };
  return actions;
}
