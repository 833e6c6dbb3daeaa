// @ts-check
/** What clutter stayed and what story went, summed up by cause over all pages of a mode. */

/** @typedef {import('../clean.mjs').Result} Result */

const MOST_ROWS = 14;

/** @param {Result} result @returns {[cause: string, words: number][]} */
function leftOver({ fates, whys, pressed }) {
  const causes = new Map(whys.map(({ at, cause }) => [at, cause]));
  return fates.flatMap(({ sort, words, gone }, at) =>
    sort === 'clutter' && gone === 0
      ? [
          /** @type {[string, number]} */ ([
            pressed.failure ?? (pressed.rolledBack ? 'rolled back' : (causes.get(at) ?? '')),
            words,
          ]),
        ]
      : [],
  );
}

/** @param {Result} result @returns {[cause: string, words: number][]} */
function lost({ fates, whys }) {
  const causes = new Map(whys.map(({ at, cause }) => [at, cause]));
  return fates.flatMap(({ sort, gone }, at) =>
    sort === 'story' && gone > 0 ? [/** @type {[string, number]} */ ([causes.get(at) ?? '', gone])] : [],
  );
}

/** @param {readonly Result[]} results */
export function printCauses(results) {
  printSums('clutter that stayed', results, leftOver);
  printSums('story that went', results, lost);
}

/** @param {string} title @param {readonly Result[]} results @param {(result: Result) => [string, number][]} sort */
function printSums(title, results, sort) {
  /** @type {Map<string, {words: number, pages: Set<string>}>} */
  const sums = new Map();
  for (const result of results)
    for (const [cause, words] of sort(result)) {
      const sum = sums.get(cause) ?? { words: 0, pages: new Set() };
      sum.words += words;
      sum.pages.add(result.id);
      sums.set(cause, sum);
    }
  console.log(`  ${title}, by cause`);
  const rows = [...sums].sort(([, a], [, b]) => b.words - a.words).slice(0, MOST_ROWS);
  for (const [cause, { words, pages }] of rows)
    console.log(
      `    ${String(words).padStart(6)} words on ${String(pages.size).padStart(3)} pages  ${cause}`,
    );
}
