/**
 * The part of the web that a rule holds for: a host name without `www.`, with its subdomains, and perhaps a path:
 * `news.example`, `news.example/sport`, `news.example/sport*live`. A path holds for all below it; `*` stands for anything.
 */

/** The host name that site rules are kept under; null for addresses that have none. */
export function siteOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname.replace(/^www\./, '') : null;
}

export function hostOf(pattern: string): string {
  const slash = pattern.indexOf('/');
  return slash < 0 ? pattern : pattern.slice(0, slash);
}

/** With its slash; empty where the pattern means the whole site. */
export function pathOf(pattern: string): string {
  return pattern.slice(hostOf(pattern).length);
}

export function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** `news.site.example` and `site.example` are of one site, and no two other sites' addresses are. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [siteOf(one), siteOf(other)];
  return first !== null && second !== null && (isWithin(first, second) || isWithin(second, first));
}

export function matchesPattern(pattern: string, url: string): boolean {
  const site = siteOf(url);
  if (!site || !isWithin(site, hostOf(pattern))) return false;
  const path = pathOf(pattern);
  return path === '' || pathMatches(path, new URL(url).pathname);
}

function pathMatches(pattern: string, path: string): boolean {
  const parts = pattern.replace(/\/+$/, '').split('*');
  const source = parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}(?:/|$)`, 'i').test(path);
}

/** Of the patterns that hold for an address, the one that says most: the longest host, then the longest path. */
export function nearestPattern(patterns: readonly string[], url: string): string | null {
  const holding = patterns.filter((pattern) => matchesPattern(pattern, url));
  holding.sort(
    (one, other) => hostOf(other).length - hostOf(one).length || pathOf(other).length - pathOf(one).length,
  );
  return holding[0] ?? null;
}
