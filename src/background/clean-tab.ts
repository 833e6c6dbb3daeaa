import type { Detection } from '../core/detect/detection.ts';
import { isNews } from '../core/detect/news.ts';
import type { ContentApi, ReaderApi } from '../platform/api.ts';
import { injectReader } from '../platform/inject.ts';
import { remotePage } from '../platform/messages.ts';
import { loadSettings, type Settings, siteRule } from '../platform/settings.ts';
import { modeOn } from '../platform/site-modes.ts';
import { kindOfTab, tabById } from '../platform/tabs.ts';

/** Cleaning that is not asked for in the popup: by itself, by the keyboard, from the page's context menu. */

const reader = (tabId: number) => remotePage<ReaderApi>('reader', tabId);

/** By itself only where the page is surely news, or where the reader said "always" and the page is an article. */
export function isCleanedByItself(settings: Settings, detection: Detection): boolean {
  const rule = siteRule(settings, detection.url);
  if (rule === 'never') return false;
  return rule === 'always' ? detection.article : settings.automatic && isNews(detection);
}

/** Cleans a page carefully, without a press. */
export async function cleanByItself(tabId: number): Promise<void> {
  await injectReader(tabId);
  await reader(tabId).clean({ mode: 'careful', automatic: true, anyway: false });
}

/**
 * Cleans, or shows the original. On what is no web page nothing can be said in the tab itself.
 *
 * @returns whether there was a page to do it on.
 */
export async function toggleTab(tabId: number): Promise<boolean> {
  const tab = await tabById(tabId);
  if ((await kindOfTab(tab)) !== 'page') return false;
  const mode = modeOn(await loadSettings(), tab.url);
  await injectReader(tabId);
  await reader(tabId).toggle({ mode, automatic: false, anyway: true });
  return true;
}

/** Opens the reading view over the page. @returns as `toggleTab` */
export async function readTab(tabId: number): Promise<boolean> {
  if ((await kindOfTab(await tabById(tabId))) !== 'page') return false;
  await injectReader(tabId);
  await reader(tabId).openReadingView();
  return true;
}

/** Lets the reader pick what else to hide, after cleaning the page where it is not. @returns as `toggleTab` */
export async function pickInTab(tabId: number): Promise<boolean> {
  if ((await kindOfTab(await tabById(tabId))) !== 'page') return false;
  const { pressMode } = await loadSettings();
  await injectReader(tabId);
  const { view } = await reader(tabId).state();
  if (view === 'original') await reader(tabId).clean({ mode: pressMode, automatic: false, anyway: true });
  return reader(tabId).pick();
}

/** Tells the scripts in a tab to look at its address; a tab without them has nobody to tell. */
export async function tabMoved(tabId: number): Promise<void> {
  const content = remotePage<ContentApi>('content', tabId);
  await Promise.allSettled([content.lookAtAddress(), reader(tabId).lookAtAddress()]);
}
