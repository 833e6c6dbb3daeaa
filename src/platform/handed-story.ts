import type { Article } from '../core/article.ts';
import { browser } from './browser.ts';
import { sessionValue } from './session-value.ts';

/**
 * A story on its way from the page it stands in to the reading view in a tab of its own. It stands in memory, for as
 * long as that tab is open and the browser runs; only the extension's own pages can read it there.
 */
export interface HandedStory {
  readonly article: Article;
  /** The block to begin at; null for the start. */
  readonly place: number | null;
  /** The tab of the page that the story is from. */
  readonly from: number;
}

const stories = sessionValue<HandedStory>('handed');
/** Which story each tab shows. */
const shown = sessionValue<string>('handed-in');

/**
 * Opens the reading view of a story in a tab beside its page.
 * @throws what the browser says where there is no room in memory
 */
export async function handOver(story: HandedStory): Promise<void> {
  const id = crypto.randomUUID();
  await stories.remember(id, story);
  const { index } = await browser.tabs.get(story.from);
  const page = encodeURIComponent(story.article.metadata.url);
  const url = browser.runtime.getURL(`reading.html?page=${page}#${id}`);
  const tab = await browser.tabs.create({ url, index: index + 1, openerTabId: story.from });
  if (tab.id !== undefined) await shown.remember(tab.id, id);
}

/** Null where the browser was started anew since, or the tab of the story was closed. */
export const handedStory: (id: string) => Promise<HandedStory | null> = stories.recall;

/** A tab was closed: what was handed to it goes. */
export async function dropHandedStory(tabId: number): Promise<void> {
  const id = await shown.recall(tabId);
  if (id !== null) await Promise.all([shown.forget(tabId), stories.forget(id)]);
}
