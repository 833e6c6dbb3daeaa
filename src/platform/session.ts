import { browser } from './browser.ts';
import { sessionValue } from './session-value.ts';

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

const tabs = sessionValue<TabMemory>('tab');

export const rememberTab = tabs.remember;
export const recallTab = tabs.recall;

/** The ids of all tabs remembered. */
export async function rememberedTabs(): Promise<number[]> {
  const stored = await browser.storage.session.get();
  return Object.keys(stored).flatMap((key) =>
    key.startsWith(tabs.keyOf('')) ? [Number(key.slice(tabs.keyOf('').length))] : [],
  );
}

/** The pages of a tab that are read in the reading view, from link to link. */
export interface ReadingTrail {
  readonly urls: readonly string[];
  /** A link was followed, and the page it leads to has not come yet: when that was, in milliseconds; else null. */
  readonly followedAt: number | null;
}

const trails = sessionValue<ReadingTrail>('trail');

export const rememberTrail = trails.remember;
export const recallTrail = trails.recall;
export const forgetTrail = trails.forget;

/** A tab was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await Promise.all([tabs.forget(tabId), trails.forget(tabId)]);
}
