// @ts-check
/** Ridge regression (Hoerl and Kennard 1970) on weighted rows, its columns brought to standard deviation 1. */

/**
 * @param {Float64Array[]} columns
 * @param {Float64Array} targets mean 0 in every group of rows that is compared
 * @param {Float64Array} weights
 * @param {number} shrinkage as a share of the rows' weight
 * @returns {number[]} what one unit of each column adds
 */
export function ridge(columns, targets, weights, shrinkage) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scaled = columns.map((column) => standardised(column, weights, total));
  const size = columns.length;
  const system = Array.from({ length: size }, () => new Float64Array(size + 1));
  scaled.forEach(({ values }, i) => {
    const row = system[i] ?? new Float64Array();
    for (let j = i; j < size; j += 1) row[j] = product(values, scaled[j]?.values ?? values, weights);
    row[i] = (row[i] ?? 0) + shrinkage * total;
    row[size] = product(values, targets, weights);
  });
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1) /** @type {Float64Array} */ (system[i])[j] = system[j]?.[i] ?? 0;
  return solve(system).map((weight, i) => weight / (scaled[i]?.deviation ?? 1));
}

/** @param {Float64Array} column @param {Float64Array} weights @param {number} total */
function standardised(column, weights, total) {
  const mean = column.reduce((sum, value, row) => sum + value * (weights[row] ?? 0), 0) / total;
  const variance =
    column.reduce((sum, value, row) => sum + (value - mean) ** 2 * (weights[row] ?? 0), 0) / total;
  const deviation = Math.sqrt(variance) || 1;
  return { values: column.map((value) => (value - mean) / deviation), deviation };
}

/** @param {Float64Array} a @param {Float64Array} b @param {Float64Array} weights */
function product(a, b, weights) {
  let sum = 0;
  for (let row = 0; row < a.length; row += 1) sum += (a[row] ?? 0) * (b[row] ?? 0) * (weights[row] ?? 0);
  return sum;
}

/**
 * Gauss's elimination; the system is symmetric and positive definite.
 *
 * @param {Float64Array[]} system its last column is the right-hand side; changed on the way
 * @returns {number[]}
 */
export function solve(system) {
  const size = system.length;
  const at = (/** @type {number} */ i, /** @type {number} */ j) => system[i]?.[j] ?? 0;
  for (let i = 0; i < size; i += 1) {
    for (let below = i + 1; below < size; below += 1) {
      const factor = at(below, i) / at(i, i);
      if (factor === 0) continue;
      for (let j = i; j <= size; j += 1)
        /** @type {Float64Array} */ (system[below])[j] = at(below, j) - factor * at(i, j);
    }
  }
  const solution = new Array(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = at(i, size);
    for (let j = i + 1; j < size; j += 1) rest -= at(i, j) * solution[j];
    solution[i] = rest / at(i, i);
  }
  return solution;
}
