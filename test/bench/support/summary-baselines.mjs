// @ts-check
/**
 * What the key points are measured against: the opening sentences, TextRank (Mihalcea and Tarau 2004) and LexRank
 * (Erkan and Radev 2004, the continuous one), all over the topic words of the same full sentences. Each gives indices,
 * best first.
 */

const DAMPING = 0.85;
const ROUNDS = 50;
/** Comparing every pair is quadratic; a text of more sentences is ranked by its first ones. */
const MOST_SENTENCES = 600;

/** @param {readonly string[][]} sentences topic words of each @returns {number[]} */
export function lead(sentences) {
  return sentences.map((_, index) => index);
}

/** @param {readonly string[][]} sentences topic words of each @returns {number[]} */
export function textRank(sentences) {
  const sets = sentences.slice(0, MOST_SENTENCES).map((words) => new Set(words));
  return ranked(sentences.length, sets.length, (i, j) => {
    const [a, b] = [sets[i] ?? new Set(), sets[j] ?? new Set()];
    const lengths = Math.log(a.size) + Math.log(b.size);
    if (!(lengths > 0)) return 0;
    let shared = 0;
    for (const word of a) if (b.has(word)) shared += 1;
    return shared / lengths;
  });
}

/** @param {readonly string[][]} sentences topic words of each @returns {number[]} */
export function lexRank(sentences) {
  const compared = sentences.slice(0, MOST_SENTENCES);
  /** @type {Map<string, number>} */
  const frequency = new Map();
  for (const words of compared)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vectors = compared.map((words) => {
    /** @type {Map<string, number>} */
    const vector = new Map();
    for (const word of words) {
      const idf = Math.log(compared.length / (frequency.get(word) ?? 1));
      vector.set(word, (vector.get(word) ?? 0) + idf);
    }
    const norm = Math.hypot(...vector.values()) || 1;
    for (const [word, weight] of vector) vector.set(word, weight / norm);
    return vector;
  });
  return ranked(sentences.length, compared.length, (i, j) => {
    const [a, b] = [vectors[i] ?? new Map(), vectors[j] ?? new Map()];
    let product = 0;
    for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
    return product;
  });
}

/**
 * Sentences by the stationary weight of a walk over their likeness.
 *
 * @param {number} all @param {number} count those compared; the others come last
 * @param {(i: number, j: number) => number} likeness symmetric
 */
function ranked(all, count, likeness) {
  const rows = Array.from({ length: count }, () => new Float64Array(count));
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      const value = likeness(i, j);
      /** @type {Float64Array} */ (rows[i])[j] = value;
      /** @type {Float64Array} */ (rows[j])[i] = value;
    }
  }
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(count).fill((1 - DAMPING) / count);
    rows.forEach((row, from) => {
      const share = (DAMPING * (ranks[from] ?? 0)) / (sums[from] || 1);
      if (share > 0)
        for (let to = 0; to < count; to += 1) next[to] = (next[to] ?? 0) + share * (row[to] ?? 0);
    });
    ranks = next;
  }
  const order = Array.from({ length: count }, (_, index) => index);
  order.sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
  return [...order, ...Array.from({ length: all - count }, (_, index) => count + index)];
}
