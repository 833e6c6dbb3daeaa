import { DIGIT, kindsAt, LETTER, LOWER, runsOf, UPPER } from '../../text/signs.ts';
import { endingOf, type FeatureGroup, log, type PageTally, ratio, tagOf } from './reading.ts';
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
    const titleWords = new Set(wordsIn(title));
    const repeats = new Map<string, number>();
    for (const { text } of tally.blocks) repeats.set(text, (repeats.get(text) ?? 0) + 1);
    return (block: TextBlock, i: number) => {
      const { text, signs } = block;
      const words = text.length <= LONGEST_LIKE_TITLE ? wordsIn(text) : [];
      const shared = words.filter((word) => titleWords.has(word)).length;
      return [
        log(signs.words),
        log(signs.length),
        ratio(signs.linked, signs.length),
        log(signs.links),
        log(signs.sentences),
        endingOf(text),
        ratio(signs.commas, signs.words),
        ratio(signs.digits, signs.length),
        ratio(signs.upper, signs.length),
        startOf(text),
        ratio(signs.length, signs.words),
        ratio(signs.strong, signs.length),
        ratio(signs.separators, signs.length),
        tagOf(block),
        log(repeats.get(text) ?? 1),
        ratio(shared, words.length),
        ratio(shared, titleWords.size),
        pruned[i] ?? 0,
        kept[i] ?? 0,
      ];
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

function wordsIn(text: string): string[] {
  return runsOf(text.toLowerCase(), LETTER | DIGIT);
}
