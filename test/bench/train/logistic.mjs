// @ts-check
/** Logistic regression with weighted rows, by Newton's method; its columns are brought to standard deviation 1. */
import { solve } from './ridge.mjs';

const MOST_ROUNDS = 40;
const STILL = 1e-6;

/**
 * @param {readonly Float64Array[]} rows the first column is 1 in all of them
 * @param {readonly number[]} targets 0 to 1
 * @param {readonly number[]} weights
 * @param {number} shrinkage on half the squared weights, as a share of the rows' weight
 * @returns {number[]} what one unit of each column adds to the log odds
 */
export function logisticWeights(rows, targets, weights, shrinkage) {
  const size = rows[0]?.length ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const deviations = Array.from({ length: size }, (_, column) => deviationOf(rows, column));
  const filled = rows.map((row) => filledOf(row, deviations));
  const at = new Float64Array(size);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = newtonStep(filled, targets, weights, { at, total, shrinkage });
    for (let column = 0; column < size; column++) at[column] = (at[column] ?? 0) - (step[column] ?? 0);
    if (Math.max(...step.map(Math.abs)) < STILL) break;
  }
  return Array.from(at, (weight, column) => weight / (deviations[column] ?? 1));
}

/** @typedef {{columns: Uint8Array, values: Float64Array}} Filled the columns of a row that are not 0 */

/** @param {Float64Array} row @param {readonly number[]} deviations @returns {Filled} */
function filledOf(row, deviations) {
  /** @type {number[]} */
  const columns = [];
  row.forEach((value, column) => {
    if (value !== 0) columns.push(column);
  });
  return {
    columns: Uint8Array.from(columns),
    values: Float64Array.from(columns, (column) => (row[column] ?? 0) / (deviations[column] ?? 1)),
  };
}

/**
 * @param {readonly Filled[]} rows @param {readonly number[]} targets @param {readonly number[]} weights
 * @param {{at: Float64Array, total: number, shrinkage: number}} state
 */
function newtonStep(rows, targets, weights, { at, total, shrinkage }) {
  const size = at.length;
  const slope = new Float64Array(size);
  const curve = new Float64Array(size * size);
  rows.forEach((row, index) => {
    const chance = 1 / (1 + Math.exp(-dotOf(row, at)));
    const share = (weights[index] ?? 0) / total;
    addRow(row, share * (chance - (targets[index] ?? 0)), share * chance * (1 - chance), { slope, curve });
  });
  const system = Array.from({ length: size }, (_, i) => {
    const line = new Float64Array(size + 1);
    for (let j = 0; j < size; j++) line[j] = curve[Math.max(i, j) * size + Math.min(i, j)] ?? 0;
    line[i] = (line[i] ?? 0) + shrinkage;
    line[size] = (slope[i] ?? 0) + shrinkage * (at[i] ?? 0);
    return line;
  });
  return solve(system);
}

/** @param {Filled} row @param {Float64Array} at */
function dotOf({ columns, values }, at) {
  let sum = 0;
  for (let i = 0; i < columns.length; i++)
    sum += /** @type {number} */ (values[i]) * /** @type {number} */ (at[/** @type {number} */ (columns[i])]);
  return sum;
}

/**
 * @param {Filled} row @param {number} off how far its chance is off @param {number} bend
 * @param {{slope: Float64Array, curve: Float64Array}} sums of the curve the lower half, row by row
 */
function addRow({ columns, values }, off, bend, { slope, curve }) {
  const size = slope.length;
  for (let i = 0; i < columns.length; i++) {
    const [column, value] = [columns[i] ?? 0, values[i] ?? 0];
    slope[column] = (slope[column] ?? 0) + off * value;
    const bent = bend * value;
    for (let j = 0; j <= i; j++) {
      const place = column * size + /** @type {number} */ (columns[j]);
      curve[place] = /** @type {number} */ (curve[place]) + bent * /** @type {number} */ (values[j]);
    }
  }
}

/** @param {readonly Float64Array[]} rows @param {number} column */
function deviationOf(rows, column) {
  if (column === 0) return 1;
  const mean = rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
  const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - mean) ** 2, 0) / rows.length;
  return Math.sqrt(variance) || 1;
}
