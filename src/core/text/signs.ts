/**
 * What a sign is, as `\p{L}`, `\p{M}`, `\p{N}`, `\p{Lu}` and `\p{Ll}` say, without such a pattern: each pattern with
 * them costs a page one to eight milliseconds before it has read a letter, for the sets of Unicode are compiled anew in
 * every tab. Latin, Cyrillic and the large blocks of East Asia are known here; of any other sign the browser is asked
 * once.
 */

export const LETTER = 1;
export const MARK = 2;
export const DIGIT = 4;
export const UPPER = 8;
export const LOWER = 16;

const FIRST_UNKNOWN = 0x100;
const UNKNOWN = 0x80;
const known = latinAndMore();

/** By code unit: the kinds of a sign; `UNKNOWN` until it was asked for. */
function latinAndMore(): Uint8Array {
  const kinds = new Uint8Array(0x1_0000);
  const range = (first: number, last: number, kind: number) => kinds.fill(kind, first, last + 1);
  range(FIRST_UNKNOWN, 0xffff, UNKNOWN);
  range(0x30, 0x39, DIGIT);
  range(0x41, 0x5a, LETTER | UPPER);
  range(0x61, 0x7a, LETTER | LOWER);
  for (const number of [0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe]) kinds[number] = DIGIT;
  for (const letter of [0xaa, 0xba]) kinds[letter] = LETTER;
  kinds[0xb5] = LETTER | LOWER;
  range(0xc0, 0xde, LETTER | UPPER);
  range(0xdf, 0xff, LETTER | LOWER);
  for (const sign of [0xd7, 0xf7]) kinds[sign] = 0;
  range(0x400, 0x42f, LETTER | UPPER);
  range(0x430, 0x45f, LETTER | LOWER);
  range(0x2000, 0x206f, 0);
  range(0x3041, 0x3096, LETTER);
  range(0x30a1, 0x30fa, LETTER);
  range(0x4e00, 0x9fff, LETTER);
  range(0xac00, 0xd7a3, LETTER);
  range(0xd800, 0xdfff, 0);
  return kinds;
}

/** @param code of a whole sign; those of one half of a pair are of no kind */
export function kindsOf(code: number): number {
  if (code > 0xffff) return asked(code);
  const kinds = known[code] ?? 0;
  if (kinds !== UNKNOWN) return kinds;
  const answer = asked(code);
  known[code] = answer;
  return answer;
}

function asked(code: number): number {
  const sign = String.fromCodePoint(code);
  if (/\p{L}/u.test(sign)) return LETTER | (/\p{Lu}/u.test(sign) ? UPPER : /\p{Ll}/u.test(sign) ? LOWER : 0);
  return /\p{M}/u.test(sign) ? MARK : /\p{N}/u.test(sign) ? DIGIT : 0;
}

/** The kinds of the sign that begins at a place of a text; 0 at its end. */
export function kindsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  return kindsOf(isFirstHalf(unit) ? (text.codePointAt(at) ?? unit) : unit);
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Where the run of signs of some kinds ends that begins at a place; that place itself where there is none. */
export function runEnd(text: string, from: number, kinds: number): number {
  let at = from;
  while (at < text.length && (kindsAt(text, at) & kinds) !== 0) at += lengthAt(text, at);
  return at;
}

/** How many code units the sign at a place takes. */
function lengthAt(text: string, at: number): number {
  if (!isFirstHalf(text.charCodeAt(at))) return 1;
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The first place from `from` on where a sign of these kinds stands; -1 where there is none. */
export function firstOf(text: string, from: number, kinds: number): number {
  for (let at = from; at < text.length; at += lengthAt(text, at))
    if ((kindsAt(text, at) & kinds) !== 0) return at;
  return -1;
}

/** Where the longest runs of signs of some kinds begin: as `text.matchAll(/[…]+/gu)` with their index. */
export function runStarts(text: string, kinds: number): number[] {
  const starts: number[] = [];
  for (let at = firstOf(text, 0, kinds); at >= 0; at = firstOf(text, runEnd(text, at, kinds), kinds))
    starts.push(at);
  return starts;
}

/** The longest runs of signs of some kinds: as `text.match(/[…]+/gu)`. */
export function runsOf(text: string, kinds: number): string[] {
  const runs: string[] = [];
  let from = firstOf(text, 0, kinds);
  while (from >= 0) {
    const end = runEnd(text, from, kinds);
    runs.push(text.slice(from, end));
    from = firstOf(text, end, kinds);
  }
  return runs;
}

/** How many letters stand in a text. */
export function countLetters(text: string): number {
  let count = 0;
  for (let at = firstOf(text, 0, LETTER); at >= 0; at = firstOf(text, at + lengthAt(text, at), LETTER))
    count += 1;
  return count;
}
