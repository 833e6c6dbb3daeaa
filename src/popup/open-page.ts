import { asFailure, Failure } from '../core/failure.ts';
import type { PageState, ReaderApi } from '../platform/api.ts';
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

/** A press cleans, except where the reader wants only the popup, reads already, or wants the site left alone. */
async function pageState(reader: Remote<ReaderApi>, tab: Tab, settings: Settings): Promise<PageState> {
  const state = await reader.state();
  const left = settings.press !== 'clean' || siteRule(settings, tab.url) === 'never';
  if (left || state.view === 'reading') return state;
  return reader.clean({ mode: modeOn(settings, tab.url), automatic: false, anyway: false });
}

function isNoStory(code: string): code is NoStoryCode {
  return NO_STORY.includes(code as NoStoryCode);
}

/** The screen for a page in the state that the reader gives. */
export async function screenOfPage(
  doors: Doors,
  tab: Tab,
  page: PageState,
  reader: Remote<ReaderApi>,
): Promise<Screen> {
  if (page.failure && isNoStory(page.failure)) {
    return { kind: 'no-story', code: page.failure, tab, readable: page.story !== null, access: 'none' };
  }
  try {
    const points = doors.loadPoints();
    const article = await withLimit(reader.article(), 'still-loading');
    return { ...storyScreen(tab, page, article, await points), textScale: page.textScale };
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
    const kind = await withLimit(doors.kindOf(tab), 'still-loading');
    if (kind === 'tab-gone') throw new Failure(kind);
    if (kind !== 'page') return { kind: 'closed', code: kind as ClosedCode, tab };
    await untilParsed(doors, tab, onWaiting);
    const reader = await withLimit(doors.reader(tab.id), 'still-loading');
    const page = await withLimit(pageState(reader, tab, settings), 'still-loading');
    return await screenOfPage(doors, tab, page, reader);
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    return { kind: 'broken', code, detail: message };
  }
}
