// @ts-check
/**
 * L-BFGS (Nocedal, "Updating Quasi-Newton Matrices with Limited Storage", 1980). Same numbers in, same numbers out.
 */

const MEMORY = 8;
const MOST_STEPS = 200;
const FLAT = 1e-4;

/**
 * Where a smooth function is lowest, from 0 on.
 *
 * @param {(at: Float64Array, slope: Float64Array) => number} loss fills `slope`, too
 * @param {number} size
 */
export function minimise(loss, size) {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = loss(at, slope);
  const first = Math.sqrt(dot(slope, slope));
  /** @type {{step: Float64Array, change: Float64Array, curve: number}[]} */
  const memory = [];
  for (let round = 0; round < MOST_STEPS && Math.sqrt(dot(slope, slope)) > FLAT * first; round++) {
    const way = direction(slope, memory);
    const falls = dot(way, slope);
    let length = memory.length === 0 ? 1 / first : 1;
    for (;;) {
      const next = at.slice();
      addTo(next, length, way);
      const nextSlope = new Float64Array(size);
      const nextValue = loss(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * falls || length < 1e-10) {
        const step = next.slice();
        addTo(step, -1, at);
        const change = nextSlope.slice();
        addTo(change, -1, slope);
        const curve = dot(step, change);
        if (curve > 1e-12) memory.push({ step, change, curve });
        if (memory.length > MEMORY) memory.shift();
        [at, slope, value] = [next, nextSlope, nextValue];
        break;
      }
      length /= 2;
    }
  }
  return at;
}

/** @param {Float64Array} slope @param {{step: Float64Array, change: Float64Array, curve: number}[]} memory */
function direction(slope, memory) {
  const way = slope.map((each) => -each);
  /** @type {number[]} */
  const taken = [];
  for (const { step, change, curve } of memory.toReversed()) {
    const share = dot(step, way) / curve;
    taken.unshift(share);
    addTo(way, -share, change);
  }
  const last = memory.at(-1);
  if (last) {
    const scale = last.curve / dot(last.change, last.change);
    for (let index = 0; index < way.length; index++) way[index] = scale * /** @type {number} */ (way[index]);
  }
  for (const [index, { step, change, curve }] of memory.entries())
    addTo(way, (taken[index] ?? 0) - dot(change, way) / curve, step);
  return way;
}

/** Over the length of the shorter one. @param {Float64Array} a @param {Float64Array} b */
export function dot(a, b) {
  let sum = 0;
  for (let index = Math.min(a.length, b.length) - 1; index >= 0; index--)
    sum += /** @type {number} */ (a[index]) * /** @type {number} */ (b[index]);
  return sum;
}

/** Over the length of `what`. @param {Float64Array} to @param {number} factor @param {Float64Array} what */
export function addTo(to, factor, what) {
  for (let index = 0; index < what.length; index++)
    to[index] = /** @type {number} */ (to[index]) + factor * /** @type {number} */ (what[index]);
}
