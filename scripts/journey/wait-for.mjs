// @ts-check
const PAUSE_MS = 40;

/**
 * Waits until a condition holds, asking again and again: the browsers have no event for "the extension has done it".
 *
 * @template T
 * @param {() => T | Promise<T>} condition holds when it gives something truthy; a throw counts as "not yet"
 * @param {string} what completes "waited in vain until …"
 * @param {number} [patience] milliseconds
 * @returns {Promise<Exclude<T, false | null | undefined | 0 | ''>>} what the condition gave
 */
export async function waitFor(condition, what, patience = 15_000) {
  const end = performance.now() + patience;
  /** @type {unknown} */
  let last = null;
  for (;;) {
    try {
      const value = await condition();
      if (value) return /** @type {any} */ (value);
      last = null;
    } catch (thrown) {
      last = thrown;
    }
    if (performance.now() > end) break;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
  throw new Error(`waited in vain until ${what}`, { cause: last });
}
