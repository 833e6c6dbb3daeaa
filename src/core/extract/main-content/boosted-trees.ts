import type { TreeWeights } from '../../../data/tree-weights.ts';

const LEAF = 255;

/** Trees ready to judge rows of features. */
export class BoostedTrees {
  readonly #bias: number;
  readonly #roots: number[] = [];
  /** By node: the row's column asked for, or -1 for a leaf. */
  readonly #column: Int16Array;
  /** By node: the threshold, or what the leaf adds. */
  readonly #value: Float64Array;
  /** By node: the tree of the others; that of those at most the threshold comes right after the node. */
  readonly #above: Uint32Array;

  /** @param columns the names of the row's features, which hold all that the weights name. */
  constructor(weights: TreeWeights, columns: readonly string[]) {
    this.#bias = weights.bias;
    const text = atob(weights.trees);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
    const column = weights.features.map((name) => columns.indexOf(name));
    const thresholds = weights.thresholds.map((numbers) => numbers.split(' ').map(Number));
    const most = Math.ceil(bytes.length / 2);
    this.#column = new Int16Array(most);
    this.#value = new Float64Array(most);
    this.#above = new Uint32Array(most);
    let [at, node] = [0, 0];
    const read = (): void => {
      const mine = node;
      node += 1;
      const feature = bytes[at] ?? LEAF;
      if (feature === LEAF) {
        const low = bytes[at + 1] ?? 0;
        const high = bytes[at + 2] ?? 0;
        at += 3;
        this.#column[mine] = -1;
        this.#value[mine] = (((low | (high << 8)) << 16) >> 16) * weights.unit;
        return;
      }
      this.#column[mine] = column[feature] ?? 0;
      this.#value[mine] = thresholds[feature]?.[bytes[at + 1] ?? 0] ?? 0;
      at += 2;
      read();
      this.#above[mine] = node;
      read();
    };
    while (at < bytes.length) {
      this.#roots.push(node);
      read();
    }
  }

  /** The probability that the row is of the class that the trees were trained to find. */
  probability(row: Float32Array): number {
    const [columns, values, above] = [this.#column, this.#value, this.#above];
    let sum = this.#bias;
    for (const root of this.#roots) {
      let node = root;
      for (let column = columns[node] ?? -1; column >= 0; column = columns[node] ?? -1)
        node = (row[column] ?? 0) <= (values[node] ?? 0) ? node + 1 : (above[node] ?? 0);
      sum += values[node] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
