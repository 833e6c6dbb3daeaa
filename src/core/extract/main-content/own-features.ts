import { DIGIT, firstOf, kindsAt, LETTER, LOWER, runEnd, runsOf, UPPER } from '../../text/signs.ts';
import { type FeatureGroup, log, type PageTally, type Row, ratio } from './reading.ts';
import type { TextBlock } from './segment.ts';

/** Longer texts are not compared with the title. */
const LONGEST_LIKE_TITLE = 300;

/** What a block says of itself (Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", 2010). */
export const ownFeatures: FeatureGroup = {
  names: [
    'words',
    'length',
    'linkDensity',
    'links',
    'sentences',
    'ending',
    'commas',
    'digits',
    'upper',
    'start',
    'wordLength',
    'strong',
    'separators',
    'tag',
    'repeats',
    'inTitle',
    'ofTitle',
    'pruned',
    'kept',
  ],
  of(tally: PageTally) {
    const { title, pruned, kept } = tally.reading;
    const titleWords = new TitleWords(title);
    const repeats = new Map<string, number>();
    for (const { text } of tally.blocks) repeats.set(text, (repeats.get(text) ?? 0) + 1);
    return ({ text, signs }: TextBlock, i: number, row: Row) => {
      const { words, shared } = text.length <= LONGEST_LIKE_TITLE ? titleWords.in(text) : NO_WORDS;
      row.put(tally.logWords[i] ?? 0);
      row.put(log(signs.length));
      row.put(tally.linkShare[i] ?? 0);
      row.put(log(signs.links));
      row.put(log(signs.sentences));
      row.put(tally.endings[i] ?? 0);
      row.put(ratio(signs.commas, signs.words));
      row.put(ratio(signs.digits, signs.length));
      row.put(ratio(signs.upper, signs.length));
      row.put(startOf(text));
      row.put(ratio(signs.length, signs.words));
      row.put(ratio(signs.strong, signs.length));
      row.put(ratio(signs.separators, signs.length));
      row.put(tally.tags[i] ?? 0);
      row.put(log(repeats.get(text) ?? 1));
      row.put(ratio(shared, words));
      row.put(ratio(shared, titleWords.count));
      row.put(pruned[i] ?? 0);
      row.put(kept[i] ?? 0);
    };
  },
};

/** 0 a small letter, 1 a capital, 2 a digit, 3 a letter of a script without capitals, 4 anything else. */
function startOf(text: string): number {
  const first = text.replace(/^["'“‘«([]+/, '').at(0) ?? '';
  const kinds = kindsAt(first, 0);
  if ((kinds & LOWER) !== 0) return 0;
  if ((kinds & UPPER) !== 0) return 1;
  if ((kinds & DIGIT) !== 0) return 2;
  return (kinds & LETTER) !== 0 ? 3 : 4;
}

const NO_WORDS = { words: 0, shared: 0 };

/** Finds the words of a title in other texts. */
class TitleWords {
  readonly #words: ReadonlySet<string>;
  /** A word that is as long as none of the title's need not be cut out of its text. */
  readonly #lengths: ReadonlySet<number>;

  constructor(title: string) {
    this.#words = new Set(runsOf(title.toLowerCase(), LETTER | DIGIT));
    this.#lengths = new Set([...this.#words].map(({ length }) => length));
  }

  get count(): number {
    return this.#words.size;
  }

  /** How many words a text has, and how many of them are the title's. */
  in(text: string): { readonly words: number; readonly shared: number } {
    const lower = text.toLowerCase();
    let [words, shared] = [0, 0];
    let from = firstOf(lower, 0, LETTER | DIGIT);
    while (from >= 0) {
      const end = runEnd(lower, from, LETTER | DIGIT);
      words += 1;
      if (this.#lengths.has(end - from) && this.#words.has(lower.slice(from, end))) shared += 1;
      from = firstOf(lower, end, LETTER | DIGIT);
    }
    return { words, shared };
  }
}
