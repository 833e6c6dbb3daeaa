import { type Settings, siteOf } from '../platform/settings.ts';
import { modeOn } from '../platform/site-modes.ts';
import { slot } from '../ui/slot.ts';
import type { Doors } from './doors.ts';
import { failureView } from './failure-view.ts';
import { footView } from './foot-view.ts';
import { headView, type MenuGiven, menuView } from './head-view.ts';
import { hiddenView } from './hidden-view.ts';
import { onKeys } from './keys.ts';
import { newsView } from './news-view.ts';
import { isDoubted, notesView } from './notes-view.ts';
import { OtherWordsActions } from './other-words-actions.ts';
import { ownActions } from './own-actions.ts';
import { PageActions } from './page-actions.ts';
import { pointsView } from './points-view.ts';
import { type Model, Store } from './popup-state.ts';
import { SaveActions } from './save-actions.ts';
import { siteActions } from './site-actions.ts';
import { siteView } from './site-view.ts';
import { storyGiven, storyView } from './story-view.ts';
import { tagsGiven, tagsView } from './tags-view.ts';
import { textView } from './text-view.ts';
import type { View } from './view.ts';

const NOT_RETOLD = { kind: 'none' } as const;

function part(document: Document, name: string): HTMLElement {
  const element = document.getElementById(name);
  if (!element) throw new Error(`the popup has no part "${name}"`);
  return element;
}

/** When the menu closes, the focus in it goes back to the button that opened it. */
function menuDrawer(document: Document, view: View): (given: MenuGiven) => void {
  const host = part(document, 'menu');
  const draw = slot(host, menuView(view));
  return (given) => {
    const hadFocus = host.contains(document.activeElement);
    draw(given);
    if (hadFocus && host.hidden) part(document, 'more').focus();
  };
}

function menuOf(
  { screen, settings, menuOpen }: Pick<Model, 'screen' | 'settings' | 'menuOpen'>,
  story: boolean,
): MenuGiven {
  const url = 'tab' in screen ? screen.tab.url : '';
  const mode = modeOn(settings, url);
  return { menuOpen, mode, own: mode !== settings.pressMode, host: siteOf(url), story };
}

/** Draws each part of the popup from the slice of the model that it shows. */
function drawer(document: Document, view: View): (model: Model) => void {
  const at = (name: string) => part(document, name);
  const head = slot(at('head'), headView(view));
  const menu = menuDrawer(document, view);
  const story = slot(at('story'), storyView(view));
  const notes = slot(at('notes'), notesView(view));
  const tags = slot(at('tags'), tagsView(view));
  const news = slot(at('news'), newsView(view));
  const hidden = slot(at('hidden'), hiddenView(view));
  const points = slot(at('points'), pointsView(view));
  const text = slot(at('text'), textView(view));
  const site = slot(at('site'), siteView(view));
  const failure = slot(at('failure'), failureView(view));
  const foot = slot(at('foot'), footView(view));
  return ({ screen, settings, menuOpen, online, news: brought }) => {
    const shown = screen.kind === 'story' ? screen : null;
    const access = 'access' in screen ? screen.access : 'none';
    // The browser's question needs the room.
    const asking = access !== 'none';
    document.documentElement.setAttribute('data-theme', settings.theme);
    head({ screen, menuOpen, news: brought.length > 0 });
    menu(menuOf({ screen, settings, menuOpen }, shown !== null));
    story(storyGiven(shown));
    notes({ story: shown, online });
    tags(tagsGiven(shown));
    news({ news: brought, open: menuOpen });
    hidden({
      page: shown?.page ?? null,
      open: shown?.hiddenOpen ?? false,
      listed: shown?.listed ?? null,
      doubted: shown !== null && isDoubted(shown),
    });
    points({
      article: asking ? null : (shown?.article ?? null),
      pointsOf: shown?.pointsOf ?? null,
      length: settings.summaryLength,
      retold: shown?.otherWords ?? NOT_RETOLD,
    });
    text({
      shown: shown !== null && !asking,
      on: shown?.page.view ?? 'original',
      scale: shown?.textScale ?? 1,
      settings,
      themeOpen: shown?.themeOpen ?? false,
    });
    const isPage = screen.kind === 'story' || screen.kind === 'no-story';
    site({ url: isPage ? screen.tab.url : null, settings, access });
    failure({ screen });
    foot({ story: shown });
  };
}

export interface Popup {
  /** Looks at the tab, acts as the settings say, and shows what came of it. */
  open(): Promise<void>;
  settingsChanged(settings: Settings): void;
  onlineChanged(): void;
}

/**
 * The popup in the document of `index.html`.
 *
 * @param signal takes its keys away again.
 */
export function popup(document: Document, doors: Doors, settings: Settings, signal: AbortSignal): Popup {
  const live = part(document, 'live');
  const say = (text: string) => {
    live.textContent = text;
  };
  const model: Model = {
    settings,
    screen: { kind: 'waiting', for: 'tab' },
    menuOpen: false,
    news: [],
    online: doors.isOnline(),
  };
  const store = new Store(model, (next) => draw(next));
  const page = new PageActions(store, doors, say);
  const view: View = {
    words: doors.words,
    page,
    saving: new SaveActions(store, doors, say),
    site: siteActions(store, doors, page, say),
    own: ownActions(store, doors, say),
    otherWords: new OtherWordsActions(store, doors, say),
  };
  const draw = drawer(document, view);
  document.addEventListener('keydown', onKeys(store, view), { signal });
  draw(model);
  return {
    async open() {
      await page.open();
      await Promise.all([view.saving.lookUp(), view.otherWords.lookUp(), view.own.lookForNews()]);
    },
    settingsChanged: (next) => store.set({ settings: next }),
    onlineChanged: () => store.set({ online: doors.isOnline() }),
  };
}
