import { DETECT_WEIGHTS, PAGE_KINDS } from '../../data/detect-weights.ts';
import { BACKSLASH, FARTHEST, FIRST_CODE, NO_WEIGHT } from './bounds.ts';

/**
 * The model: multinomial logistic regression over the signals, with a class for each kind of page. A signal is taken on
 * a logarithmic scale, in standard deviations.
 *
 * Its numbers are whole steps of 0 to 90, a printable character each; without quotation mark and backslash, for they
 * would take two. A row a signal: the deviation, and a weight for each kind of page. The last row are the biases.
 */
const ROW = PAGE_KINDS + 1;
const DEVIATION_STEP = 1 / 24;
const WEIGHT_STEP = 1 / 60;
const BIAS_STEP = 1 / 4;

/** @returns the probabilities that the page is an article, and that it is documentation. */
export function probabilitiesOf(
  signals: readonly number[],
): readonly [article: number, documentation: number] {
  // Looked at once a page, in a new tab: plain loops over numbers are what begins fastest there.
  const values = signals.map((signal, row) =>
    Math.min(FARTHEST, Math.log1p(signal) / (stepAt(row, 0) * DEVIATION_STEP)),
  );
  const scores = Array.from({ length: PAGE_KINDS }, (_, kind) => {
    let score = weightAt(signals.length, kind) * BIAS_STEP;
    for (const [row, value] of values.entries())
      if (value) score += weightAt(row, kind) * WEIGHT_STEP * value;
    return Math.exp(score);
  });
  const total = scores.reduce((sum, score) => sum + score);
  const [article = 0, documentation = 0] = scores;
  return [article / total, documentation / total];
}

function weightAt(row: number, kind: number): number {
  return stepAt(row, kind + 1) - NO_WEIGHT;
}

function stepAt(row: number, column: number): number {
  const code = DETECT_WEIGHTS.charCodeAt(row * ROW + column);
  return code - FIRST_CODE - Number(code > BACKSLASH);
}
