import type { Article } from '../core/article.ts';
import { browser } from './browser.ts';

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

const storyKey = (id: string) => `handed-${id}`;
const tabKey = (tabId: number) => `handed-in-${tabId}`;

/**
 * Opens the reading view of a story in a tab beside its page.
 * @throws what the browser says where there is no room in memory
 */
export async function handOver(story: HandedStory): Promise<void> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [storyKey(id)]: story });
  const { index } = await browser.tabs.get(story.from);
  const page = encodeURIComponent(story.article.metadata.url);
  const url = browser.runtime.getURL(`reading.html?page=${page}#${id}`);
  const tab = await browser.tabs.create({ url, index: index + 1, openerTabId: story.from });
  if (tab.id !== undefined) await browser.storage.session.set({ [tabKey(tab.id)]: id });
}

/** Null where the browser was started anew since, or the tab of the story was closed. */
export async function handedStory(id: string): Promise<HandedStory | null> {
  const key = storyKey(id);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as HandedStory | undefined) ?? null;
}

/** A tab was closed: what was handed to it goes. */
export async function dropHandedStory(tabId: number): Promise<void> {
  const key = tabKey(tabId);
  const id: unknown = (await browser.storage.session.get(key))[key];
  if (typeof id === 'string') await browser.storage.session.remove([key, storyKey(id)]);
}
