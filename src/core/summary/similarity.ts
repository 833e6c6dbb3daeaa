/** A sentence as weights of its terms, scaled to length 1. */
export type TermVector = ReadonlyMap<string, number>;

/**
 * One vector a sentence: how often a term stands in it, times how rare the term is among the sentences (tf-idf,
 * Salton and Buckley 1988).
 */
export function termVectors(sentences: readonly (readonly string[])[]): TermVector[] {
  const frequency = sentenceFrequency(sentences);
  return sentences.map((terms) => {
    const weights = new Map<string, number>();
    for (const term of terms)
      weights.set(term, (weights.get(term) ?? 0) + rarity(term, frequency, sentences.length));
    let sum = 0;
    for (const weight of weights.values()) sum += weight * weight;
    const norm = Math.sqrt(sum) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / norm);
    return weights;
  });
}

/** In how many sentences each term stands. */
export function sentenceFrequency(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const terms of sentences) {
    for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

/** Inverse frequency among `count` sentences; a term that stands in none is the rarest. */
export function rarity(term: string, frequency: ReadonlyMap<string, number>, count: number): number {
  return Math.log(1 + count / (frequency.get(term) ?? 1));
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product;
}
