// @ts-check

/**
 * The value below which a share of the values lies, between the two nearest.
 *
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 * @returns {number | null} null where there are none
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number | null} value @param {number} [digits] */
export const rounded = (value, digits = 2) => (value === null ? null : Number(value.toFixed(digits)));
