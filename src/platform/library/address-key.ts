import type { Metadata } from '../../core/article.ts';
import { AMP_PARAMETERS, TRACKING_PARAMETERS } from '../../data/tracking-parameters.ts';

/** What is the same story, whatever its address looks like today. */

const EXACT = new Set(TRACKING_PARAMETERS.filter((name) => !name.endsWith('*')));
const PREFIXES = TRACKING_PARAMETERS.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
const AMP = new Set(AMP_PARAMETERS);

/** Labels of a host that name a rendering of the site, not another site. */
const RENDERINGS = /^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/;

/** A fragment by which a page in one document chooses what it shows. */
const ROUTE = /^#[!/]/;

function isIdle(name: string): boolean {
  const lower = name.toLowerCase();
  return EXACT.has(lower) || AMP.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** The publisher's own address inside that of an AMP cache, or the address itself. */
function outOfCache(url: URL): URL {
  const cached = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[cv]\/(?:s\/)?(.+)$/.exec(url.pathname)
    : /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(?:s\/)?(.+)$/.exec(url.pathname)
      : null;
  const inner = cached?.[1] ? `https://${cached[1]}${url.search}` : null;
  return inner && URL.canParse(inner) ? new URL(inner) : url;
}

function pathKey(pathname: string): string {
  return pathname
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/\/amp\/?$/, '')
    .replace(/\.amp(\.html?)?$/, '$1')
    .replace(/\/+$/, '');
}

function queryKey(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !isIdle(name));
  const pairs = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.sort().join('&')}` : '';
}

function hostKey(url: URL): string {
  return url.hostname.replace(RENDERINGS, '') + (url.port ? `:${url.port}` : '');
}

/**
 * The key under which an address is looked up: without scheme, `www.`, mobile and AMP variants, tracking parameters,
 * trailing slash and fragment (unless the fragment is a route), the query sorted. What is no http(s) address is its
 * own key.
 */
export function addressKey(address: string): string {
  const parsed = URL.canParse(address) ? new URL(address) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return address;
  const url = outOfCache(parsed);
  const route = ROUTE.test(url.hash) ? url.hash : '';
  return hostKey(url) + pathKey(url.pathname) + queryKey(url) + route;
}

function isSameSite(a: URL, b: URL): boolean {
  const [first, second] = [hostKey(outOfCache(a)), hostKey(outOfCache(b))];
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}

/**
 * The address that a story is known by: the canonical one, unless it is of another site, or names the front page of
 * a site whose stories all do, or drops the route that tells stories in one document apart.
 */
export function ownAddress({ url, canonicalUrl }: Pick<Metadata, 'url' | 'canonicalUrl'>): string {
  if (!URL.canParse(url) || !URL.canParse(canonicalUrl)) return url;
  const [page, canonical] = [new URL(url), new URL(canonicalUrl)];
  const isFrontPage = pathKey(canonical.pathname) === '' && queryKey(canonical) === '';
  const isOwn = isSameSite(page, canonical) && !isFrontPage && !ROUTE.test(page.hash);
  return isOwn ? canonicalUrl : url;
}
