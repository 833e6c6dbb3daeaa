import type { Detection } from '../core/detect/detection.ts';
import type { Words } from '../data/words.ts';
import type { PageState } from '../platform/api.ts';
import { openLibrary } from '../platform/library-store.ts';
import { log } from '../platform/log.ts';
import { recallTab, rememberedTabs, rememberTab, type TabMemory } from '../platform/session.ts';
import { loadSettings, siteRule } from '../platform/settings.ts';
import { showOnToolbar, type ToolbarState } from '../platform/toolbar.ts';

/** What each tab's button shows: what the page is, what was done to it, and whether its story is kept. */

async function toolbarOf(memory: TabMemory): Promise<ToolbarState> {
  if (memory.saved) return { kind: 'saved' };
  if (memory.hidden !== null) return { kind: 'cleaned', hidden: memory.hidden };
  if (memory.doubt) return { kind: 'doubt' };
  if (siteRule(await loadSettings(), memory.url) === 'never') return { kind: 'off' };
  return { kind: memory.article ? 'found' : 'idle' };
}

async function isSaved(url: string): Promise<boolean> {
  try {
    return (await (await openLibrary()).copyOf(url)) !== null;
  } catch (thrown) {
    // A library that cannot be opened says so where the reader asks for it; the icon only cannot show "saved".
    await log('toolbar', thrown);
    return false;
  }
}

async function change(tabId: number, memory: TabMemory, words: Words): Promise<void> {
  await rememberTab(tabId, memory);
  await showOnToolbar(tabId, await toolbarOf(memory), words);
}

/** A page was judged: it is as it was when it came. */
export async function tabDetected(tabId: number, detection: Detection, words: Words): Promise<void> {
  const { url, article } = detection;
  const saved = article && (await isSaved(url));
  await change(tabId, { url, article, hidden: null, doubt: false, saved }, words);
}

/** The reader changed the page, or gave it back. */
export async function tabChanged(tabId: number, url: string, state: PageState, words: Words): Promise<void> {
  const before = await recallTab(tabId);
  const saved = before?.url === url ? before.saved : await isSaved(url);
  const article = (before?.article ?? false) || state.story !== null;
  const hidden = state.view === 'cleaned' ? state.hiddenCount : null;
  const doubt = state.doubt !== null && state.view === 'original';
  await change(tabId, { url, article, hidden, doubt, saved }, words);
}

/** The library changed: every tab's saved mark is looked up again. */
export async function libraryChanged(words: Words): Promise<void> {
  for (const tabId of await rememberedTabs()) {
    const memory = await recallTab(tabId);
    if (memory?.article) await change(tabId, { ...memory, saved: await isSaved(memory.url) }, words);
  }
}

/** A setting changed that buttons show. */
export async function rulesChanged(words: Words): Promise<void> {
  for (const tabId of await rememberedTabs()) {
    const memory = await recallTab(tabId);
    if (memory) await showOnToolbar(tabId, await toolbarOf(memory), words);
  }
}
