import { ABBREVIATIONS, COMMON_ABBREVIATIONS, ORDINAL_DOT, THAI_JOINERS } from '../../data/abbreviations.ts';
import { STOP_WORDS } from '../../data/stop-words.ts';

/** A sentence's place in its text, in UTF-16 code units, without white space at either end. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

interface Rules {
  readonly segmenter: Intl.Segmenter;
  readonly inside: ReadonlySet<string>;
  readonly number: ReadonlySet<string>;
  readonly ending: string | null;
  readonly either: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly ordinalDot: boolean;
}

/** A bracket or quotation that is still open may hold this much more text before it is taken for a slip. */
const LONGEST_BRACKET = 300;
/** No rule looks back further than this, so that a text of stops without an end takes no longer than any other. */
const LOOK_BACK = LONGEST_BRACKET + 100;
/** How much text the segmenter is given at once. */
const STRETCH = 8192;
const THAI = /\p{Script=Thai}/u;
/** Shorter stretches between the spaces of a Thai text are parts of a sentence, in letters. */
const FEWEST_THAI = 30;
const joiners = THAI_JOINERS.split(' ');
const CLOSERS = `"'”’»«)\\]}」』】）〉》`;
const LAST_WORD = new RegExp(`([^\\s("'“„«»‘’\\[（「]+)[.][${CLOSERS}]*$`, 'u');
/** An opening mark that follows a stop without a space belongs to the next sentence. */
const OPENER_AT_END = /[[“„‘「『（《(«]$/;
const INITIAL = /^(?:\p{Lu}|\p{Script=Arabic}|\p{Script=Hebrew})$/u;
const STARTS_LOWER = /^["'“„«»‘([]*\p{Ll}(?!\p{Lu})/u;
const FIRST_WORD = /^["'“„«»‘([]*([\p{L}\p{M}’'-]+)/u;
const SPACELESS_STOP = /([\p{L}\p{M}]+)[.…]+(?=(\p{Lu}\p{Ll}*)(?:[\s,;:]|['’]\p{Ll}))/gu;
const STRAY_CLOSER =
  /^(?:\s*(?:[”’」』）】)\]}]|[»"](?=\s|$|[,.;])|\[\d{1,3}\]|\d{1,3}\](?:\[\d{1,3}\])*))+/u;

const rulesByLanguage = new Map<string, Rules>();

/**
 * The sentences of a text, in order; together they hold all of it but the white space between them. Breaks are those
 * of Unicode's text segmentation (UAX #29, by `Intl.Segmenter`), mended where it knows no abbreviations, initials,
 * ordinals, brackets, spoken quotations or missing spaces. Without a language the rules common to all are used.
 */
export function sentencesOf(text: string, lang: string | null): SentenceRange[] {
  const rules = rulesFor(lang);
  const ranges: SentenceRange[] = [];
  let start = 0;
  for (const boundary of boundariesOf(text, rules)) {
    if (boundary < text.length && !endsSentence(text, start, boundary, rules)) continue;
    const range = trimmed(text, start, boundary);
    if (range) ranges.push(range);
    start = boundary;
  }
  return ranges;
}

/** Where a sentence may end: the segmenter's breaks, past closing marks it left behind, and stops without a space. */
function boundariesOf(text: string, rules: Rules): number[] {
  const boundaries = new Set<number>();
  for (let end of segmentEnds(text, rules.segmenter)) {
    if (end < text.length && OPENER_AT_END.test(text.slice(end - 1, end))) end -= 1;
    boundaries.add(end + (STRAY_CLOSER.exec(text.slice(end, end + 40))?.[0].length ?? 0));
  }
  for (const match of text.matchAll(SPACELESS_STOP)) {
    const [stop, before = '', after = ''] = match;
    const isPlainWord = before.length > 1 && before === before.toLowerCase();
    if (!isPlainWord && !rules.functionWords.has(after.toLowerCase())) continue;
    if (before.length > 1 && !/[\p{L}\p{N}]\.$/u.test(text.slice(Math.max(0, match.index - 4), match.index)))
      boundaries.add(match.index + stop.length);
  }
  if (THAI.test(text)) for (const boundary of thaiBoundaries(text)) boundaries.add(boundary);
  boundaries.add(text.length);
  return [...boundaries].sort((a, b) => a - b);
}

/**
 * Where the segmenter's sentences end. It is given a stretch at a time, from the last sentence that may go on: for a long
 * text of many short ones it takes a time that grows with the square of the text.
 */
function* segmentEnds(text: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0;
  while (from < text.length) {
    const stretch = text.slice(from, from + STRETCH);
    const isLast = from + stretch.length === text.length;
    let begun = 0;
    for (const { index, segment } of segmenter.segment(stretch)) {
      begun = index;
      const end = index + segment.length;
      if (end < stretch.length || isLast) yield from + end;
    }
    if (isLast) return;
    // A sentence longer than a stretch is cut; whether it ends there is decided as for any other break.
    if (begun === 0) yield from + stretch.length;
    from += begun || stretch.length;
  }
}

/**
 * Spaces of a Thai text where a sentence may end: both sides are long enough, and neither is a word that goes on, a
 * figure or a foreign word.
 */
function thaiBoundaries(text: string): number[] {
  const boundaries: number[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=\p{Script=Thai}) +(?=\p{Script=Thai})/gu)) {
    const [before, after] = [text.slice(start, index), text.slice(index).trimStart()];
    if (before.length < FEWEST_THAI || after.length < FEWEST_THAI) continue;
    if (joiners.some((word) => after.startsWith(word) || before.endsWith(word))) continue;
    boundaries.push(index);
    start = index;
  }
  return boundaries;
}

function endsSentence(text: string, start: number, boundary: number, rules: Rules): boolean {
  const before = text.slice(Math.max(start, boundary - LOOK_BACK), boundary);
  const sentence = before.trim();
  const rest = text.slice(boundary, boundary + LONGEST_BRACKET);
  const next = rest.trimStart();
  if (sentence === '') return false;
  if (next === '' || before.endsWith('\n')) return true;
  if (STARTS_LOWER.test(next)) return false;
  if (isEnumerator(sentence)) return false;
  if (continuesSpeech(before, rest)) return false;
  if (isInsideBracket(sentence, next)) return false;
  const word = LAST_WORD.exec(sentence)?.[1];
  return word === undefined || endsAfter(word, next, rules);
}

/** "1." and "a)" stand before their sentence, not for one. */
function isEnumerator(sentence: string): boolean {
  return /^\(?(?:\p{N}{1,3}|\p{L})[.)．]$/u.test(sentence);
}

/** 「…。」と言った, "…다."라고: what the speaker's verb hangs on follows the closing mark without a space. */
function continuesSpeech(before: string, rest: string): boolean {
  return /[」』”"’]$/u.test(before) && /^(?:[\p{Script=Hiragana}]|라고|이라고|고 |며 |라는|라며)/u.test(rest);
}

function isInsideBracket(sentence: string, next: string): boolean {
  for (const [open, close] of [
    ['(', ')'],
    ['（', '）'],
    ['[', ']'],
  ] as const) {
    const opened = sentence.lastIndexOf(open);
    if (opened === -1 || opened < sentence.lastIndexOf(close)) continue;
    const closes = next.indexOf(close);
    const reopens = next.indexOf(open);
    if (closes !== -1 && (reopens === -1 || closes < reopens) && sentence.length - opened < LONGEST_BRACKET)
      return true;
  }
  return false;
}

/** Whether a sentence ends after a word with a full stop, given what comes next with a capital or without case. */
function endsAfter(word: string, next: string, rules: Rules): boolean {
  const first = FIRST_WORD.exec(next)?.[1]?.toLowerCase() ?? '';
  const startsFresh = first.length > 1 && rules.functionWords.has(first);
  const last = word.slice(word.lastIndexOf('.') + 1);
  const isIn = (list: ReadonlySet<string>) =>
    list.has(word) || (word.length > 1 && list.has(lowerFirst(word)));
  if (isIn(rules.either)) return startsFresh || /^["“„«(]/u.test(next);
  if (isIn(rules.inside) || rules.inside.has(last)) return false;
  if (isIn(rules.number) || (rules.ending !== null && word.endsWith(rules.ending)))
    return !/^(?:\p{N}|[IVXLC]+\b)/u.test(next);
  if (INITIAL.test(last)) return startsFresh;
  if (rules.ordinalDot && /^(?:\p{N}{1,2}|[IVX]{1,5})$/u.test(word)) return startsFresh;
  return true;
}

/** As a listed word stands where it opens a sentence. */
function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function trimmed(text: string, start: number, end: number): SentenceRange | null {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = start + piece.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

function rulesFor(lang: string | null): Rules {
  const base = lang?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  const known = rulesByLanguage.get(base);
  if (known) return known;
  const own = ABBREVIATIONS[base];
  const rules: Rules = {
    segmenter: new Intl.Segmenter(/^[a-z]{2,3}$/.test(base) ? base : 'en', { granularity: 'sentence' }),
    inside: wordSet(COMMON_ABBREVIATIONS.inside, own?.inside),
    number: wordSet(COMMON_ABBREVIATIONS.number, own?.number),
    ending: own?.ending ?? null,
    either: wordSet(COMMON_ABBREVIATIONS.either, own?.either),
    functionWords: wordSet(STOP_WORDS[base]),
    ordinalDot: ORDINAL_DOT.includes(base),
  };
  rulesByLanguage.set(base, rules);
  return rules;
}

function wordSet(...lists: (string | undefined)[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list?.split(' ') ?? []).filter((word) => word !== ''));
}
