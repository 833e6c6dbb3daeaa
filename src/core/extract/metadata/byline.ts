import { BYLINE_LABELS, NAME_SUFFIXES, NO_AUTHORS, ROLE_WORDS } from '../../../data/byline-words.ts';
import { PHRASES } from '../../../data/phrases/index.ts';
import { foldForMatch, foldSpace } from '../../text/fold.ts';
import { DIGIT, firstOf, kindsAt, LETTER, LOWER, MARK, runEnd, runStarts, UPPER } from '../../text/signs.ts';

const LONGEST_NAME = 80;
const LONGEST_CLAIM = 400;
const MOST_AUTHORS = 24;
const MOST_NAME_WORDS = 7;

/** What bylines open with in any language we know, the longest first. */
const OPENERS = indexed([
  ...Object.values(PHRASES).flatMap((phrases) => phrases.by),
  ...BYLINE_LABELS.filter((label) => / (?:by|von|por|par|da|door)$/.test(label)),
]);
const LABELS = indexed([...Object.values(PHRASES).flatMap((phrases) => phrases.by), ...BYLINE_LABELS]);
/** "ByJane Doe", on pages whose style makes the space. */
const GLUED_OPENER = /^(?:By|Von|Par)/;
/** Letters, roughly: exact ones cost a page milliseconds here. */
const LETTERS = '[A-Za-z\\u00aa-\\u1fff\\u2c00-\\ud7ff\\uf900-\\uffdc]';
/** What follows the names in one line: dates, reading times, what was done when. Each part is quick to rule out. */
const DATE_OR_TIME = new RegExp(
  `(?<=\\S)(?:\\s+|\\s*[-–—|•·]\\s*)(?:${LETTERS}{3,9}\\.?\\s+\\d{1,2},|\\d{1,2}\\.?\\s+${LETTERS}{3,}|\\d{1,4}[./-]\\d|\\d+\\s*min).*$`,
  'i',
);
const AFTERWARDS = indexed([
  ...Object.values(PHRASES).flatMap((phrases) => phrases.updated),
  'published',
  'posted',
  'reviewed',
  'fact checked',
  'fact-checked',
  'medically',
  'edited by',
]);
/** "Jane Doe in Gardening", "Jane Doe on Tuesday". */
const IN_OR_ON = / (?:in|on)(?= )/g;
const ROLES = indexed(ROLE_WORDS);
const AND = /\s+(?:and|und|et|y|e|og|och|en|и|та|i|ve|&|＆)\s+/i;
const APART = /\s*[;|/•·]\s*|、|\s+[-–—]\s+/;
const SUFFIXES = new Set<string>(NAME_SUFFIXES);
const NOBODY = new Set<string>(NO_AUTHORS);
const NO_NAME = /\d{4}|https?:|www\.|@|\bmin(?:ute)?s?\b|[?!<>{}=]|^I['’]/i;
const ADDRESS = /^(?:https?:)?\/\/|^www\./i;

const NAME_SIGNS = new Set("'’.-");

type Index = ReadonlyMap<string, readonly string[]>;

/** Phrases by their first word, so that a line is compared with two or three of them. */
function indexed(phrases: readonly string[]): Index {
  const index = new Map<string, string[]>();
  for (const phrase of new Set(phrases.map((each) => each.toLowerCase()))) {
    const first = firstWord(phrase);
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

function firstWord(text: string): string {
  return text.slice(0, runEnd(text, 0, LETTER | MARK)) || text;
}

/**
 * The names in what a page says of its authors: one entry a person, without "By", roles, addresses or dates, and
 * without the site's own name where anyone else is named.
 */
export function authorNames(claims: readonly string[], siteNames: readonly string[]): string[] {
  const sites = siteNames.map(foldForMatch);
  const names = claims.flatMap((claim) => namesIn(foldSpace(claim), siteNames));
  const unique = names.filter(
    (name, i) => names.findIndex((other) => foldForMatch(other) === foldForMatch(name)) === i,
  );
  const people = unique.filter((name) => !sites.includes(foldForMatch(name)));
  return (people.length > 0 ? people : unique).slice(0, MOST_AUTHORS);
}

const OFFICE =
  /(?:^|\s)(?:staff|team|editors|editorial|newsroom|desk|redaktion|redacción|redazione|rédaction)(?:\s|$)/iu;

/** Whether a name is that of an office rather than of a person: "The Example Team". */
export function isOffice(name: string): boolean {
  return OFFICE.test(name);
}

/** Whether a line begins as bylines do in any language we know, and does not go on as a sentence of the story. */
export function opensAsByline(line: string): boolean {
  if (line.length >= 120) return false;
  const rest = withoutPhrase(line, OPENERS);
  return rest !== null && !isSentence(rest);
}

/** Fewer words after "By" may be names with a full stop behind them. */
const FEWEST_SENTENCE_WORDS = 5;
/** Names and places are written large, and so is what German puts between them. */
const MOST_SMALL = 0.6;

/** "By following these rules you are on the safe side.", "Von hier aus sieht man das Meer." */
function isSentence(rest: string): boolean {
  if (!/[.!?…。]["'”’»)]*$/.test(rest)) return false;
  const words = rest.trim().split(/\s+/);
  const small = words.filter((word) => kindsAt(word, 0) & LETTER && !(kindsAt(word, 0) & UPPER)).length;
  return words.length >= FEWEST_SENTENCE_WORDS && small > words.length * MOST_SMALL;
}

/** "Jane Doe | Senior Writer | July 2, 2026": the name before what the person does, or the day. */
export function nameBeforeRole(line: string): string | null {
  const [name = '', ...rest] = line.split(APART);
  if (rest.length === 0 || !isPlainName(name) || namesRole(name) || !isName(name)) return null;
  return rest.some((part) => namesRole(part)) ? name : null;
}

/** Whether a line only announces a name: "By", "Written by:", "About the author". */
export function isBylineLabel(line: string): boolean {
  return line.length < 40 && withoutPhrase(`${line} `, LABELS) === '';
}

/** The end of a line after which another name comes; "Ferdinand" is none. */
const LEADS_ON = /(?:,|&|\s(?:and|und|et))$/i;

/**
 * The names at the beginning of a box that says who wrote a story, from its lines: a label, a name, "and", another, and
 * then what the people do, which is no name.
 * @param lines the texts of the box, each from an element of its own
 */
export function namesInLines(lines: readonly string[], siteNames: readonly string[]): string[] {
  const found: string[] = [];
  let wanted = true;
  for (const line of lines) {
    if (/^(?:[,&]|and|und|et|y|e|with)$/i.test(line) || isBylineLabel(line)) {
      wanted = true;
      continue;
    }
    if (!wanted && !/^(?:,|and |& )/.test(line)) {
      if (found.length > 0) break;
      continue;
    }
    const said = authorNames([line.replace(/^(?:,|and |& )\s*/, '').replace(LEADS_ON, '')], siteNames);
    // The first line is somebody, whatever the name; what follows may as well be an office or a tag.
    const names = found.length > 0 ? said.filter((name) => isPlainName(name) && !namesRole(name)) : said;
    found.push(...names);
    wanted = names.length === 0 ? found.length === 0 : LEADS_ON.test(line);
  }
  return [...new Set(found)];
}

/** The line without the phrase it begins with; null where it begins with none, or goes on as a word does. */
function withoutPhrase(line: string, phrases: Index): string | null {
  const lower = line.toLowerCase();
  for (const phrase of phrases.get(firstWord(lower)) ?? []) {
    if (!lower.startsWith(phrase)) continue;
    const rest = line.slice(phrase.length);
    if (/^\s*[:|]|^\s/.test(rest)) return rest.replace(/^\s*[:|]?\s*/, '');
  }
  return null;
}

function namesIn(claim: string, siteNames: readonly string[]): string[] {
  if (claim === '' || claim.length > LONGEST_CLAIM || ADDRESS.test(claim)) return [];
  const opened = withoutOpening(claim);
  if (isPlainName(opened) && !/^\S+ (?:on|in) /i.test(opened) && !namesRole(opened))
    return isName(opened) ? [opened] : [];
  return withoutRole(withoutSiteBehind(withoutAfterwards(withoutPlace(opened)), siteNames))
    .split(APART)
    .flatMap(splitAtAnd)
    .flatMap((part) => splitAtCommas(withoutPhrase(part, OPENERS) ?? part))
    .map((name) =>
      name.replace(/\s*[([].*$/, '').replace(/^[\s,.\-–—:&]+|(?:\s+(?:on|in|at|by|for))?[\s,\-–—:&]*$/gi, ''),
    )
    .filter(isName);
}

/** Where the words of a text begin. */
function wordStarts(text: string): number[] {
  return runStarts(text, LETTER | MARK);
}

/** Whether one of the phrases stands at a place of a text, as whole words. */
function standsAt(lower: string, at: number, phrases: Index): boolean {
  const rest = lower.slice(at);
  return (phrases.get(firstWord(rest)) ?? []).some(
    (phrase) => rest.startsWith(phrase) && (kindsAt(rest, phrase.length) & (LETTER | DIGIT)) === 0,
  );
}

function namesRole(text: string): boolean {
  const lower = text.toLowerCase();
  return wordStarts(lower).some((at) => standsAt(lower, at, ROLES));
}

function withoutAfterwards(claim: string): string {
  const dated = /\d/.test(claim) ? claim.replace(DATE_OR_TIME, '') : claim;
  const lower = dated.toLowerCase();
  const at = wordStarts(lower).find((start) => start > 0 && standsAt(lower, start, AFTERWARDS));
  return at === undefined ? dated : dated.slice(0, at).replace(/[\s\-–—|•·]+$/, '');
}

/** "Jane Doe Senior River Reporter": a name of two words, with an initial perhaps, before what the person does. */
function withoutRole(claim: string): string {
  const [name, rest] = nameAndMore(claim) ?? [];
  return name && rest && namesRole(rest.split(/\s+/).slice(0, 3).join(' ')) && !namesRole(name)
    ? name
    : claim;
}

/** A name of two or three words, each with a capital: needs no further look. */
function isPlainName(text: string): boolean {
  const words = text.split(' ');
  return (words.length === 2 || words.length === 3) && words.every(isNameWord);
}

function isNameWord(word: string): boolean {
  if ((kindsAt(word, 0) & UPPER) === 0) return false;
  let at = runEnd(word, 0, LETTER);
  while (at < word.length && NAME_SIGNS.has(word.charAt(at))) at = runEnd(word, at + 1, LETTER);
  return at === word.length;
}

/** A name of two words, with an initial perhaps, and what follows it with a capital; null where there is none. */
function nameAndMore(claim: string): readonly [name: string, more: string] | null {
  const words = claim.split(' ');
  const isCapital = (at: number) => (kindsAt(words[at] ?? '', 0) & UPPER) !== 0;
  const [, second = ''] = words;
  const isInitial = isCapital(1) && /^.\.?$/u.test(second);
  for (const last of isInitial ? [2, 1] : [1]) {
    if (isCapital(0) && isCapital(last) && !words[last]?.includes(',') && isCapital(last + 1))
      return [words.slice(0, last + 1).join(' '), words.slice(last + 1).join(' ')];
  }
  return null;
}

/** "Jane Doe in Gardening" without the place or the day. */
function withoutPlace(claim: string): string {
  for (const { index, 0: found } of claim.matchAll(IN_OR_ON))
    if (index > 0 && (kindsAt(claim, index + found.length + 1) & UPPER) !== 0) return claim.slice(0, index);
  return claim;
}

function withoutGluedOpener(claim: string): string {
  const opener = GLUED_OPENER.exec(claim)?.[0] ?? '';
  const at = opener.length;
  const isGlued = (kindsAt(claim, at) & UPPER) !== 0 && (kindsAt(claim, at + 1) & LOWER) !== 0;
  return opener !== '' && isGlued ? claim.slice(at) : claim;
}

/** A claim without what it opens with; labels may follow one another ("Author: By Jane Doe"). */
function withoutOpening(claim: string): string {
  let opened = claim.replace(/^[\s\-–—•|:,&]+/, '');
  for (let i = 0; i < 2; i += 1) opened = withoutPhrase(opened, LABELS) ?? opened;
  return withoutGluedOpener(opened);
}

/** "Jane Doe Daily Example": the site's name in an element of its own behind the author's. */
function withoutSiteBehind(claim: string, siteNames: readonly string[]): string {
  const lower = claim.toLowerCase();
  const site = siteNames.find((name) => lower.endsWith(` ${name.toLowerCase()}`));
  const before = site ? claim.slice(0, -site.length).trim() : '';
  return before.split(' ').length >= 2 && !/\s(?:the|of|at|for|from)$/i.test(before) ? before : claim;
}

/** "And" parts two people; an office such as "Center for Evaluation and Research" has it in its name. */
function splitAtAnd(part: string): string[] {
  const parts = part.split(AND);
  const people = parts.every((each) => each.trim().split(/\s+/).length >= 2 && !/\s(?:for|of)\s/i.test(each));
  return people ? parts : [part];
}

/** A comma parts two people, or a person from a role or a degree, which belongs to the one before it. */
function splitAtCommas(part: string): string[] {
  const names: string[] = [];
  for (const piece of part.split(/\s*,\s*(?:and\s+)?/)) {
    const last = names.at(-1);
    if (last === undefined) names.push(piece);
    else if (isSuffix(piece)) names[names.length - 1] = `${last}, ${piece}`;
    else if (isAnotherPerson(piece)) names.push(piece);
  }
  return names;
}

function isSuffix(piece: string): boolean {
  if (piece.length > 12) return false;
  return SUFFIXES.has(piece.toLowerCase().replace(/[^a-z]/g, '')) && !piece.includes(' ');
}

function isAnotherPerson(piece: string): boolean {
  return piece.split(' ').length >= 2 && !namesRole(piece) && !/\s(?:for|of|at|in|on|the)\s|\d/i.test(piece);
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NO_NAME.test(name)) return false;
  const words = name.split(' ');
  if (firstOf(name, 0, LETTER) < 0 || words.length > MOST_NAME_WORDS) return false;
  // A sentence is no name: most of its words are in lower case.
  const small = words.filter((word) => (kindsAt(word, 0) & LOWER) !== 0).length;
  if (words.length >= 3 && small > words.length / 2) return false;
  return !NOBODY.has(name.toLowerCase());
}
