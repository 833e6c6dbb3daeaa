import { BLOCK_WEIGHTS } from '../../../data/block-weights.ts';
import { BoostedTrees } from './boosted-trees.ts';
import { FEATURES, featureRows } from './features.ts';
import type { Reading } from './reading.ts';

let model: BoostedTrees | null = null;

/** For each block of a page the probability that it belongs to the story. */
export function blockProbabilities(reading: Reading): Float32Array {
  model ??= new BoostedTrees(BLOCK_WEIGHTS, FEATURES);
  const trees = model;
  return Float32Array.from(featureRows(reading), (row) => trees.probability(row));
}
