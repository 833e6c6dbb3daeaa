/** Gradient-boosted trees as data, written by the programs in `test/bench/train`. */
export interface TreeWeights {
  /** The names of the features that the trees ask for. */
  readonly features: readonly string[];
  /** For each of them the numbers that it is compared with, ascending, separated by spaces. */
  readonly thresholds: readonly string[];
  /** What every sum begins with. */
  readonly bias: number;
  /** A leaf's number times this is what it adds. */
  readonly unit: number;
  /**
   * All trees in base64, one after the other, each from its root: a node that asks is its feature's index and its
   * threshold's index, then the tree of those at most that value, then the tree of the others; a leaf is 255 and a
   * signed number in two bytes, the low one first.
   */
  readonly trees: string;
}
