import type { LabelKind } from '../../data/phrases/phrases.ts';
import { NETWORKS, RIGHTS } from '../../data/rights.ts';
import { type PhraseMatch, phrasesOf } from '../clean/phrases.ts';
import { foldForMatch, foldSpace } from '../text/fold.ts';
import { PUT_BACK } from './put-back.ts';

/** What a story does not end with. */
const ENDINGS = new Set<LabelKind>([
  'advertisement',
  'comments',
  'consent',
  'newsletter',
  'popular',
  'readMore',
  'recommended',
  'related',
  'share',
]);
/** Of these, what leads on does so by a link or is short: "Up next in the series we will …" is a last sentence. */
const LEADING_ON = new Set<LabelKind>(['popular', 'readMore', 'recommended', 'related']);
const LEADING_LINKS = 0.3;
const LONGEST_ENDING = 300;
const MOST_ENDINGS = 8;
const LONGEST_WAY_BACK = 80;
const WHOLLY_LINKED = 0.9;
/** Fewer words of a link alone in its line are a button or an address. */
const FEWEST_WORDS = 4;
const LONGEST_TEASER = 200;
/** A text with more of it in links is a list of them, and they are what it has to say. */
const MOST_LINKED = 0.3;
const COPYRIGHT = /^(?:©|\(c\)\s|copyright\b)/i;
const RESERVED = RIGHTS.map(foldForMatch);
const LICENCE = 'a[rel~=license i], a[href*="creativecommons.org/licenses/"]';
const NETWORK = new RegExp(`\\b(?:${NETWORKS.join('|')})\\b`, 'gi');
/** A line that names so many networks asks to be followed there. */
const FEWEST_NETWORKS = 2;
/** One is enough for a short line that ends like a call. */
const LONGEST_CALL = 120;

/**
 * Takes out of a tidied story the lines that lead away from it without saying so: a line between its paragraphs that is
 * nothing but a link to another page of the site, and what stands after its last sentence: calls to subscribe, to share
 * and to comment, headings over nothing, ways back, the rights of the site.
 * @param lang the story's language as far as it is known.
 * @param url the page's address; links are absolute.
 */
export function dropAwayLines(story: Element, lang: string | null, url: string): void {
  const whole = lengthOf(story);
  if (linkedLength(story) > whole * MOST_LINKED) return;
  dropEndings(story, lang);
  const { host } = new URL(url);
  for (const line of story.querySelectorAll(':scope > p')) if (isBareTeaser(line, host)) line.remove();
}

function dropEndings(story: Element, lang: string | null): void {
  const matcher = phrasesOf(lang);
  for (let i = 0; i < MOST_ENDINGS; i += 1) {
    const last = story.lastElementChild;
    if (!last || last.hasAttribute(PUT_BACK) || last === story.firstElementChild) return;
    const text = foldSpace(last.textContent ?? '');
    const isEnding =
      /^h[1-6]$/.test(last.localName) ||
      (last.localName === 'p' &&
        !last.querySelector('img') &&
        text.length <= LONGEST_ENDING &&
        (isOfRights(last, text) ||
          isCallToFollow(last, text) ||
          isWayBack(last, text) ||
          isCall(last, text, matcher.opening(text))));
    if (!isEnding) return;
    last.remove();
  }
}

function isOfRights(line: Element, text: string): boolean {
  const folded = foldForMatch(text);
  return (
    COPYRIGHT.test(text) ||
    line.querySelector(LICENCE) !== null ||
    RESERVED.some((phrase) => folded.includes(phrase))
  );
}

/** A story may end on networks, too; who asks to be followed there links to them, or says little else. */
function isCallToFollow(line: Element, text: string): boolean {
  const networks = new Set((text.match(NETWORK) ?? []).map((name) => name.toLowerCase()));
  if (networks.size >= FEWEST_NETWORKS)
    return text.length <= LONGEST_CALL || line.querySelectorAll('a[href]').length >= FEWEST_NETWORKS;
  return networks.size > 0 && text.length <= LONGEST_CALL && /[!:：！]$/.test(text);
}

function isCall(line: Element, text: string, match: PhraseMatch | null): boolean {
  if (match === null || !ENDINGS.has(match.kind)) return false;
  if (!LEADING_ON.has(match.kind) || text.length <= LONGEST_CALL) return true;
  return linkedLength(line) >= text.length * LEADING_LINKS;
}

function isWayBack(line: Element, text: string): boolean {
  return (
    text.length <= LONGEST_WAY_BACK &&
    !/[.!?。…]$/.test(text) &&
    isWhollyLinked(line) &&
    !/^https?:/.test(text)
  );
}

function isBareTeaser(line: Element, host: string): boolean {
  if (line.hasAttribute(PUT_BACK) || line.querySelector('img, math, sup') || !isWhollyLinked(line))
    return false;
  const links = [...line.querySelectorAll('a[href]')];
  const text = foldSpace(line.textContent ?? '');
  if (links.length !== 1 || text.length > LONGEST_TEASER || text.split(' ').length < FEWEST_WORDS)
    return false;
  const href = links[0]?.getAttribute('href') ?? '';
  return (
    URL.canParse(href) && new URL(href).host === host && !/\.(?:pdf|zip|docx?|xlsx?|mp[34])$/i.test(href)
  );
}

function isWhollyLinked(line: Element): boolean {
  return linkedLength(line) >= lengthOf(line) * WHOLLY_LINKED;
}

function lengthOf(element: Element): number {
  return foldSpace(element.textContent ?? '').length;
}

function linkedLength(element: Element): number {
  return [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + lengthOf(link), 0);
}
