import { browser } from './browser.ts';

/**
 * What the background remembers of a tab while the browser runs. Its worker may be stopped at any moment, so this
 * stands in `storage.session` and not in a variable.
 */
export interface TabMemory {
  readonly url: string;
  readonly article: boolean;
  /** Number of things hidden while the page is cleaned, else null. */
  readonly hidden: number | null;
  readonly doubt: boolean;
  readonly saved: boolean;
}

const keyOf = (tabId: number) => `tab-${tabId}`;

export async function rememberTab(tabId: number, memory: TabMemory): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: memory });
}

export async function recallTab(tabId: number): Promise<TabMemory | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return (stored[keyOf(tabId)] as TabMemory | undefined) ?? null;
}

/** The ids of all tabs remembered. */
export async function rememberedTabs(): Promise<number[]> {
  const stored = await browser.storage.session.get();
  return Object.keys(stored).flatMap((key) =>
    key.startsWith('tab-') ? [Number(key.slice('tab-'.length))] : [],
  );
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([keyOf(tabId), trailKeyOf(tabId)]);
}

/** The pages of a tab that are read in the reading view, from link to link. */
export interface ReadingTrail {
  readonly urls: readonly string[];
  /** A link was followed, and the page it leads to has not come yet: when that was, in milliseconds; else null. */
  readonly followedAt: number | null;
}

const trailKeyOf = (tabId: number) => `trail-${tabId}`;

export async function rememberTrail(tabId: number, trail: ReadingTrail): Promise<void> {
  await browser.storage.session.set({ [trailKeyOf(tabId)]: trail });
}

export async function recallTrail(tabId: number): Promise<ReadingTrail | null> {
  const stored = await browser.storage.session.get(trailKeyOf(tabId));
  return (stored[trailKeyOf(tabId)] as ReadingTrail | undefined) ?? null;
}

export async function forgetTrail(tabId: number): Promise<void> {
  await browser.storage.session.remove(trailKeyOf(tabId));
}
