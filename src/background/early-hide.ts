import { hostOf, isWithin } from '../core/site-pattern.ts';
import { EARLY_SHOWN } from '../page/hide-styles.ts';
import { earlyRulesFor, keepEarlyRules, pruneEarlyRules } from '../platform/early-rules.ts';
import { insertEarlySheet } from '../platform/early-sheet.ts';
import { loadSettings, siteRule } from '../platform/settings.ts';

/**
 * Where a site is set to Always, what was clutter on the page cleaned there last is hidden while the next one loads, so
 * that it is never seen. The page is judged all the same, and then this sheet goes: what it hid by mistake comes back.
 */

/** The sheet; each selector has a rule of its own, so that one that a browser cannot read takes no other along. */
export function earlyStyles(selectors: readonly string[]): string {
  return selectors
    .map((selector) => `:is(${selector}):not([${EARLY_SHOWN}]) { display: none !important; }`)
    .join('\n');
}

/** A page has begun to load in a tab. */
export async function hideEarly(tabId: number, url: string): Promise<void> {
  if (siteRule(await loadSettings(), url) !== 'always') return;
  const selectors = await earlyRulesFor(url);
  if (selectors.length > 0) await insertEarlySheet(tabId, selectors, earlyStyles(selectors));
}

/** A page was cleaned by itself, and this is what was hidden on it. Nothing of a private window is kept. */
export async function learnEarly(
  url: string,
  selectors: readonly string[],
  incognito: boolean,
): Promise<void> {
  if (incognito || siteRule(await loadSettings(), url) !== 'always') return;
  await keepEarlyRules(url, selectors);
}

/** The rules of sites have changed. */
export async function forgetOldEarly(): Promise<void> {
  const { sites } = await loadSettings();
  const always = Object.keys(sites).filter((pattern) => sites[pattern] === 'always');
  await pruneEarlyRules((site) => always.some((pattern) => isWithin(site, hostOf(pattern))));
}
