import { ORDINAL_DOT } from '../../data/abbreviations.ts';
import { DANGLING_ENDS, DANGLING_OPENERS, DEMONSTRATIVES, PRONOUNS } from '../../data/dangling.ts';
import { HOOK_OPENERS } from '../../data/hooks.ts';
import { SERVICE_OPENERS, SERVICE_WORDS } from '../../data/service-lines.ts';
import { baseOf } from './terms.ts';

const CLOSING = `["'”’»«“)\\]}」』】）〉》]*`;
const ENDS = new RegExp(`[.!。！।॥۔．｡]${CLOSING}(?:\\[\\d+\\])*$`, 'u');
const TRAILS_OFF = new RegExp(`(?:\\.\\.|…|\\[…\\])\\.?${CLOSING}$`, 'u');
/** A speaker who falters; a cut in somebody's words stands in brackets. */
const FALTERS = /(?:\.\s?\.\s?\.|(?<![[(（])…)/u;
const QUOTED = /["“„«「『][^"“”„«»」』]*["“”»«」』]/gu;
const OPENING = /^["'“„”«»‘「『([\s*•·–—-]+/u;
const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
  ['《', '》'],
] as const;
/** Signs of a program. */
const CODE = /[{}]|\\[nt]/;
/** "3. Lift the tyre": an entry of a list. Where a full stop makes ordinals, it may be a date. */
const NUMBERED = { bracket: /^\p{Nd}{1,2}\)\s/u, stop: /^\p{Nd}{1,2}[.)]\s+\p{Lu}/u };
/** Scripts whose words are not parted by spaces: an opener may run into the next word. */
const RUNS_ON = new Set(['ja', 'zh']);

type Openers = Readonly<Record<string, string>>;
const OPENERS: readonly Openers[] = [DANGLING_OPENERS, SERVICE_OPENERS, HOOK_OPENERS];

const patterns = new Map<string, RegExp | null>();

/**
 * Whether a sentence is whole and understood by itself: it ends, is no question, leaves no quotation or bracket open,
 * does not lean on a sentence before it, is no aside, list entry or hook, and belongs to the story rather than to the
 * page.
 */
export function standsAlone(sentence: string, lang: string | null): boolean {
  if (!(ENDS.test(sentence) || endsInThai(sentence)) || TRAILS_OFF.test(sentence)) return false;
  if (FALTERS.test(sentence) || /[?？؟]/u.test(sentence.replace(QUOTED, ''))) return false;
  if (!isBalanced(sentence) || /^[([（–—•·*-]/u.test(sentence)) return false;
  if (CODE.test(sentence) || isNumbered(sentence, lang) || pointsBack(sentence, lang)) return false;
  const opening = sentence.replace(OPENING, '').toLowerCase();
  if (/^[\p{Ll}]/u.test(sentence.replace(OPENING, '')) && !/^\p{Ll}\p{Lu}/u.test(sentence)) return false;
  if (OPENERS.some((table) => patternFor(table, lang)?.test(opening))) return false;
  if (isTitle(sentence, lang)) return false;
  const folded = sentence.toLowerCase();
  if (endPatternFor(lang)?.test(folded)) return false;
  if (SERVICE_WORDS.some((words) => folded.includes(words))) return false;
  return !isSpokenByNobody(sentence, lang);
}

function isNumbered(sentence: string, lang: string | null): boolean {
  return (ORDINAL_DOT.includes(baseOf(lang)) ? NUMBERED.bracket : NUMBERED.stop).test(sentence);
}

/** "As tyres age, those cracks grow": what follows the first clause begins with a word that points outside it. */
function pointsBack(sentence: string, lang: string | null): boolean {
  const words = DEMONSTRATIVES[baseOf(lang)]?.split(' ') ?? [];
  const after = /^[^,]+, *([\p{L}\p{M}]+) [\p{L}\p{M}]/u.exec(sentence)?.[1] ?? '';
  return words.includes(after.toLowerCase());
}

/** Thai puts no mark at the end of a sentence. */
function endsInThai(sentence: string): boolean {
  return /\p{Script=Thai}[”"'’)]*$/u.test(sentence);
}

/**
 * "Top Social Media Agencies in the U.S." is a heading that happens to end in a full stop: nearly all its words have a
 * capital. German writes every noun so.
 */
function isTitle(sentence: string, lang: string | null): boolean {
  if (baseOf(lang) === 'de') return false;
  const words = sentence.match(/\p{L}[\p{L}\p{M}’'.-]{2,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.75 * words.length;
}

/** Whether every quotation mark and bracket has its other half. */
export function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  if (count('"') % 2 !== 0) return false;
  const low = count('„');
  const left = count('“');
  const right = count('”');
  if (low > 0 ? low !== left + right : left > 0 ? left !== right : right % 2 !== 0) return false;
  return BRACKETS.every(([open, close]) => count(open) === count(close));
}

/** `“We won,” he said.`: a quotation whose speaker is a pronoun, or one without any speaker. */
function isSpokenByNobody(sentence: string, lang: string | null): boolean {
  const quotation = /^\s*["“„«»「『](.*)["”“»«」』]([^"”“»«」』]*)$/u.exec(sentence);
  if (!quotation) return false;
  const tail = (quotation[2] ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (tail.length === 0) return !/["”“»」』]/u.test(quotation[1] ?? '');
  const pronouns = (PRONOUNS[baseOf(lang)] ?? '').split(' ');
  return tail.slice(0, 3).some((word) => pronouns.includes(word));
}

function patternFor(table: Openers, lang: string | null): RegExp | null {
  const base = baseOf(lang);
  const key = `${OPENERS.indexOf(table)} ${base}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const openers = table[base];
  const pattern = openers ? openerPattern(openers, RUNS_ON.has(base)) : null;
  patterns.set(key, pattern);
  return pattern;
}

function openerPattern(openers: string, runsOn: boolean): RegExp {
  const escaped = openers.replace(/[.*+?^${}()[\]\\]/g, '\\$&');
  return new RegExp(`^(?:${escaped})${runsOn ? '' : "(?<=:|(?![\\p{L}\\p{M}\\p{N}-]))(?!['’]\\p{L})"}`, 'u');
}

function endPatternFor(lang: string | null): RegExp | null {
  const base = baseOf(lang);
  const key = `end ${base}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const ends = DANGLING_ENDS[base];
  const pattern = ends ? new RegExp(`(?<![\\p{L}\\p{M}])(?:${ends})[.!]${CLOSING}$`, 'u') : null;
  patterns.set(key, pattern);
  return pattern;
}
