import { siteOf } from '../core/site-pattern.ts';
import { browser } from './browser.ts';

/**
 * What was hidden on the sites that are set to Always, so that it can be hidden there before it is seen. Selectors
 * only, no addresses: it says no more than the rule itself does, that the reader reads the site.
 */

const KEY = 'early';
const MOST_SITES = 100;

type Early = Record<string, readonly string[]>;

async function load(): Promise<Early> {
  const stored = await browser.storage.local.get(KEY);
  const value = stored[KEY];
  return typeof value === 'object' && value !== null ? (value as Early) : {};
}

/** The selectors of the site of an address; none where it was never cleaned. */
export async function earlyRulesFor(url: string): Promise<readonly string[]> {
  const site = siteOf(url);
  const all = await load();
  return site !== null && Object.hasOwn(all, site) ? (all[site] ?? []) : [];
}

/** Keeps the selectors of a site in place of those from before; of very many sites the oldest are forgotten. */
export async function keepEarlyRules(url: string, selectors: readonly string[]): Promise<void> {
  const site = siteOf(url);
  if (site === null) return;
  const { [site]: before, ...others } = await load();
  if (JSON.stringify(before) === JSON.stringify(selectors)) return;
  const kept = Object.entries(others).slice(-(MOST_SITES - 1));
  await browser.storage.local.set({ [KEY]: { ...Object.fromEntries(kept), [site]: selectors } });
}

/** Forgets the sites for which `isWanted` is false. */
export async function pruneEarlyRules(isWanted: (site: string) => boolean): Promise<void> {
  const all = Object.entries(await load());
  const kept = all.filter(([site]) => isWanted(site));
  if (kept.length < all.length) await browser.storage.local.set({ [KEY]: Object.fromEntries(kept) });
}
