import { NO_AUTHORS, ROLE_WORDS } from '../../../data/byline-words.ts';
import { PHRASES } from '../../../data/phrases/index.ts';
import { foldForMatch, foldSpace } from '../../text/fold.ts';

const LONGEST_NAME = 80;
const MOST_AUTHORS = 12;

const OPENERS = [...new Set(Object.values(PHRASES).flatMap((phrases) => phrases.by))].sort(
  (a, b) => b.length - a.length,
);
const UPDATED = [...new Set(Object.values(PHRASES).flatMap((phrases) => phrases.updated))];
const OPENER = new RegExp(`^(?:${OPENERS.join('|')})(?:\\s*[:|]\\s*|\\s+)`, 'iu');
/** "ByJane Doe", on pages whose style makes the space. */
const GLUED_OPENER = /^By(?=\p{Lu})/u;
/** What follows the names in one line: dates, reading times, what was done when. */
const AFTERWARDS = new RegExp(
  `\\s*(?:[-–—|•·]\\s*)?(?:(?:${UPDATED.join('|')}|published|posted|reviewed|fact[- ]checked|medically)\\b|\\p{L}{3,9}\\.?\\s+\\d{1,2},|\\d{1,2}\\.?\\s+\\p{L}{3,}|\\d{1,4}[./-]\\d|\\d+\\s*min).*$`,
  'iu',
);
const ROLE = new RegExp(`(?:^|[^\\p{L}])(?:${ROLE_WORDS.join('|')})(?:$|[^\\p{L}])`, 'iu');
/** "Jane Doe Senior Reporter": a role in an element of its own, without a comma. */
const ROLE_AFTER_NAME = new RegExp(
  `^(\\p{Lu}\\S*\\s+\\p{Lu}\\S*)\\s+(?:${ROLE_WORDS.join('|')})(?:$|\\s).*$`,
  'iu',
);
const AND = /\s+(?:and|und|et|y|e|og|och|en|&|＆)\s+/i;
const APART = /\s*[;|/•·]\s*|、|\s+[-–—]\s+/;
const SUFFIX = /^(?:jr|sr|ii|iii|md|phd|m\.d|ph\.d|rd|rn|esq|cpa)\.?$/i;
const NO_NAME = /\d{4}|https?:|www\.|@|\bmin(?:ute)?s?\b/i;
const ADDRESS = /^(?:https?:)?\/\/|^www\./i;

/**
 * The names in what a page says of its authors: one entry a person, without "By", roles, addresses or dates, and
 * without the site's own name where anyone else is named.
 */
export function authorNames(claims: readonly string[], siteNames: readonly string[]): string[] {
  const names = claims.flatMap((claim) => namesIn(foldSpace(claim)));
  const unique = names.filter(
    (name, i) => names.findIndex((other) => foldForMatch(other) === foldForMatch(name)) === i,
  );
  const sites = siteNames.map(foldForMatch);
  const people = unique.filter((name) => !sites.includes(foldForMatch(name)));
  return (people.length > 0 ? people : unique).slice(0, MOST_AUTHORS);
}

/** Whether a line begins as bylines do in any language we know. */
export function opensAsByline(line: string): boolean {
  return line.length < 120 && OPENER.test(line);
}

function namesIn(claim: string): string[] {
  if (claim === '' || claim.length > 400 || ADDRESS.test(claim)) return [];
  const opened = claim
    .replace(/^[\s\-–—•|:,]+/, '')
    .replace(OPENER, '')
    .replace(GLUED_OPENER, '')
    .replace(AFTERWARDS, '')
    .replace(ROLE_AFTER_NAME, '$1');
  return opened
    .split(APART)
    .flatMap(splitAtAnd)
    .flatMap((part) => splitAtCommas(part.replace(OPENER, '')))
    .map((name) => name.replace(/\s*[([].*$/, '').replace(/^[\s,.\-–—:]+|[\s,\-–—:]+$/g, ''))
    .filter(isName);
}

/** "And" parts two people; an office such as "Center for Evaluation and Research" has it in its name. */
function splitAtAnd(part: string): string[] {
  const parts = part.split(AND);
  const people = parts.every((each) => each.trim().split(/\s+/).length >= 2 && !/\s(?:for|of)\s/i.test(each));
  return people ? parts : [part];
}

/** A comma parts two people, or a person from a role: what is no name of two words belongs to the one before it. */
function splitAtCommas(part: string): string[] {
  const [first = '', ...rest] = part.split(/\s*,\s*(?:and\s+)?/);
  const others = rest.filter(
    (each) => each.split(' ').length >= 2 && !ROLE.test(each) && !/\s(?:for|of|at)\s/i.test(each),
  );
  const suffix = rest.find((each) => SUFFIX.test(each));
  return [suffix ? `${first}, ${suffix}` : first, ...others];
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NO_NAME.test(name)) return false;
  if (!/\p{L}/u.test(name) || name.split(' ').length > 7) return false;
  return !NO_AUTHORS.some((none) => none === name.toLowerCase());
}
