import { foldSpace } from '../../text/fold.ts';
import { absoluteAddress, withoutFragment } from '../addresses.ts';
import { attributeOf, selectAll } from '../unclobbered.ts';
import type { StructuredData } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** The names that the site goes by, the one to show first: as it says itself, else its host. */
export function siteNames(url: string, tags: MetaTags, structured: StructuredData | null): string[] {
  const host = hostOf(url);
  const label = host.replace(/\.[^.]+$/, '').replace(/\.(?:co|com|org|net|gov|ac)$/, '');
  const said = [
    firstMeta(tags, 'og:site_name'),
    structured?.publisher,
    firstMeta(tags, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher'),
    firstMeta(tags, 'twitter:site')?.replace(/^@/, ''),
  ];
  const names = [...said, host, label, label.split('.').at(-1)].map((name) =>
    foldSpace(name ?? '').slice(0, 120),
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/**
 * The address the site says is the story's own: of the same site, and not its front page. Else the page's address
 * without a fragment.
 */
export function canonicalAddress(
  page: Document,
  tags: MetaTags,
  structured: StructuredData | null,
  url: string,
  base: string,
): string {
  const link = selectAll(page, 'link[rel~=canonical i]').item(0);
  const said = [link && attributeOf(link, 'href'), firstMeta(tags, 'og:url'), structured?.url];
  const address = said
    .map((value) => absoluteAddress(value, base))
    .find((value) => value !== null && isSameSite(value, url) && !isFrontPage(value, url));
  return withoutFragment(address ?? url);
}

const LARGEST_ICON = 256;

/** The icon that the site declares: the largest that is no poster. */
export function favicon(page: Document, base: string): string | null {
  let best: string | null = null;
  let size = -1;
  for (const link of selectAll(page, 'link[rel~=icon i], link[rel~=apple-touch-icon i]')) {
    const address = absoluteAddress(attributeOf(link, 'href'), base);
    const declared = Number.parseInt(attributeOf(link, 'sizes') ?? '0', 10) || 0;
    if (!address || declared <= size || declared > LARGEST_ICON) continue;
    [best, size] = [address, declared];
  }
  return best;
}

/** Same site: one host is the other's, or both share their last two labels (three below `co.uk` and its like). */
function isSameSite(address: string, url: string): boolean {
  return registrable(hostOf(address)) === registrable(hostOf(url));
}

function registrable(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  const count =
    labels.length > 2 &&
    labels.at(-1)?.length === 2 &&
    /^(?:co|com|org|net|gov|ac|edu|or|ne|go)$/.test(second)
      ? 3
      : 2;
  return labels.slice(-count).join('.');
}

function isFrontPage(address: string, url: string): boolean {
  return new URL(address).pathname === '/' && new URL(address).search === '' && new URL(url).pathname !== '/';
}
