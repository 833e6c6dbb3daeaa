import { CUES } from '../../data/cues.ts';
import { PRONOUNS, SELF_REFERENCES } from '../../data/dangling.ts';
import { FIRST_PERSON, SECOND_PERSON } from '../../data/persons.ts';
import type { SummarySign } from '../../data/summary-signs.ts';
import { everySo, type Steps } from '../slices.ts';
import type { Candidate } from './candidates.ts';
import { baseOf } from './terms.ts';

export type WordingSign = Extract<
  SummarySign,
  | 'length'
  | 'offLength'
  | 'relativeLength'
  | 'goodLength'
  | 'wordLength'
  | 'functionWords'
  | 'numbers'
  | 'hasNumber'
  | 'year'
  | 'names'
  | 'specifics'
  | 'commas'
  | 'brackets'
  | 'speech'
  | 'quotation'
  | 'shout'
  | 'label'
  | 'leans'
  | 'pronouns'
  | 'firstPerson'
  | 'secondPerson'
  | 'cue'
  | 'flaw'
>;

/** "Height: keep the screen at eye level." and "Road tyres - Thin ones are fast." are entries of a list, taken out of it. */
const LABEL = /^(?:[^:：]{1,45}[:：](?!\s*["“„«「])|[^–—-]{1,40} [–—-] \p{Lu})/u;
const YEAR = /^(?:1\p{N}{3}|20[0-2]\p{N})$/u;
const QUOTATION = /["“”„«»「」『』]/u;
/** As long as a good sentence of a summary. */
const USUAL_WORDS = 22;
/** Fewer words than this say little, more are tiring to read. */
const GOOD_LENGTH = { from: 14, to: 32, longest: 60 };
const SENTENCES_A_STEP = 50;

/** How each sentence is worded: its length, its names and numbers, whom it speaks of and to. */
export function* wordingSteps(
  candidates: readonly Candidate[],
  lang: string | null,
): Steps<Record<WordingSign, number>[]> {
  const base = baseOf(lang);
  const isPronoun = memberOf(PRONOUNS[base]);
  const isSelf = memberOf(SELF_REFERENCES[base]);
  const isFirst = memberOf(FIRST_PERSON[base]);
  const isSecond = memberOf(SECOND_PERSON[base]);
  const hasCue = cueFinder(base);
  const meanWords = meanOf(candidates.map(({ words }) => words.length));
  const named = candidates.map(({ words }) => shareOf(words.slice(1), (word) => /^\p{Lu}/u.test(word)));
  const meanNamed = meanOf(named);
  yield;
  const signs: Record<WordingSign, number>[] = [];
  const isPause = everySo(SENTENCES_A_STEP);
  for (const [index, candidate] of candidates.entries()) {
    const { words, text, terms } = candidate;
    const count = Math.max(1, words.length);
    const folded = words.map((word) => word.toLowerCase());
    const numbers = words.filter((word) => /\p{N}/u.test(word)).length;
    const leans = Number(
      folded.slice(0, 5).some((word, at) => isPronoun(word) && !isSelf(folded[at + 1] ?? '')),
    );
    const speech = Number(candidate.inQuote || /^["“„«»「]/u.test(text));
    const shout = Number(/[!！]["'”’»)]*$/u.test(text));
    const label = Number(LABEL.test(text));
    signs.push({
      length: Math.log(count),
      offLength: Math.abs(Math.log(count / USUAL_WORDS)),
      relativeLength: Math.min(2, count / (meanWords || 1)),
      goodLength: goodLength(words.length),
      wordLength: words.reduce((sum, word) => sum + word.length, 0) / count,
      functionWords: 1 - terms.length / count,
      numbers: Math.min(3, numbers),
      hasNumber: Math.min(1, numbers),
      year: Number(words.some((word) => YEAR.test(word))),
      names: (named[index] ?? 0) - meanNamed,
      specifics: Math.min(1, specificWords(words) / 5),
      commas: (text.match(/[,;،、，；]/gu)?.length ?? 0) / count,
      brackets: Number(/[([（]/u.test(text)),
      speech,
      quotation: Number(!speech && QUOTATION.test(text)),
      shout,
      label,
      leans,
      pronouns: Math.min(2, folded.filter(isPronoun).length),
      firstPerson: Number(folded.some(isFirst)),
      secondPerson: Number(folded.some(isSecond)),
      cue: Number(hasCue(text)),
      flaw: (leans + shout + speech + label) / 4,
    });
    if (isPause()) yield;
  }
  return signs;
}

/** Names and numbers. */
function specificWords(words: readonly string[]): number {
  return words.filter((word, index) => /\p{N}/u.test(word) || (index > 0 && /^\p{Lu}/u.test(word))).length;
}

function goodLength(words: number): number {
  if (words < GOOD_LENGTH.from) return words / GOOD_LENGTH.from;
  if (words <= GOOD_LENGTH.to) return 1;
  return Math.max(0, 1 - (words - GOOD_LENGTH.to) / (GOOD_LENGTH.longest - GOOD_LENGTH.to));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function shareOf(words: readonly string[], isSo: (word: string) => boolean): number {
  return words.filter(isSo).length / Math.max(1, words.length);
}

function memberOf(list: string | undefined): (word: string) => boolean {
  const members = new Set(list?.split(' '));
  return (word) => members.has(word);
}

function cueFinder(base: string): (text: string) => boolean {
  const cues = CUES[base];
  if (!cues) return () => false;
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${cues})(?![\\p{L}\\p{M}])`, 'iu');
  return (text) => pattern.test(text);
}
