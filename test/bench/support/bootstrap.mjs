// @ts-check
/** Paired bootstrap (Efron and Tibshirani 1993; for ROUGE: Koehn 2004): how sure a mean difference is. */

const ROUNDS = 2_000;

/** A small generator of pseudo-random numbers from 0 to 1 (Mulberry32, Ettinger 2017): the same for the same seed. */
export function seeded(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {readonly number[]} values */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/**
 * The mean of paired differences and the interval that holds it in 95 of 100 resamplings.
 *
 * @param {readonly number[]} differences one a record
 * @returns {{mean: number, low: number, high: number}}
 */
export function pairedInterval(differences) {
  const random = seeded(7);
  const count = differences.length;
  const means = Array.from({ length: ROUNDS }, () => {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += differences[Math.floor(random() * count)] ?? 0;
    return sum / Math.max(1, count);
  }).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => means[Math.floor(share * (ROUNDS - 1))] ?? 0;
  return { mean: mean(differences), low: at(0.025), high: at(0.975) };
}
