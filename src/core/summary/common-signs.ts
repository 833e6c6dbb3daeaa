import type { SummarySign } from '../../data/summary-signs.ts';
import { everySo, type Steps } from '../slices.ts';
import type { Candidate } from './candidates.ts';

const SENTENCES_A_STEP = 50;

export type CommonSign = Extract<SummarySign, 'likely' | 'spread' | 'spreadMass'>;

/**
 * How common a sentence's words are in the story. What sums a story up is said in the words that it is full of, in many
 * of its paragraphs (the likelihood of SumBasic and KL-Sum: Haghighi and Vanderwende 2009).
 *
 * `likely`: the mean logarithm of its words' share of the story's, brought to about -1 to 0. `spread`: in which share of
 * the paragraphs its topic words stand, on average. `spreadMass`: the sum of the logarithms of their numbers.
 */
export function* commonSteps(candidates: readonly Candidate[]): Steps<Record<CommonSign, number>[]> {
  const folded = candidates.map(({ words }) => words.map((word) => word.toLowerCase()));
  const counts = countsOf(folded);
  const all = folded.reduce((sum, words) => sum + words.length, 0);
  const { paragraphs, holders } = holdersOf(candidates);
  yield;
  const signs: Record<CommonSign, number>[] = [];
  const isPause = everySo(SENTENCES_A_STEP);
  for (const [index, { terms }] of candidates.entries()) {
    const words = folded[index] ?? [];
    const own = new Set(terms);
    let [likely, spread, spreadMass] = [0, 0, 0];
    for (const word of words) likely += Math.log((counts.get(word) ?? 1) / all);
    for (const term of own) {
      const held = holders.get(term) ?? 1;
      spread += held;
      spreadMass += Math.log(held);
    }
    signs.push({
      likely: likely / Math.max(1, words.length) / 8,
      spread: spread / Math.max(1, own.size) / Math.max(1, paragraphs),
      spreadMass: spreadMass / 10,
    });
    if (isPause()) yield;
  }
  return signs;
}

function countsOf(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** In how many paragraphs each topic word stands. */
function holdersOf(candidates: readonly Candidate[]) {
  const holders = new Map<string, number>();
  const lastIn = new Map<string, number>();
  const blocks = new Set<number>();
  for (const { block, terms } of candidates) {
    blocks.add(block);
    for (const term of terms) {
      if (lastIn.get(term) === block) continue;
      lastIn.set(term, block);
      holders.set(term, (holders.get(term) ?? 0) + 1);
    }
  }
  return { paragraphs: blocks.size, holders };
}
