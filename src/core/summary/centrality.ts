import { atOnce, everySo, type Steps } from '../slices.ts';
import type { TermVector } from './similarity.ts';

/** Comparing every pair is quadratic: only so many sentences, the most typical ones, are compared. */
const MOST_COMPARED = 400;
const DAMPING = 0.85;
const ROUNDS = 30;
const ROWS_A_STEP = 20;

/**
 * How central each sentence is, 0 to 1: the stationary weight of a walk from sentence to similar sentence (continuous
 * LexRank, Erkan and Radev 2004). Sentences past the cap, those farthest from the story's centre, get 0.
 */
export function centralityOf(vectors: readonly TermVector[]): number[] {
  return atOnce(centralitySteps(vectors));
}

/** As `centralityOf`, with pauses. */
export function* centralitySteps(vectors: readonly TermVector[]): Steps<number[]> {
  const compared = mostTypical(vectors, MOST_COMPARED);
  yield;
  const likeness = yield* likenessSteps(compared.map((index) => vectors[index] ?? new Map()));
  const ranks = yield* walkSteps(likeness);
  const highest = Math.max(...ranks, 1e-9);
  const scores = new Array<number>(vectors.length).fill(0);
  compared.forEach((index, i) => {
    scores[index] = (ranks[i] ?? 0) / highest;
  });
  return scores;
}

function mostTypical(vectors: readonly TermVector[], most: number): number[] {
  const indices = vectors.map((_, index) => index);
  if (vectors.length <= most) return indices;
  const centre = new Map<string, number>();
  for (const vector of vectors)
    for (const [term, weight] of vector) centre.set(term, (centre.get(term) ?? 0) + weight);
  const typical = vectors.map((vector) => {
    let sum = 0;
    for (const [term, weight] of vector) sum += weight * (centre.get(term) ?? 0);
    return sum;
  });
  return indices
    .sort((a, b) => (typical[b] ?? 0) - (typical[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

/** The pairwise cosines, row by row, each row scaled to sum 1; worked out by the terms that sentences share. */
function* likenessSteps(vectors: readonly TermVector[]): Steps<Float64Array[]> {
  const holders = new Map<string, [index: number, weight: number][]>();
  vectors.forEach((vector, index) => {
    for (const [term, weight] of vector) {
      const list = holders.get(term);
      if (list) list.push([index, weight]);
      else holders.set(term, [[index, weight]]);
    }
  });
  const rows: Float64Array[] = [];
  const isPause = everySo(ROWS_A_STEP);
  for (const [index, vector] of vectors.entries()) {
    rows.push(likenessRow(vector, index, vectors.length, holders));
    if (isPause()) yield;
  }
  return rows;
}

function likenessRow(
  vector: TermVector,
  index: number,
  count: number,
  holders: ReadonlyMap<string, readonly (readonly [index: number, weight: number])[]>,
): Float64Array {
  const row = new Float64Array(count);
  for (const [term, weight] of vector) {
    for (const [other, itsWeight] of holders.get(term) ?? [])
      row[other] = (row[other] ?? 0) + weight * itsWeight;
  }
  row[index] = 0;
  const sum = row.reduce((total, value) => total + value, 0);
  return sum > 0 ? row.map((value) => value / sum) : row.fill(1 / count);
}

function* walkSteps(likeness: readonly Float64Array[]): Steps<number[]> {
  const count = likeness.length;
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(count).fill((1 - DAMPING) / count);
    likeness.forEach((row, from) => {
      const share = DAMPING * (ranks[from] ?? 0);
      for (let to = 0; to < count; to += 1) next[to] = (next[to] ?? 0) + share * (row[to] ?? 0);
    });
    ranks = next;
    yield;
  }
  return [...ranks];
}
