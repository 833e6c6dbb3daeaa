import { MOST_TIMES } from '../../data/word-signs.ts';
import type { Steps } from '../slices.ts';
import type { SentenceWords } from './word-chances.ts';

const WIDTH = MOST_TIMES + 1;
const MOST_SWAPS = 8;

/** What a set of sentences is chosen by. */
export interface SetGoal {
  readonly sentences: readonly SentenceWords[];
  /** Those that may be chosen. */
  readonly eligible: readonly number[];
  /** By word and times in the set: see `expectedMentions`. */
  readonly expected: Float64Array;
  /** What each sentence adds for what it is. */
  readonly worth: readonly number[];
  /** As many words as a good summary has. */
  readonly wanted: number;
  /** Two sentences of which one is enough. */
  readonly isAlike: (one: number, other: number) => boolean;
}

/**
 * Grows a set of sentences to `most`, so that it is expected to have as much in common with a good summary as can be:
 * the sum of what is expected of each word, over the mean of both lengths (an expected F1: the summary of least Bayes
 * risk), and the worth of its sentences. What is said once counts once, so a set covers more than its best sentences
 * do (Gillick and Favre 2009, "A Scalable Global Model for Summarization"). Grown one by one, then changed one for one
 * as long as it gets better; `kept` stay.
 */
export function* bestSetSteps(goal: SetGoal, kept: readonly number[], most: number): Steps<number[]> {
  const set = new GrowingSet(goal);
  for (const sentence of kept) set.add(sentence);
  while (set.chosen.length < most) {
    const best = set.bestAddition();
    if (best === null) break;
    set.add(best.sentence);
    yield;
  }
  for (let swaps = 0; swaps < MOST_SWAPS; swaps += 1) {
    let [from, to, highest] = [-1, -1, set.value() + 1e-9];
    for (const sentence of set.chosen.slice(kept.length)) {
      set.remove(sentence);
      const best = set.bestAddition();
      if (best && best.value > highest) [from, to, highest] = [sentence, best.sentence, best.value];
      set.add(sentence);
      yield;
    }
    if (to === -1) break;
    set.remove(from);
    set.add(to);
  }
  return set.chosen;
}

class GrowingSet {
  chosen: number[] = [];
  readonly #goal: SetGoal;
  readonly #times: Uint16Array;
  #length = 0;
  #expected = 0;
  #worth = 0;

  constructor(goal: SetGoal) {
    this.#goal = goal;
    this.#times = new Uint16Array(goal.expected.length / WIDTH);
  }

  value(): number {
    return this.#valueOf(this.#expected, this.#length, this.#worth);
  }

  add(sentence: number): void {
    this.#change(sentence, 1);
    this.chosen.push(sentence);
  }

  remove(sentence: number): void {
    this.#change(sentence, -1);
    this.chosen = this.chosen.filter((one) => one !== sentence);
  }

  /** The sentence that makes the set best. */
  bestAddition(): { sentence: number; value: number } | null {
    let best: { sentence: number; value: number } | null = null;
    for (const sentence of this.#goal.eligible) {
      const words = this.#goal.sentences[sentence];
      if (!words || this.chosen.includes(sentence)) continue;
      const value = this.#valueOf(
        this.#expected + this.#gainOf(words),
        this.#length + words.length,
        this.#worth + (this.#goal.worth[sentence] ?? 0),
      );
      if (best && value <= best.value) continue;
      if (this.chosen.some((one) => this.#goal.isAlike(one, sentence))) continue;
      best = { sentence, value };
    }
    return best;
  }

  #valueOf(expected: number, length: number, worth: number): number {
    return (2 * expected) / (length + this.#goal.wanted) + worth;
  }

  #gainOf({ words, times }: SentenceWords): number {
    let gain = 0;
    words.forEach((word, index) => {
      const now = this.#times[word] ?? 0;
      gain += this.#mentions(word, now + (times[index] ?? 0)) - this.#mentions(word, now);
    });
    return gain;
  }

  #mentions(word: number, times: number): number {
    return this.#goal.expected[word * WIDTH + Math.min(times, MOST_TIMES)] ?? 0;
  }

  #change(sentence: number, sign: 1 | -1): void {
    const words = this.#goal.sentences[sentence];
    if (!words) return;
    if (sign === 1) this.#expected += this.#gainOf(words);
    words.words.forEach((word, index) => {
      this.#times[word] = (this.#times[word] ?? 0) + sign * (words.times[index] ?? 0);
    });
    if (sign === -1) this.#expected -= this.#gainOf(words);
    this.#length += sign * words.length;
    this.#worth += sign * (this.#goal.worth[sentence] ?? 0);
  }
}
