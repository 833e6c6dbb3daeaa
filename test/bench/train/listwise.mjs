// @ts-check
/**
 * A linear model that ranks the rows of each list: the softmax of its scores comes near that of the targets (Cao et al.
 * 2007, "Learning to Rank: From Pairwise Approach to Listwise Approach"). What is best counts for most.
 */
import { addTo, dot, minimise } from './lbfgs.mjs';

/**
 * @typedef {object} List
 * @property {number[][]} rows
 * @property {number[]} targets mean 0 and standard deviation 1
 * @property {number[]} given a score that the rows have anyway
 * @property {number} weight
 */

/**
 * @param {readonly List[]} lists
 * @param {{temperature: number, shrinkage: number, given: number}} how the lower the temperature, the more the best row
 *   counts; shrinkage on the squared weights, as a share of the lists' weight; how much of `given` is added
 * @returns {number[]} what one unit of each column adds
 */
export function listwise(lists, { temperature, shrinkage, given }) {
  const { scaled, deviations } = standardised(lists);
  const goals = lists.map(({ targets }) => softmax(targets.map((target) => target / temperature)));
  const total = lists.reduce((sum, { weight }) => sum + weight, 0);

  /** @param {Float64Array} at @param {Float64Array} slope @returns {number} */
  function loss(at, slope) {
    slope.fill(0);
    let sum = shrinkage * total * dot(at, at);
    addTo(slope, 2 * shrinkage * total, at);
    lists.forEach((list, which) => {
      const rows = scaled[which] ?? [];
      const shares = softmax(rows.map((row, index) => dot(at, row) + given * (list.given[index] ?? 0)));
      shares.forEach((share, index) => {
        const goal = goals[which]?.[index] ?? 0;
        sum -= list.weight * goal * Math.log(share + 1e-12);
        addTo(slope, list.weight * (share - goal), rows[index] ?? new Float64Array());
      });
    });
    return sum;
  }

  const weights = minimise(loss, deviations.length);
  return deviations.map((deviation, column) => (weights[column] ?? 0) / deviation);
}

/** @param {readonly List[]} lists */
function standardised(lists) {
  const rows = lists.flatMap((list) => list.rows);
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const mean = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - mean) ** 2, 0) / rows.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const scaled = lists.map((list) =>
    list.rows.map((row) =>
      Float64Array.from(columns, ({ mean, deviation }, column) => ((row[column] ?? 0) - mean) / deviation),
    ),
  );
  return { scaled, deviations: columns.map(({ deviation }) => deviation) };
}

/** @param {number[]} scores */
function softmax(scores) {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
