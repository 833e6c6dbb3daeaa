// @ts-check
/**
 * Learns what each sign of a key sentence weighs outside news, and writes `src/data/summary-weights-learned.ts`. The
 * same data gives the same bytes.
 *
 * `node test/bench/train/summary.mjs --data DIR [--half even] [--print]`
 *
 * Every sentence that may be chosen is a row. Its target is what it adds to a summary of as many sentences as its set
 * asks for (the F1 with typical good ones beside it), counted once in words and once in rare words, and what it is
 * worth alone in rare words, so that neither long sentences nor function words win. Every story weighs the same, and
 * every set.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/build.mjs';
import { builtCore } from '../support/built-core.mjs';
import { porterStem } from '../support/porter-stem.mjs';
import { rougeWords } from '../support/rouge.mjs';
import { articleOf, readSummaryRecords } from '../support/summary-records.mjs';
import { ridge } from './ridge.mjs';

const SETS = [
  { name: 'wcxb', points: 3 },
  { name: 'klexikon', points: 4 },
  { name: 'scitldr', points: 1 },
];
const SHRINKAGE = 0.02;
/**
 * Not learned. No set has standfirsts: about what the title weighs. Page descriptions shout and point, and name one
 * entry of a long list; a ranker that learned it from them would read badly.
 */
const GIVEN = { standfirst: 2.5, flaw: -5, ofSection: -3 };
const NOT_LEARNED = [...Object.keys(GIVEN), 'leans', 'shout', 'label', 'speech'];

/** Signs that count for more or less in stories of a kind. @type {[sign: string, trait: string][]} */
const PAIRS = [
  ...['lead', 'late', 'cue', 'firstPerson', 'centrality', 'title', 'length', 'mass', 'hasNumber'].map(
    (sign) => /** @type {[string, string]} */ ([sign, 'abstract']),
  ),
  ['lead', 'echo'],
  ['lead', 'long'],
  ['lead', 'guide'],
  ['title', 'long'],
  ['centrality', 'long'],
  ['length', 'lines'],
];

/**
 * @typedef {object} Story
 * @property {number[][]} rows
 * @property {string[][]} sentences stems
 * @property {string[][]} references stems
 */

/** @typedef {(word: string) => number} Weigh */

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'even' },
    print: { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data: the folder of the sets');

const core = await builtCore([
  'core/summary/candidates.ts',
  'core/summary/signs.ts',
  'core/summary/similarity.ts',
  'core/text/words.ts',
  'data/summary-signs.ts',
]);
/** @type {string[]} */
const signNames = core.SUMMARY_SIGNS.filter((/** @type {string} */ sign) => !NOT_LEARNED.includes(sign));

/** @type {{rows: number[][], targets: number[], weights: number[]}} */
const training = { rows: [], targets: [], weights: [] };
for (const { name, points } of SETS) {
  const records = await readSummaryRecords(join(values.data, `${name}-dev.jsonl.gz`), values.half);
  const stories = records.map((record) => storyOf(record)).filter(({ rows }) => rows.length > 1);
  const rare = rarity(stories);
  for (const story of stories) {
    const inWords = centred(additions(story, points, () => 1));
    const inRareWords = centred(additions(story, points, rare));
    const alone = centred(additions(story, 1, rare));
    story.rows.forEach((row, index) => {
      training.rows.push(row);
      training.targets.push((inWords[index] ?? 0) + (inRareWords[index] ?? 0) + (alone[index] ?? 0));
      training.weights.push(1 / stories.length / story.rows.length);
    });
  }
}
const learned = ridge(
  [...signNames, ...PAIRS].map((_, column) => Float64Array.from(training.rows, (row) => row[column] ?? 0)),
  Float64Array.from(training.targets),
  Float64Array.from(training.weights),
  SHRINKAGE,
);
const source = sourceOf(learned);
if (values.print) console.log(source);
else await writeFile(join(ROOT, 'src/data/summary-weights-learned.ts'), source);

/** @param {import('../support/summary-records.mjs').SummaryRecord} record @returns {Story} */
function storyOf(record) {
  const article = articleOf(record, core.countWords);
  const candidates = core.candidatesOf(article);
  const vectors = core.termVectors(candidates.map((/** @type {{terms: string[]}} */ { terms }) => terms));
  const { signs, traits } = core.signsOf(article, candidates, vectors);
  const stems = (/** @type {string} */ text) => rougeWords(text).map(porterStem);
  /** @type {number[]} */
  const eligible = candidates.flatMap(
    (/** @type {{eligible: boolean}} */ candidate, /** @type {number} */ index) =>
      candidate.eligible ? [index] : [],
  );
  return {
    rows: eligible.map((index) => [
      ...signNames.map((sign) => signs[index][sign]),
      ...PAIRS.map(([sign, trait]) => signs[index][sign] * traits[trait]),
    ]),
    sentences: eligible.map((index) => stems(candidates[index].text)),
    references: record.references.map(stems),
  };
}

/** How rare words are among the stories of a set, 0 to 1. @param {Story[]} stories @returns {Weigh} */
function rarity(stories) {
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

/** @param {number[]} weights */
function sourceOf(weights) {
  const short = (/** @type {number} */ weight) => Number(weight.toPrecision(3));
  const lines = [...signNames.map((sign) => [sign]), ...PAIRS].map(([sign, trait], index) =>
    trait
      ? `  { sign: '${sign}', in: '${trait}', weight: ${short(weights[index] ?? 0)} },`
      : `  { sign: '${sign}', weight: ${short(weights[index] ?? 0)} },`,
  );
  const given = Object.entries(GIVEN).map(([sign, weight]) => `  { sign: '${sign}', weight: ${weight} },`);
  return `import type { SignWeight } from './summary-weights.ts';

/**
 * For stories other than news, learned by \`test/bench/train/summary.mjs\` from the even halves of WCXB (CC BY 4.0),
 * Klexikon (CC BY-SA 4.0) and SciTLDR (Apache-2.0). Written by it, not by hand.
 */
export const LEARNED_WEIGHTS: readonly SignWeight[] = [
${lines.join('\n')}
${given.join('\n')}
];
`;
}
