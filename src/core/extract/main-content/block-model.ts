import { BLOCK_WEIGHTS } from '../../../data/block-weights.ts';
import type { Steps } from '../../slices.ts';
import { BoostedTrees } from './boosted-trees.ts';
import { eachRow, FEATURES } from './features.ts';
import type { Reading } from './reading.ts';

let model: BoostedTrees | null = null;

/** For each block of a page the probability that it belongs to the story. */
export function* blockProbabilities(reading: Reading): Steps<Float32Array> {
  model ??= new BoostedTrees(BLOCK_WEIGHTS, FEATURES);
  const trees = model;
  const probabilities = new Float32Array(reading.page.blocks.length);
  yield* eachRow(reading, (row, i) => {
    probabilities[i] = trees.probability(row);
  });
  return probabilities;
}
