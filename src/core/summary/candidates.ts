import type { Article, Block, KeyPoint } from '../article.ts';
import { atOnce, type Steps } from '../slices.ts';
import { type SentenceRange, sentencesOf } from '../text/sentences.ts';
import { isBalanced, standsAlone } from './stands-alone.ts';
import { termsOf, wordsOf } from './terms.ts';

/** A sentence of the story with what ranking needs to know of it. */
export interface Candidate extends KeyPoint {
  readonly words: readonly string[];
  /** Topic words; one entry an occurrence. */
  readonly terms: readonly string[];
  readonly opensBlock: boolean;
  readonly inQuote: boolean;
  /** May be chosen. All others only help to tell what the story is about. */
  readonly eligible: boolean;
}

const FEWEST_WORDS = 7;
const MOST_WORDS = 60;
const LONGEST_QUOTATION = 3;

/** The sentences of the story's prose, in order. A quotation of few sentences stays in one piece with its speaker. */
export function candidatesOf(article: Article): Candidate[] {
  return atOnce(candidateSteps(article));
}

/** As `candidatesOf`, with pauses. */
export function* candidateSteps(article: Article): Steps<Candidate[]> {
  const { lang } = article.metadata;
  const candidates: Candidate[] = [];
  for (const [index, block] of article.blocks.entries()) {
    if (isProse(block)) candidates.push(...candidatesOfBlock(block, index, lang));
    yield;
  }
  return candidates;
}

function isProse(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'list-item';
}

function candidatesOfBlock(block: Block, index: number, lang: string | null): Candidate[] {
  return wholeQuotations(block.text, sentencesOf(block.text, lang)).map(({ start, end }) => {
    const text = block.text.slice(start, end);
    const words = wordsOf(text, lang);
    const isFit = words.length >= FEWEST_WORDS && words.length <= MOST_WORDS;
    return {
      block: index,
      start,
      end,
      text,
      words,
      terms: termsOf(words, lang),
      opensBlock: start === 0,
      inQuote: block.kind === 'quote',
      eligible: isFit && standsAlone(text, lang),
    };
  });
}

function wholeQuotations(text: string, sentences: readonly SentenceRange[]): SentenceRange[] {
  const whole: SentenceRange[] = [];
  for (let i = 0; i < sentences.length; i += 1) {
    const first = sentences[i];
    if (!first) break;
    const joined = isBalanced(text.slice(first.start, first.end)) ? 0 : sentencesToClose(text, sentences, i);
    whole.push({ start: first.start, end: sentences[i + joined]?.end ?? first.end });
    i += joined;
  }
  return whole;
}

/** How many more sentences it takes until what the sentence left open is closed; 0 where that is too far off. */
function sentencesToClose(text: string, sentences: readonly SentenceRange[], from: number): number {
  const start = sentences[from]?.start ?? 0;
  for (let more = 1; more < LONGEST_QUOTATION; more += 1) {
    const end = sentences[from + more]?.end;
    if (end === undefined) return 0;
    if (isBalanced(text.slice(start, end))) return more;
  }
  return 0;
}
