import { MOST_TIMES, WORD_SIGNS, type WordSign } from '../../data/word-signs.ts';
import { WORD_WEIGHTS } from '../../data/word-weights-learned.ts';
import type { Article } from '../article.ts';
import { everySo, type Steps } from '../slices.ts';
import type { Candidate } from './candidates.ts';
import type { Traits } from './signs.ts';
import { foldOf, wordsOf } from './terms.ts';

const OPENING = 3;
/** After so many sentences, standing early has faded to a third. */
const EARLY = 5;
/** A shorter word stands in many others by chance. */
const PART_OF_WORD = 5;
const WORDS_A_STEP = 500;

/** The words of a sentence by their number in the story, each with how often it stands there. */
export interface SentenceWords {
  readonly words: readonly number[];
  readonly times: readonly number[];
  /** All of them. */
  readonly length: number;
}

export interface WordTable {
  /** Of each candidate. */
  readonly sentences: readonly SentenceWords[];
  /** How often each word stands in the story. */
  readonly counts: readonly number[];
  /** The signs of each word, in the order of `WORD_SIGNS`. */
  readonly signs: readonly Float64Array[];
  /** The words themselves, folded. */
  readonly folded: readonly string[];
}

/** Every word of the story's prose, function words too, with what speaks for its being in a summary. */
export function* wordTableSteps(article: Article, candidates: readonly Candidate[]): Steps<WordTable> {
  const numbers = new Map<string, number>();
  const seen: Seen[] = [];
  const sentences = candidates.map(({ words, block }, sentence) => {
    const times = new Map<number, number>();
    for (const word of words) {
      const folded = foldOf(word);
      let number = numbers.get(folded);
      if (number === undefined) {
        number = seen.length;
        numbers.set(folded, number);
        seen.push({
          folded,
          first: sentence,
          count: 0,
          sentences: 0,
          blocks: 0,
          lastBlock: -1,
          opens: false,
        });
      }
      times.set(number, (times.get(number) ?? 0) + 1);
    }
    for (const [number, count] of times) note(seen[number], count, block, sentence);
    return { words: [...times.keys()], times: [...times.values()], length: words.length };
  });
  yield;
  const sizes = {
    words: candidates.reduce((sum, { words }) => sum + words.length, 0),
    sentences: candidates.length,
    blocks: new Set(candidates.map(({ block }) => block)).size,
  };
  const context = contextOf(article, candidates);
  const isPause = everySo(WORDS_A_STEP);
  const signs: Float64Array[] = [];
  for (const word of seen) {
    signs.push(signsOf(word, sizes, context));
    if (isPause()) yield;
  }
  return {
    sentences,
    signs,
    counts: seen.map(({ count }) => count),
    folded: seen.map(({ folded }) => folded),
  };
}

interface Seen {
  readonly folded: string;
  readonly first: number;
  count: number;
  sentences: number;
  blocks: number;
  lastBlock: number;
  opens: boolean;
}

function note(word: Seen | undefined, count: number, block: number, sentence: number): void {
  if (!word) return;
  word.count += count;
  word.sentences += 1;
  if (word.lastBlock !== block) word.blocks += 1;
  word.lastBlock = block;
  if (sentence < OPENING) word.opens = true;
}

interface Context {
  readonly topics: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  /** Words of the title that a longer word may hold, or be held by. */
  readonly titleParts: readonly string[];
}

function contextOf({ blocks, metadata }: Article, candidates: readonly Candidate[]): Context {
  const foldedIn = (text: string) => new Set(wordsOf(text, metadata.lang).map(foldOf));
  const title = foldedIn(metadata.title);
  return {
    topics: new Set(candidates.flatMap(({ terms }) => terms)),
    headings: foldedIn(blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : [])).join(' ')),
    title,
    titleParts: [...title].filter((word) => word.length >= PART_OF_WORD),
  };
}

function signsOf(
  { folded, first, count, sentences, blocks, opens }: Seen,
  sizes: { readonly words: number; readonly sentences: number; readonly blocks: number },
  { topics, headings, title, titleParts }: Context,
): Float64Array {
  const topic = Number(topics.has(folded));
  const often = Math.log(count);
  const share = Math.log((100 * count) / sizes.words + 0.05);
  const inTitle = Number(
    title.has(folded) ||
      (folded.length >= PART_OF_WORD &&
        titleParts.some((part) => part.includes(folded) || folded.includes(part))),
  );
  const signs: Record<WordSign, number> = {
    always: 1,
    share,
    sentences: Math.log(sentences / sizes.sentences + 0.01),
    paragraphs: Math.log(blocks / sizes.blocks + 0.01),
    count: often,
    early: Math.exp(-first / EARLY),
    soon: 1 / Math.sqrt(1 + first),
    opening: Number(opens),
    title: inTitle,
    titleCount: inTitle * often,
    heading: Number(headings.has(folded)),
    topic,
    topicCount: topic * often,
    functionShare: (1 - topic) * share,
    length: folded.length / 10,
    number: Number(/^\p{Nd}+$/u.test(folded)),
    story: Math.log(sizes.words) / 5,
  };
  return Float64Array.from(WORD_SIGNS, (sign) => signs[sign]);
}

/**
 * How many of a summary's mentions of a word a good summary is expected to hold, too: `[word * (MOST_TIMES + 1) +
 * mentions]`. From the chances that it holds the word at least once, twice and so on (Hong and Nenkova 2014,
 * "Improving the Estimation of Word Importance for News Multi-Document Summarization", for the idea of learning them).
 */
export function expectedMentions({ signs, counts }: WordTable, traits: Traits): Float64Array {
  const weights = weightsFor(traits);
  const width = MOST_TIMES + 1;
  const expected = new Float64Array(signs.length * width);
  signs.forEach((row, word) => {
    let [chance, sum] = [1, 0];
    for (let times = 1; times <= MOST_TIMES; times += 1) {
      if (times <= (counts[word] ?? 0)) {
        chance = Math.min(chance, logistic(weights[times - 1] ?? new Float64Array(), row));
        sum += chance;
      }
      expected[word * width + times] = sum;
    }
  });
  return expected;
}

function weightsFor(traits: Traits): Float64Array[] {
  const shares = traitShares(traits);
  return Array.from({ length: MOST_TIMES }, (_, times) => {
    const sums = new Float64Array(WORD_SIGNS.length);
    for (const { sign, in: trait, weights } of WORD_WEIGHTS) {
      const at = WORD_SIGNS.indexOf(sign);
      sums[at] = (sums[at] ?? 0) + (weights[times] ?? 0) * (trait === undefined ? 1 : shares[trait]);
    }
    return sums;
  });
}

/** How far a story is of each kind for which words weigh differently. */
export function traitShares({ abstract, news, reference }: Traits) {
  return { abstract, reference: (1 - news) * reference };
}

function logistic(weights: Float64Array, row: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (weights[at] ?? 0) * (row[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
