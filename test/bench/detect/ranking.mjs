// @ts-check
/** How well scores tell articles from the five kinds of page that are none; documentation is counted apart. */

export const OTHER_KINDS = ['forum', 'listing', 'collection', 'product', 'service'];

/** @typedef {{type: string, score: number}} Scored */

/** @param {readonly Scored[]} pages */
function divided(pages) {
  const scores = (/** @type {(type: string) => boolean} */ wanted) =>
    pages.flatMap(({ type, score }) => (wanted(type) ? [score] : [])).sort((a, b) => b - a);
  return {
    articles: scores((type) => type === 'article'),
    others: scores((type) => OTHER_KINDS.includes(type)),
  };
}

/** The chance that an article scores higher than another page. @param {readonly Scored[]} pages */
export function areaUnderCurve(pages) {
  const { articles, others } = divided(pages);
  let pairs = 0;
  for (const article of articles)
    for (const other of others) pairs += article > other ? 1 : article === other ? 0.5 : 0;
  return pairs / (articles.length * others.length);
}

/** The score above which no more than this share of the other kinds lies. @param {readonly Scored[]} pages @param {number} share */
export function scoreAt(pages, share) {
  const { others } = divided(pages);
  return others[Math.floor(share * others.length)] ?? 0;
}

/** The share of pages of a kind above a score. @param {readonly Scored[]} pages @param {string} type @param {number} score */
export function shareAbove(pages, type, score) {
  const own = pages.filter((page) => page.type === type);
  return own.filter((page) => page.score > score).length / own.length;
}
