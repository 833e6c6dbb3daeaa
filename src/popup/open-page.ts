import type { Article } from '../core/article.ts';
import { asFailure, Failure } from '../core/failure.ts';
import type { Words } from '../data/words.ts';
import type { CleanRequest, PageState, ReaderApi } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import { type Settings, siteRule } from '../platform/settings.ts';
import { modeOn } from '../platform/site-modes.ts';
import type { Tab } from '../platform/tabs.ts';
import type { Doors } from './doors.ts';
import { type ClosedCode, NO_STORY, type NoStoryCode, type Screen, storyScreen } from './popup-state.ts';
import { withLimit } from './time-limit.ts';

/** How a tab becomes a screen: which tab, what it shows, is its text there, and what the reader made of it. */

const LOOK_AGAIN_AFTER = 250;
const LOOKS = 40;

/** A new tab has no address of its own before its first answer comes. */
function isOnItsWay({ loading, url }: Tab): boolean {
  return loading && (url === '' || url === 'about:blank');
}

async function arrivedTab(doors: Doors, onWaiting: () => void): Promise<Tab> {
  for (let look = 0; look < LOOKS; look++) {
    const tab = await withLimit(doors.currentTab(), 'tab-gone');
    if (!isOnItsWay(tab)) return tab;
    onWaiting();
    await doors.pause(LOOK_AGAIN_AFTER);
  }
  throw new Failure('still-loading');
}

async function untilParsed(doors: Doors, tab: Tab, onWaiting: () => void): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    if (await withLimit(doors.isPageParsed(tab.id), 'still-loading')) return;
    onWaiting();
    await doors.pause(LOOK_AGAIN_AFTER);
  }
  throw new Failure('still-loading');
}

/** What a page becomes, and the story in it. */
interface Asked {
  readonly page: Promise<PageState>;
  readonly article: Promise<Article>;
}

/** The story is known before the page is cleaned: asked for together with it, it does not have to be waited for. */
function withStory(page: Promise<PageState>, reader: Remote<ReaderApi>): Asked {
  const article = reader.article();
  // Met where it is waited for; a page without a story has another screen.
  article.catch(() => undefined);
  return { page, article };
}

/** A press cleans, except where the reader wants only the popup, reads already, or wants the site left alone. */
function askPage(reader: Remote<ReaderApi>, tab: Tab, settings: Settings): Asked {
  const isLeft = settings.press !== 'clean' || siteRule(settings, tab.url) === 'never';
  if (isLeft) return withStory(reader.state(), reader);
  const mode = modeOn(settings, tab.url);
  return withStory(reader.press({ mode, automatic: false, anyway: false }), reader);
}

/** Cleans a page in which the detector saw no article. */
export function askAnyway(reader: Remote<ReaderApi>, request: CleanRequest): Asked {
  return withStory(reader.clean(request), reader);
}

/** What is needed on most tabs begins while they are asked what they are. Whoever needs it hears of its failures. */
function begin(doors: Doors, tab: Tab): void {
  const needed = [doors.reader(tab.id), doors.background.openExtractor()];
  for (const each of needed) void each.catch(() => undefined);
  rehearse(doors.words);
}

/** The first date, number and plural of a page take the browser as long as drawing the story: the tab is at work now. */
function rehearse(words: Words): void {
  new Intl.ListFormat(words.lang, { type: 'unit' }).format([]);
  words.date('2026-01-01');
  words.count('popup_said_cleaned', 2);
}

function isNoStory(code: string): code is NoStoryCode {
  return NO_STORY.includes(code as NoStoryCode);
}

/** The screen for a page in the state that it comes to. @throws what cleaning throws */
export async function screenOfPage(tab: Tab, asked: Asked): Promise<Screen> {
  const page = await withLimit(asked.page, 'still-loading');
  if (page.failure && isNoStory(page.failure)) {
    return { kind: 'no-story', code: page.failure, tab, readable: page.story !== null, access: 'none' };
  }
  try {
    const article = await withLimit(asked.article, 'still-loading');
    return { ...storyScreen(tab, page, article), textScale: page.textScale };
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    if (!isNoStory(code)) return { kind: 'broken', code, detail: message };
    return { kind: 'no-story', code, tab, readable: false, access: 'none' };
  }
}

/**
 * Looks at the tab and, as the settings say, cleans its page. Never throws and never waits without an end: what goes
 * wrong is a screen, too.
 *
 * @param onWaiting is told, any number of times, that the page has not arrived yet.
 */
export async function openPage(doors: Doors, settings: Settings, onWaiting: () => void): Promise<Screen> {
  try {
    const tab = await arrivedTab(doors, onWaiting);
    begin(doors, tab);
    const kind = await withLimit(doors.kindOf(tab), 'still-loading');
    if (kind === 'tab-gone') throw new Failure(kind);
    if (kind !== 'page') return { kind: 'closed', code: kind as ClosedCode, tab };
    await untilParsed(doors, tab, onWaiting);
    const reader = await withLimit(doors.reader(tab.id), 'still-loading');
    return await screenOfPage(tab, askPage(reader, tab, settings));
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    return { kind: 'broken', code, detail: message };
  }
}
