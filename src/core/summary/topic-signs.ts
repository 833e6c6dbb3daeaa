import type { SummarySign } from '../../data/summary-signs.ts';
import type { Article } from '../article.ts';
import { everySo, type Steps } from '../slices.ts';
import type { Candidate } from './candidates.ts';
import { centralitySteps } from './centrality.ts';
import { cosine, rarity, sentenceFrequency, type TermVector } from './similarity.ts';
import { termsOf, wordsOf } from './terms.ts';

export type TopicSign = Extract<
  SummarySign,
  | 'centrality'
  | 'centralityRank'
  | 'centroid'
  | 'frequency'
  | 'mass'
  | 'title'
  | 'titleShare'
  | 'titleFirst'
  | 'standfirst'
  | 'headings'
  | 'ofSection'
  | 'likeOpening'
  | 'ahead'
  | 'fresh'
>;

/** The first sentences, which later ones are compared with. */
const OPENING = 3;

const SENTENCES_A_STEP = 50;

/** What each sentence says, against what the title, the standfirst, the headings and the rest of the story say. */
export function* topicSteps(
  article: Article,
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
): Steps<Record<TopicSign, number>[]> {
  const { lang, title, standfirst } = article.metadata;
  const sentences = candidates.map(({ terms }) => terms);
  const frequency = sentenceFrequency(sentences);
  const weigh = (term: string) => rarity(term, frequency, sentences.length);
  const termsIn = (text: string) => new Set(termsOf(wordsOf(text, lang), lang));
  const titleTerms = termsIn(title);
  const standfirstTerms = termsIn(standfirst ?? '');
  const titleWeight = weightOf(titleTerms, weigh);
  const headingTerms = termsIn(
    article.blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : [])).join(' '),
  );
  const sectionTerms = sectionTermsOf(article, titleTerms, termsIn);
  yield;
  const centrality = yield* centralitySteps(vectors);
  const ranks = ranksOf(centrality);
  const centre = centreOf(vectors);
  yield;
  const counts = termCounts(sentences);
  const frequencies = sentences.map((terms) => meanCount(terms, counts));
  const masses = sentences.map((terms) => massOf(terms, counts));
  const [mostFrequent, heaviest] = [Math.max(...frequencies, 1e-9), Math.max(...masses, 1e-9)];
  const { first, last } = appearances(candidates);
  yield;
  const signs: Record<TopicSign, number>[] = [];
  const isPause = everySo(SENTENCES_A_STEP);
  for (const [index, { terms, block }] of candidates.entries()) {
    const own = new Set(terms);
    const total = weightOf(own, weigh);
    const shared = weightOf(common(own, titleTerms), weigh);
    signs.push({
      centrality: centrality[index] ?? 0,
      centralityRank: ranks[index] ?? 0,
      centroid: cosine(vectors[index] ?? new Map(), centre),
      frequency: (frequencies[index] ?? 0) / mostFrequent,
      mass: (masses[index] ?? 0) / heaviest,
      title: shared / (titleWeight || 1),
      // A few words that are all of the title's say little: half the title counts as if it stood there, too.
      titleShare: shared / (total + titleWeight / 2 || 1),
      titleFirst: nearness(terms, titleTerms),
      standfirst: weightOf(common(own, standfirstTerms), weigh) / (weightOf(standfirstTerms, weigh) || 1),
      headings: weightOf(common(own, headingTerms), weigh) / (total || 1),
      ofSection: weightOf(common(own, sectionTerms(block)), weigh) / (total || 1),
      likeOpening: likenessToOpening(vectors, index),
      ahead: shareOf(own, (term) => (last.get(term) ?? 0) > block),
      fresh: shareOf(own, (term) => first.get(term) === index),
    });
    if (isPause()) yield;
  }
  return signs;
}

/** The words of the heading that a block stands under, beyond the title's: what is about them is one part of many. */
function sectionTermsOf(
  { blocks }: Article,
  titleTerms: ReadonlySet<string>,
  termsIn: (text: string) => Set<string>,
): (block: number) => ReadonlySet<string> {
  let current: ReadonlySet<string> = new Set();
  const perBlock = blocks.map(({ kind, text }) => {
    if (kind === 'heading') current = new Set([...termsIn(text)].filter((term) => !titleTerms.has(term)));
    return current;
  });
  return (block) => perBlock[block] ?? new Set();
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((term) => other.has(term)));
}

function weightOf(terms: ReadonlySet<string>, weigh: (term: string) => number): number {
  let sum = 0;
  for (const term of terms) sum += weigh(term);
  return sum;
}

function shareOf(terms: ReadonlySet<string>, isSo: (term: string) => boolean): number {
  let count = 0;
  for (const term of terms) if (isSo(term)) count += 1;
  return count / Math.max(1, terms.size);
}

/** 1 where the first topic word is one of the title's, less the later it comes, 0 where none does. */
function nearness(terms: readonly string[], titleTerms: ReadonlySet<string>): number {
  const at = terms.findIndex((term) => titleTerms.has(term));
  return at === -1 ? 0 : 1 / (1 + at);
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach((index, rank) => {
    ranks[index] = rank / Math.max(1, values.length - 1);
  });
  return ranks;
}

function centreOf(vectors: readonly TermVector[]): TermVector {
  const centre = new Map<string, number>();
  for (const vector of vectors)
    for (const [term, weight] of vector) centre.set(term, (centre.get(term) ?? 0) + weight);
  const norm = Math.sqrt([...centre.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (const [term, weight] of centre) centre.set(term, weight / norm);
  return centre;
}

function termCounts(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const terms of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How often its topic words stand in the story, on average (SumBasic, Nenkova and Vanderwende 2005). */
function meanCount(terms: readonly string[], counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += counts.get(term) ?? 0;
  return sum / Math.max(1, terms.length);
}

function massOf(terms: readonly string[], counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of new Set(terms)) sum += Math.log(counts.get(term) ?? 1);
  return sum;
}

function likenessToOpening(vectors: readonly TermVector[], index: number): number {
  let most = 0;
  for (let i = 0; i < OPENING; i += 1) {
    const vector = vectors[i];
    if (i !== index && vector) most = Math.max(most, cosine(vectors[index] ?? new Map(), vector));
  }
  return most;
}

/** In which sentence a topic word stands first, and in which block last. */
function appearances(candidates: readonly Candidate[]) {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  candidates.forEach(({ terms, block }, index) => {
    for (const term of terms) {
      if (!first.has(term)) first.set(term, index);
      last.set(term, block);
    }
  });
  return { first, last };
}
