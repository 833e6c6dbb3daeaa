// @ts-check
/**
 * Learns how likely a good summary holds each word of its story, and writes `src/data/word-weights-learned.ts`. The
 * same data gives the same bytes.
 *
 * `node test/bench/train/summary-words.mjs --data DIR [--half even|odd] [--print]`
 *
 * Every word of a story is a row, whether its reference summary holds it (at least once, twice ...) the target; where
 * there are several references, the share of those that do. One logistic regression for each number of times, over all
 * sets, each of which weighs the same. Without `--half` it learns from both halves; what it gains on stories that it has
 * not seen is measured by learning from one half and running `bench summary` on the other.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/build.mjs';
import { builtCore } from '../support/built-core.mjs';
import { articleOf, readSummaryRecords } from '../support/summary-records.mjs';
import { logisticWeights } from './logistic.mjs';

const SETS = ['wcxb', 'klexikon', 'scitldr'];
const TRAITS = ['abstract', 'reference'];
const SHRINKAGE = 2e-5;

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
  'core/summary/terms.ts',
  'core/summary/word-chances.ts',
  'core/text/words.ts',
  'core/slices.ts',
  'data/word-signs.ts',
]);
/** @type {[sign: string, trait?: string][]} */
const columns = [
  ...core.WORD_SIGNS.map((/** @type {string} */ sign) => [sign]),
  ...TRAITS.flatMap((trait) => core.WORD_SIGNS.map((/** @type {string} */ sign) => [sign, trait])),
];

/** @typedef {{row: Float64Array, count: number, held: number[], weight: number}} Word */

/** @type {Word[]} */
const words = [];
for (const name of SETS) {
  const records = await readSummaryRecords(join(values.data, `${name}-dev.jsonl.gz`), values.half);
  const ofSet = records.flatMap((record) => wordsOfStory(record));
  for (const word of ofSet) words.push({ ...word, weight: 1 / ofSet.length });
}
const learned = Array.from({ length: core.MOST_TIMES }, (_, index) => {
  const rows = words.filter(({ count }) => count > index);
  return logisticWeights(
    rows.map(({ row }) => row),
    rows.map(({ held }) => held[index] ?? 0),
    rows.map(({ weight }) => weight),
    SHRINKAGE,
  );
});
const source = sourceOf();
if (values.print) console.log(source);
else await writeFile(join(ROOT, 'src/data/word-weights-learned.ts'), source);

/**
 * @param {import('../support/summary-records.mjs').SummaryRecord} record
 * @returns {{row: Float64Array, count: number, held: number[]}[]}
 */
function wordsOfStory(record) {
  const article = articleOf(record, core.countWords);
  const candidates = core.candidatesOf(article);
  const vectors = core.termVectors(candidates.map((/** @type {{terms: string[]}} */ { terms }) => terms));
  const { traits } = core.signsOf(article, candidates, vectors);
  const shares = core.traitShares(traits);
  const table = core.atOnce(core.wordTableSteps(article, candidates));
  const references = record.references.map((reference) => countsOf(reference, record.lang));
  return table.folded.map((/** @type {string} */ word, /** @type {number} */ at) => {
    const signs = table.signs[at];
    const row = new Float64Array(columns.length);
    row.set(signs);
    TRAITS.forEach((trait, which) => {
      for (let sign = 0; sign < signs.length; sign++)
        row[(which + 1) * signs.length + sign] = shares[trait] * signs[sign];
    });
    const held = Array.from({ length: core.MOST_TIMES }, (_, index) => {
      const holding = references.filter((counts) => (counts.get(word) ?? 0) > index);
      return holding.length / references.length;
    });
    return { row, count: table.counts[at], held };
  });
}

/** @param {string} text @param {string} lang @returns {Map<string, number>} */
function countsOf(text, lang) {
  const counts = new Map();
  for (const word of core.wordsOf(text, lang).map(core.foldOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sourceOf() {
  const rows = columns.map(([sign, trait], column) => {
    const weights = learned.map((each) => Number((each[column] ?? 0).toPrecision(3))).join(', ');
    return `  { sign: '${sign}', ${trait ? `in: '${trait}', ` : ''}weights: [${weights}] },`;
  });
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, whatever they come near to
import type { WordWeight } from './word-signs.ts';

/**
 * Learned by \`test/bench/train/summary-words.mjs\` from the development sets of WCXB (CC BY 4.0), Klexikon (CC BY-SA
 * 4.0) and SciTLDR (Apache-2.0). Written by it, not by hand.
 */
export const WORD_WEIGHTS: readonly WordWeight[] = [
${rows.join('\n')}
];
`;
}
