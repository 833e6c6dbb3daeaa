import { foldForMatch, foldSpace } from '../../text/fold.ts';

/** What stands between a story's title and the site's name. */
const SEPARATOR = /\s+[|\-–—·•»«:/\\~]{1,2}\s+|\s*[|»]\s*/g;
const LONGEST = 300;

export interface TitleSources {
  /** The page's `h1` texts, in order. */
  readonly headings: readonly string[];
  /** The document's title. */
  readonly document: string;
  /** `og:title`, `twitter:title` and their like. */
  readonly shared: string | null;
  /** The headline of the structured data. */
  readonly structured: string | null;
  /** Names that the site goes by. */
  readonly siteNames: readonly string[];
}

/**
 * The story's title as it stands on the page: the `h1` that the page's other titles confirm, else what they say
 * without the site's name.
 */
export function chooseTitle(sources: TitleSources): string {
  const claims = [sources.structured, sources.shared, sources.document].filter((claim) => claim !== null);
  const headings = sources.headings.filter((heading) => !isSiteName(heading, sources.siteNames));
  const confirmed = headings.find((heading) => claims.some((claim) => confirms(claim, heading)));
  if (confirmed) return cut(withoutSite(confirmed, sources.siteNames));
  const [only] = headings;
  const said = claims.map((claim) => withoutSite(claim, sources.siteNames)).find((claim) => claim !== '');
  if (only && sources.headings.length === 1 && !isSiteName(only, sources.siteNames) && countOf(only) >= 3)
    return cut(only);
  return cut(said ?? only ?? '');
}

function cut(title: string): string {
  return foldSpace(title).slice(0, LONGEST);
}

/** A heading is the title where a claim begins or ends with it, or the two share nearly all of their words. */
function confirms(claim: string, heading: string): boolean {
  const [a, b] = [bare(claim), bare(heading)];
  if (b.length < 4 || a === '') return false;
  if (a === b) return true;
  if (countOf(heading) >= 2 && (a.startsWith(`${b} `) || a.endsWith(` ${b}`)))
    return b.length >= a.length * 0.4;
  return share(a, b) >= 0.8;
}

function bare(text: string): string {
  return foldForMatch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function share(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const both = [...left].filter((word) => right.has(word)).length;
  return both / Math.max(left.size, right.size);
}

function countOf(text: string): number {
  return text.split(/\s+/).length;
}

function isSiteName(text: string, siteNames: readonly string[]): boolean {
  const squeezed = squeeze(text);
  return siteNames.some((name) => squeeze(name) === squeezed);
}

/** A longer or shorter form of the site's name ("Example Newsroom" on example.com). */
function isLikeSiteName(text: string, siteNames: readonly string[]): boolean {
  const squeezed = squeeze(text);
  if (squeezed === '' || countOf(text) > 6) return false;
  return siteNames.some((name) => {
    const known = squeeze(name);
    const [short, long] = known.length < squeezed.length ? [known, squeezed] : [squeezed, known];
    return short.length >= 4 && long.startsWith(short);
  });
}

function squeeze(text: string): string {
  return bare(text).replace(/ /g, '').replace(/^the/, '');
}

/** A title without the site's name at its end or its beginning, where that leaves a title. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const folded = foldSpace(title);
  const cuts = [...folded.matchAll(SEPARATOR)].map(({ index, 0: { length } }) => ({
    before: index,
    after: index + length,
  }));
  for (const { before, after } of cuts) {
    const tail = folded.slice(after);
    if (isSiteName(tail, siteNames) || isLikeSiteName(tail, siteNames)) return folded.slice(0, before);
    if (isSiteName(folded.slice(0, before), siteNames)) return folded.slice(after);
  }
  const last = cuts.at(-1);
  if (!last) return folded;
  const [head, tail] = [folded.slice(0, last.before), folded.slice(last.after)];
  const parted = folded.slice(last.before, last.after).includes('|') || countOf(tail) <= 3;
  return parted && countOf(head) >= 4 && countOf(tail) < countOf(head) ? head : folded;
}
