import { CUES } from '../../data/cues.ts';
import { PRONOUNS } from '../../data/dangling.ts';
import type { Article } from '../article.ts';
import type { Candidate } from './candidates.ts';
import { centralityOf } from './centrality.ts';
import { rarity, sentenceFrequency, type TermVector } from './similarity.ts';
import { baseOf, termsOf, wordsOf } from './terms.ts';

/** The signs by which a sentence is weighed, each 0 to 1. */
export interface Signs {
  readonly lead: number;
  readonly opening: number;
  readonly centrality: number;
  readonly title: number;
  readonly standfirst: number;
  readonly specifics: number;
  readonly cue: number;
  readonly length: number;
  readonly flaw: number;
}

/** Fewer words than this say little, more are tiring to read. */
const GOOD_LENGTH = { from: 14, to: 32, longest: 60 };

/** "Height: keep the screen at eye level." is an entry of a list, taken out of it. */
const LABEL = /^[^:：]{1,45}[:：](?!\s*["“„«「])/u;

/** The signs of each candidate, in their order. */
export function signsOf(
  article: Article,
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
): Signs[] {
  const { lang, title, standfirst } = article.metadata;
  const sentences = candidates.map((candidate) => candidate.terms);
  const frequency = sentenceFrequency(sentences);
  const weigh = (term: string) => rarity(term, frequency, sentences.length);
  const covers = {
    title: coverageOf(termsOf(wordsOf(title, lang), lang), weigh),
    standfirst: coverageOf(termsOf(wordsOf(standfirst ?? '', lang), lang), weigh),
  };
  const centrality = centralityOf(vectors);
  const hasCue = cueFinder(lang);
  const pronouns = new Set((PRONOUNS[baseOf(lang)] ?? '').split(' '));
  return candidates.map((candidate, index) => ({
    lead: 1 / Math.sqrt(1 + index),
    opening: candidate.opensBlock ? 1 : 0,
    centrality: centrality[index] ?? 0,
    title: covers.title(candidate.terms),
    standfirst: covers.standfirst(candidate.terms),
    specifics: specificsOf(candidate),
    cue: hasCue(candidate.text) ? 1 : 0,
    length: lengthOf(candidate.words.length),
    flaw: flawOf(candidate, pronouns),
  }));
}

/** How much of a heading's words, by rarity, a sentence holds. */
function coverageOf(
  heading: readonly string[],
  weigh: (term: string) => number,
): (terms: readonly string[]) => number {
  const wanted = new Set(heading);
  let total = 0;
  for (const term of wanted) total += weigh(term);
  return (terms) => {
    if (total === 0) return 0;
    let held = 0;
    for (const term of new Set(terms)) if (wanted.has(term)) held += weigh(term);
    return held / total;
  };
}

function specificsOf({ words }: Candidate): number {
  const named = words.filter(
    (word, index) => /\p{N}/u.test(word) || (index > 0 && /^\p{Lu}/u.test(word)),
  ).length;
  return Math.min(1, named / 5);
}

function lengthOf(words: number): number {
  if (words < GOOD_LENGTH.from) return words / GOOD_LENGTH.from;
  if (words <= GOOD_LENGTH.to) return 1;
  return Math.max(0, 1 - (words - GOOD_LENGTH.to) / (GOOD_LENGTH.longest - GOOD_LENGTH.to));
}

function flawOf(candidate: Candidate, pronouns: ReadonlySet<string>): number {
  const leans = candidate.words.slice(0, 5).some((word) => pronouns.has(word.toLowerCase()));
  const shouts = /[!！]["'”’»)]*$/u.test(candidate.text);
  const speaks = candidate.inQuote || /^["“„«»「]/u.test(candidate.text);
  return (Number(leans) + Number(shouts) + Number(speaks) + Number(LABEL.test(candidate.text))) / 4;
}

function cueFinder(lang: string | null): (text: string) => boolean {
  const cues = CUES[baseOf(lang)];
  if (!cues) return () => false;
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${cues})(?![\\p{L}\\p{M}])`, 'iu');
  return (text) => pattern.test(text);
}
