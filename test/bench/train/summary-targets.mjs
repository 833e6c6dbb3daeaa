// @ts-check
/** What each sentence of a story adds to a summary of it, by its reference summaries. */

/**
 * @typedef {object} Story
 * @property {number[][]} rows
 * @property {string[][]} sentences stems
 * @property {string[][]} references stems
 *
 * @typedef {(word: string) => number} Weigh
 */

/**
 * What each sentence adds to a summary of so many (the F1 with typical good ones beside it), counted once in words and
 * once in rare words, and what it is worth alone in rare words, so that neither long sentences nor function words win.
 * Mean 0, standard deviation 1.
 *
 * @param {Story} story @param {number} points @param {Weigh} rare
 */
export function targetsOf(story, points, rare) {
  const inWords = centred(additions(story, points, () => 1));
  const inRareWords = centred(additions(story, points, rare));
  const alone = centred(additions(story, 1, rare));
  return centred(inWords.map((one, index) => one + (inRareWords[index] ?? 0) + (alone[index] ?? 0)));
}

/** How rare words are among the stories of a set, 0 to 1. @param {Story[]} stories @returns {Weigh} */
export function rarity(stories) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { sentences } of stories)
    for (const word of new Set(sentences.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.min(1, Math.log((stories.length + 1) / ((counts.get(word) ?? 0) + 1)) / 4);
}

/** What each sentence adds to a summary, for the reference that some sentence meets best. @param {Story} story @param {number} points @param {Weigh} weigh */
function additions(story, points, weigh) {
  const each = story.references.map((reference) => additionsTo(story, points, reference, weigh));
  const highest = each.map((one) => Math.max(...one));
  return each[highest.indexOf(Math.max(...highest))] ?? [];
}

/** @param {Story} story @param {number} points @param {string[]} reference @param {Weigh} weigh */
function additionsTo({ sentences }, points, reference, weigh) {
  const size = mass(reference, weigh);
  const shared = sentences.map((sentence) => sharedMass(sentence, reference, weigh));
  const sizes = sentences.map((sentence) => mass(sentence, weigh));
  const alone = shared.map((one, index) => (2 * one) / ((sizes[index] ?? 0) + size || 1));
  if (points === 1) return alone;
  const order = alone.map((_, index) => index).sort((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  const good = order.slice(0, Math.max(points, Math.ceil(order.length / 4)));
  const meanOf = (/** @type {number[]} */ list) =>
    good.reduce((sum, index) => sum + (list[index] ?? 0), 0) / Math.max(1, good.length);
  // What good sentences share with the reference is partly the same.
  const besideShared = (points - 1) * 0.8 * meanOf(shared);
  const besideSize = (points - 1) * meanOf(sizes);
  return shared.map(
    (one, index) => (2 * (besideShared + one)) / (besideSize + (sizes[index] ?? 0) + size || 1),
  );
}

/** @param {string[]} words @param {Weigh} weigh */
function mass(words, weigh) {
  return words.reduce((sum, word) => sum + weigh(word), 0);
}

/** @param {string[]} sentence @param {string[]} reference @param {Weigh} weigh */
function sharedMass(sentence, reference, weigh) {
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const word of reference) left.set(word, (left.get(word) ?? 0) + 1);
  let sum = 0;
  for (const word of sentence) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    sum += weigh(word);
    left.set(word, count - 1);
  }
  return sum;
}

/** Mean 0 and standard deviation 1. @param {number[]} list */
function centred(list) {
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const deviation = Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length) || 1;
  return list.map((value) => (value - mean) / deviation);
}
