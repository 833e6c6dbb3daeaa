// @ts-check
/**
 * Multinomial logistic regression with a ridge penalty. Same numbers in, same numbers out.
 */
import { addTo, dot, minimise } from './lbfgs.mjs';

/**
 * @typedef {object} Sample
 * @property {Float64Array} values
 * @property {number} kind index of the class
 * @property {number} weight
 */

/**
 * @param {readonly Sample[]} samples
 * @param {number} kinds
 * @param {number} penalty on half the sum of the squared weights; the biases go free
 * @returns {Float64Array} for each kind: its weights, then its bias
 */
export function fitSoftmax(samples, kinds, penalty) {
  const width = (samples[0]?.values.length ?? 0) + 1;

  /** @param {Float64Array} at @param {Float64Array} slope is filled @returns {number} the loss */
  function loss(at, slope) {
    slope.fill(0);
    const rows = (/** @type {Float64Array} */ all) =>
      Array.from({ length: kinds }, (_, kind) => all.subarray(kind * width, (kind + 1) * width));
    const [weights, slopes] = [rows(at), rows(slope)];
    let sum = 0;
    for (const sample of samples) sum += lossOf(sample, weights, slopes);
    for (const [kind, row] of weights.entries())
      sum += addRidge(row, /** @type {Float64Array} */ (slopes[kind]), penalty);
    return sum;
  }

  return minimise(loss, kinds * width);
}

/**
 * @param {Sample} sample
 * @param {Float64Array[]} weights by kind, the bias last
 * @param {Float64Array[]} slopes likewise; added to
 */
function lossOf({ values, kind, weight }, weights, slopes) {
  const scores = weights.map((row) => dot(row, values) + /** @type {number} */ (row.at(-1)));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share);
  for (const [each, row] of slopes.entries()) {
    const error = weight * ((shares[each] ?? 0) / total - (each === kind ? 1 : 0));
    addTo(row, error, values);
    row[row.length - 1] = /** @type {number} */ (row.at(-1)) + error;
  }
  return weight * (Math.log(total) + most - (scores[kind] ?? 0));
}

/** All but the bias. @param {Float64Array} row @param {Float64Array} slope @param {number} penalty */
function addRidge(row, slope, penalty) {
  const weights = row.subarray(0, -1);
  addTo(slope, penalty, weights);
  return (penalty / 2) * dot(weights, weights);
}
