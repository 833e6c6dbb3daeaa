import type { ElementRule } from '../core/clean/reader-rules.ts';
import { hostOf, isWithin, matchesPattern, nearestPattern, pathOf, siteOf } from '../core/site-pattern.ts';
import { changeSettings, type Settings, type SiteRule } from './settings.ts';

/** What the rule of an address is kept under: the path that has one of its own, else the site. Null for no site. */
export function ruleHolder({ sites }: Settings, url: string): string | null {
  const nearest = nearestPattern(Object.keys(sites), url);
  return nearest !== null && pathOf(nearest) !== '' ? nearest : siteOf(url);
}

/**
 * The rules with one changed. Taking the rule of a site away takes the one of its parent domain, too, if that is what
 * holds there: else "Not set" would be chosen and the site would still have a rule.
 *
 * @param site a pattern (`core/site-pattern.ts`), in most cases a host name, as `siteOf` gives it.
 */
export function withSiteRule(
  sites: Settings['sites'],
  site: string,
  rule: SiteRule | null,
): Settings['sites'] {
  if (rule) return { ...sites, [site]: rule };
  const holds = (pattern: string) =>
    pattern === site || (pathOf(pattern) === '' && isWithin(hostOf(site), pattern));
  return Object.fromEntries(Object.entries(sites).filter(([pattern]) => !holds(pattern)));
}

export function setSiteRule(site: string, rule: SiteRule | null): Promise<Settings> {
  return changeSettings(({ sites }) => ({ sites: withSiteRule(sites, site, rule) }));
}

/** The reader's rules for elements that hold at an address. */
export function elementRules({ elements }: Settings, url: string): ElementRule[] {
  return Object.entries(elements)
    .filter(([pattern]) => matchesPattern(pattern, url))
    .flatMap(([, rules]) => rules);
}

/** The element rules with one set for a pattern, in place of another for the same selector. */
export function withElementRule(
  elements: Settings['elements'],
  pattern: string,
  rule: ElementRule,
): Settings['elements'] {
  const others = withoutElementRule(elements, pattern, rule.selector);
  return { ...others, [pattern]: [...(others[pattern] ?? []), rule] };
}

export function withoutElementRule(
  elements: Settings['elements'],
  pattern: string,
  selector: string,
): Settings['elements'] {
  const { [pattern]: rules = [], ...others } = elements;
  const left = rules.filter((rule) => rule.selector !== selector);
  return left.length > 0 ? { ...others, [pattern]: left } : others;
}
