import { BYLINE_OPENERS, NO_AUTHORS, ROLE_WORDS } from '../../../data/byline-words.ts';
import { foldForMatch, foldSpace } from '../../text/fold.ts';

const LONGEST_NAME = 80;
const MOST_AUTHORS = 12;
const OPENER = new RegExp(
  `^(?:${[...BYLINE_OPENERS].sort((a, b) => b.length - a.length).join('|')})(?:\\s*:\\s*|\\s+)`,
  'i',
);
const ROLE = new RegExp(`(?:^|[^\\p{L}])(?:${ROLE_WORDS.join('|')})(?:$|[^\\p{L}])`, 'iu');
const AND = /\s+(?:and|und|et|y|e|og|och|en|&|＆)\s+|\s*[;|/•·]\s*|、|\s+&amp;\s+/i;
/** Dates, reading times and addresses that stand beside a name. */
const NO_NAME = /\d{2,}|https?:|www\.|@|\.(?:com|org|net)\b|\bmin(?:ute)?s?\b/i;

/**
 * The names in what a page says of its authors: one entry a person, without "By", roles, addresses or dates, and
 * without the site's own name where anyone else is named.
 */
export function authorNames(claims: readonly string[], siteNames: readonly string[]): string[] {
  const names = claims.flatMap((claim) => namesIn(foldSpace(claim)));
  const unique = [...new Map(names.map((name) => [foldForMatch(name), name])).values()];
  const sites = siteNames.map(foldForMatch);
  const people = unique.filter((name) => !sites.includes(foldForMatch(name)));
  return (people.length > 0 ? people : unique).slice(0, MOST_AUTHORS);
}

function namesIn(claim: string): string[] {
  if (claim === '' || claim.length > 400) return [];
  const opened = claim.replace(/^[\s\-–—•|:,]+/, '').replace(OPENER, '');
  return opened
    .split(AND)
    .flatMap((part) => splitAtCommas(part.replace(OPENER, '')))
    .map((name) => name.replace(/\s*[([].*$/, '').replace(/^[\s,.\-–—:]+|[\s,\-–—:]+$/g, ''))
    .filter(isName);
}

/** A comma parts two people, or a person from a role: what is no name of two words stays with the one before it. */
function splitAtCommas(part: string): string[] {
  const [first = '', ...rest] = part.split(/\s*,\s*/);
  const others = rest.filter((each) => each.split(' ').length >= 2 && !ROLE.test(each));
  const suffix = rest.find((each) => /^(?:jr|sr|ii|iii|md|phd|m\.d|ph\.d|rd|rn|esq|cpa)\.?$/i.test(each));
  return [suffix ? `${first}, ${suffix}` : first, ...others];
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NO_NAME.test(name)) return false;
  if (!/\p{L}/u.test(name) || name.split(' ').length > 7) return false;
  return !NO_AUTHORS.some((none) => none === name.toLowerCase());
}
