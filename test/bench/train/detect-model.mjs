// @ts-check
/** Fits the model of `src/core/detect/model.ts` and writes its numbers as that file reads them. */
import { fitSoftmax } from './softmax.mjs';

export const PAGE_KINDS = [
  'article',
  'documentation',
  'forum',
  'collection',
  'listing',
  'product',
  'service',
];

/** As in `model.ts`. */
const FIRST_CODE = 35;
const BACKSLASH = 92;
const STEPS = 91;
const DEVIATION_STEP = 1 / 24;
const WEIGHT_STEP = 1 / 60;
const BIAS_STEP = 1 / 4;
const NO_WEIGHT = 45;
const FARTHEST = 6;

/**
 * @typedef {object} Page
 * @property {string} id
 * @property {string} type
 * @property {number[][]} variants signals of the page whole, and with parts of it missing
 *
 * @typedef {{deviations: number[], weights: number[][], biases: number[]}} Model in steps; `weights` by signal, then by kind
 */

/** How much the page counts whole and with parts of it missing; in the order of `Page.variants`. */
const VARIANT_WEIGHTS = [1, 0.4, 0.3, 0.3, 0.3];

/** @param {number} step */
const bounded = (step) => Math.max(0, Math.min(STEPS - 1, Math.round(step)));

/** @param {readonly Page[]} pages @param {number} index of the signal @returns {number} in steps, of its logarithm */
function deviationOf(pages, index) {
  const values = pages.map(({ variants }) => Math.log1p(variants[0]?.[index] ?? 0));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.max(1, bounded(Math.sqrt(square) / DEVIATION_STEP));
}

/** @param {number} signal @param {number} deviation */
function standard(signal, deviation) {
  return Math.min(FARTHEST, Math.log1p(signal) / (deviation * DEVIATION_STEP));
}

/**
 * @param {readonly Page[]} pages
 * @param {number} penalty
 * @returns {Model}
 */
export function trainModel(pages, penalty) {
  const width = pages[0]?.variants[0]?.length ?? 0;
  const deviations = Array.from({ length: width }, (_, index) => deviationOf(pages, index));
  const samples = pages.flatMap(({ type, variants }) =>
    variants.map((signals, variant) => ({
      values: Float64Array.from(signals, (signal, index) => standard(signal, deviations[index] ?? 1)),
      kind: PAGE_KINDS.indexOf(type),
      weight: VARIANT_WEIGHTS[variant] ?? 0,
    })),
  );
  const fitted = fitSoftmax(samples, PAGE_KINDS.length, penalty);
  const at = (/** @type {number} */ kind, /** @type {number} */ index) =>
    fitted[kind * (width + 1) + index] ?? 0;
  return {
    deviations,
    weights: deviations.map((_, index) =>
      PAGE_KINDS.map((_, kind) => bounded(at(kind, index) / WEIGHT_STEP + NO_WEIGHT)),
    ),
    biases: PAGE_KINDS.map((_, kind) => bounded(at(kind, width) / BIAS_STEP + NO_WEIGHT)),
  };
}

/** @param {Model} model @param {readonly number[]} signals @returns {number[]} the probability of each kind */
export function probabilities({ deviations, weights, biases }, signals) {
  const scores = biases.map((bias) => (bias - NO_WEIGHT) * BIAS_STEP);
  for (const [index, deviation] of deviations.entries()) {
    const value = standard(signals[index] ?? 0, deviation) * WEIGHT_STEP;
    for (const [kind, weight] of (weights[index] ?? []).entries())
      scores[kind] = (scores[kind] ?? 0) + (weight - NO_WEIGHT) * value;
  }
  const shares = scores.map(Math.exp);
  const total = shares.reduce((sum, share) => sum + share);
  return shares.map((share) => share / total);
}

/** @param {number} step */
function character(step) {
  const code = FIRST_CODE + step;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

/** One string a signal, then the biases. @param {Model} model @returns {string[]} */
export function encodedRows({ deviations, weights, biases }) {
  const rows = deviations.map((deviation, index) => [deviation, ...(weights[index] ?? [])]);
  return [...rows, [1, ...biases]].map((row) => row.map(character).join(''));
}
