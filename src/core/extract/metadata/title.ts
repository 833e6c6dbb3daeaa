import { foldForMatch, foldSpace } from '../../text/fold.ts';
import { DIGIT, LETTER, runEnd, runsOf } from '../../text/signs.ts';
import { isoDate } from './dates.ts';

/** What stands between a story's title and the site's name. */
const SEPARATOR = /\s+[|\-–—·•»«:/\\~]{1,2}\s+|\s*[|»]\s*/g;
const LONGEST = 300;
/** Where a linked story comes from and how often it was answered, as link sites put behind its title. */
const ORIGIN = /^\s*\([\w.-]+\.[a-z]{2,}\)\s*\d*$/i;
/** Shorter words are shared by sentences that have nothing to do with each other. */
const TELLING_LENGTH = 4;

export interface TitleSources {
  /** The page's `h1` texts, in order. */
  readonly headings: readonly string[];
  /** The texts of its `h2`, asked for where no `h1` is the title. */
  readonly smaller: () => readonly string[];
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
 * The story's title as it stands on the page: the `h1` that the page's other titles confirm, the `h2` that says one of
 * them, the only `h1` that speaks of the same, else what they say without the site's name.
 */
export function chooseTitle(sources: TitleSources): string {
  const { siteNames } = sources;
  const claims = [sources.structured, sources.shared, sources.document].filter((claim) => claim !== null);
  const headings = sources.headings.filter((heading) => !isSiteName(heading, siteNames));
  const said = claims.map((claim) => withoutSite(claim, siteNames)).filter((claim) => claim !== '');
  const confirmed = headings.find((heading) => claims.some((claim) => confirms(claim, heading)));
  if (confirmed) return cut(withoutSiteName(withoutExtras(confirmed, said), siteNames));
  // The title of the blog may be the `h1` of all its pages, and a heading within the story another one.
  const smaller = headings.length === 0 ? undefined : sources.smaller().find((each) => isSaid(each, said));
  if (smaller) return cut(smaller);
  const [only] = headings;
  if (only && sources.headings.length === 1 && isOfTheStory(only, said)) return cut(only);
  return cut(said[0] ?? only ?? '');
}

function isSaid(heading: string, said: readonly string[]): boolean {
  return countOf(heading) >= 2 && said.some((claim) => bare(claim) === bare(heading));
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

/** A heading without the date, label or origin that stands in one element with a title said elsewhere. */
function withoutExtras(heading: string, said: readonly string[]): string {
  if (said.some((title) => bare(title) === bare(heading))) return heading;
  const title = said.find((claim) => countOf(claim) >= 2 && isTitleWithin(claim, heading));
  return title ?? heading;
}

/** A label without a space behind it, which style sets apart from the title. */
function isGluedLabel(text: string): boolean {
  const end = runEnd(text, 0, LETTER);
  return end > 0 && text.slice(end) === ':';
}

function isTitleWithin(title: string, heading: string): boolean {
  const at = heading.indexOf(title);
  if (at < 0) return false;
  const [before, after] = [heading.slice(0, at), heading.slice(at + title.length)];
  const opens = before === '' || isGluedLabel(before) || isoDate(before.trim(), null) !== null;
  return opens && (after === '' || ORIGIN.test(after));
}

/**
 * Whether a heading that no claim confirms speaks of the same story: other words for one title share at least a telling
 * word. A heading of a word or two, mostly the name of a section, must be a title cut short.
 */
function isOfTheStory(heading: string, said: readonly string[]): boolean {
  const words = bare(heading).split(' ');
  const titles = said.map((title) => bare(title).split(' '));
  if (countOf(heading) < 3)
    return titles.some((title) => title[0] === words[0] && words.every((word) => title.includes(word)));
  return (
    said.length === 0 || titles.some((title) => words.some((word) => isTelling(word) && title.includes(word)))
  );
}

function isTelling(word: string): boolean {
  return word.length >= TELLING_LENGTH || /[\u0250-\uFFFF]/.test(word);
}

function bare(text: string): string {
  return runsOf(foldForMatch(text), LETTER | DIGIT).join(' ');
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

/** A title without the site's name, or what is probably a site or a section, where that leaves a title. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const folded = foldSpace(title);
  const named = withoutSiteName(folded, siteNames);
  if (named !== folded) return named;
  const last = partings(folded).at(-1);
  if (!last) return folded;
  const [head, tail] = [folded.slice(0, last.before), folded.slice(last.after)];
  const parted = folded.slice(last.before, last.after).includes('|') || countOf(tail) <= 3;
  return parted && countOf(head) >= 4 && countOf(tail) < countOf(head) ? head : folded;
}

/** A title without a name of the site at its end or its beginning. */
function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const folded = foldSpace(title);
  for (const { before, after } of partings(folded)) {
    const tail = folded.slice(after);
    if (isSiteName(tail, siteNames) || isLikeSiteName(tail, siteNames)) return folded.slice(0, before);
    if (isSiteName(folded.slice(0, before), siteNames)) return folded.slice(after);
  }
  // A host's name is no word of a title, whatever parts it from the rest.
  const host = siteNames.find((name) => name.includes('.') && folded.startsWith(`${name} `));
  return host ? folded.slice(host.length + 1) : folded;
}

function partings(title: string): { before: number; after: number }[] {
  return [...title.matchAll(SEPARATOR)].map(({ index, 0: { length } }) => ({
    before: index,
    after: index + length,
  }));
}
