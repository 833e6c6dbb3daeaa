// @ts-check
/**
 * Learns what each sign of a key sentence weighs outside news, and writes `src/data/summary-weights-learned.ts`. The
 * same data gives the same bytes.
 *
 * `node test/bench/train/summary.mjs --data DIR [--half even|odd] [--print]`
 *
 * Every sentence that may be chosen is a row, its target what it adds to a summary of as many sentences as its set asks
 * for. Two linear models, each brought to one scale, are added up: one that foretells the target of every sentence
 * (ridge regression), one that looks at the best of each story (listwise: Cao et al. 2007, "Learning to Rank"). Every
 * story weighs the same, and every set. Without `--half` it learns from both; what it gains on stories that it has not
 * seen is measured by learning from one half and running `bench summary` on the other.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/build.mjs';
import { builtCore } from '../support/built-core.mjs';
import { porterStem } from '../support/porter-stem.mjs';
import { rougeWords } from '../support/rouge.mjs';
import { articleOf, readSummaryRecords } from '../support/summary-records.mjs';
import { listwise } from './listwise.mjs';
import { ridge } from './ridge.mjs';
import { rarity, targetsOf } from './summary-targets.mjs';

const SETS = [
  { name: 'wcxb', points: 3 },
  { name: 'klexikon', points: 4 },
  { name: 'scitldr', points: 1 },
];
const SHRINKAGE = 0.02;
const LISTWISE = { temperature: 0.7, shrinkage: 0.01, given: 0.5 };
/**
 * Not learned. No set has standfirsts: about what the title weighs. Page descriptions shout and point, and name one
 * entry of a long list; a ranker that learned it from them would read badly.
 */
const GIVEN = { standfirst: 2.5, flaw: -5, ofSection: -3 };
const NOT_LEARNED = [...Object.keys(GIVEN), 'leans', 'shout', 'label', 'speech', 'year'];

/** Every sign counts for more or less in stories of these kinds; some also in those of others. */
const KINDS = ['abstract', 'reference'];
/** @type {[sign: string, trait: string][]} */
const PAIRS = [
  ['lead', 'echo'],
  ['lead', 'long'],
  ['lead', 'guide'],
  ['title', 'long'],
  ['centrality', 'long'],
];

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string' },
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
const learnable = core.SUMMARY_SIGNS.filter((/** @type {string} */ sign) => !NOT_LEARNED.includes(sign));
/** @type {[sign: string, trait?: string][]} */
const columns = [
  ...learnable.map((sign) => /** @type {[string]} */ ([sign])),
  ...KINDS.flatMap((kind) => learnable.map((sign) => /** @type {[string, string]} */ ([sign, kind]))),
  ...PAIRS,
];

/** @type {{rows: number[][], targets: number[], given: number[], weight: number}[]} */
const stories = [];
for (const { name, points } of SETS) {
  const records = await readSummaryRecords(join(values.data, `${name}-dev.jsonl.gz`), values.half);
  const ofSet = records.map((record) => storyOf(record)).filter(({ rows }) => rows.length > 1);
  const rare = rarity(ofSet);
  for (const story of ofSet)
    stories.push({
      rows: story.rows,
      given: story.given,
      targets: targetsOf(story, points, rare),
      weight: 1 / ofSet.length,
    });
}
const models = [
  { weights: ridgeWeights(), given: 1 },
  { weights: listwise(stories, LISTWISE), given: LISTWISE.given },
];
const scales = models.map(({ weights, given }) => 1 / meanSpread(weights, given));
const source = sourceOf(
  columns.map((_, column) => sumOf(models, ({ weights }, at) => (weights[column] ?? 0) * (scales[at] ?? 0))),
  sumOf(models, ({ given }, at) => given * (scales[at] ?? 0)),
);
if (values.print) console.log(source);
else await writeFile(join(ROOT, 'src/data/summary-weights-learned.ts'), source);

/** @param {import('../support/summary-records.mjs').SummaryRecord} record */
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
    rows: eligible.map((index) =>
      columns.map(([sign, trait]) => signs[index][sign] * (trait === undefined ? 1 : traits[trait])),
    ),
    given: eligible.map((index) =>
      sumOf(Object.entries(GIVEN), ([sign, weight]) => weight * signs[index][sign]),
    ),
    sentences: eligible.map((index) => stems(candidates[index].text)),
    references: record.references.map(stems),
  };
}

function ridgeWeights() {
  const rows = stories.flatMap((story) => story.rows);
  return ridge(
    columns.map((_, column) => Float64Array.from(rows, (row) => row[column] ?? 0)),
    Float64Array.from(stories.flatMap(({ targets }) => targets)),
    Float64Array.from(stories.flatMap(({ targets, weight }) => targets.map(() => weight / targets.length))),
    SHRINKAGE,
  );
}

/** How far apart a model's scores of one story lie, on average. @param {number[]} weights @param {number} given */
function meanSpread(weights, given) {
  const spreads = stories.map((story) => {
    const scores = story.rows.map(
      (row, index) =>
        sumOf(row, (value, column) => value * (weights[column] ?? 0)) + given * (story.given[index] ?? 0),
    );
    const mean = sumOf(scores, (score) => score) / scores.length;
    return Math.sqrt(sumOf(scores, (score) => (score - mean) ** 2) / scores.length);
  });
  return sumOf(spreads, (spread) => spread) / spreads.length;
}

/** @template T @param {readonly T[]} list @param {(item: T, index: number) => number} value */
function sumOf(list, value) {
  return list.reduce((sum, item, index) => sum + value(item, index), 0);
}

/** @param {number[]} weights by column @param {number} given what one unit of `GIVEN` weighs */
function sourceOf(weights, given) {
  const short = (/** @type {number} */ weight) => Number(weight.toPrecision(3));
  const learned = columns.map(([sign, trait], column) =>
    trait
      ? `  { sign: '${sign}', in: '${trait}', weight: ${short(weights[column] ?? 0)} },`
      : `  { sign: '${sign}', weight: ${short(weights[column] ?? 0)} },`,
  );
  const fixed = Object.entries(GIVEN).map(
    ([sign, weight]) => `  { sign: '${sign}', weight: ${short(weight * given)} },`,
  );
  return `import type { SignWeight } from './summary-weights.ts';

/**
 * For stories other than news, learned by \`test/bench/train/summary.mjs\` from the development sets of WCXB (CC BY
 * 4.0), Klexikon (CC BY-SA 4.0) and SciTLDR (Apache-2.0). Written by it, not by hand.
 */
export const LEARNED_WEIGHTS: readonly SignWeight[] = [
${learned.join('\n')}
${fixed.join('\n')}
];
`;
}
