// @ts-check
/**
 * Fits `src/data/doubt-weights.ts` on one half of the pages and says how well it does on the other. The same losses give
 * the same bytes.
 *
 * `node test/bench/train/doubt.mjs --data DIR FILE...`, files as `bench -- extract --data DIR --cv --out FILE` writes them
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/build.mjs';
import { isInHalf, readRecords } from '../support/pages.mjs';
import { wordScore } from '../support/scoring.mjs';

/** A story with less of its words lacks too much. */
const ENOUGH = 0.8;
/** So many stories in which enough was found may be doubted; some room is left for other sites. */
const MOST_DOUBTED = 0.04;
/**
 * What the word of Readability may weigh beside that of the model. Few stories lack much: more than one number cannot be
 * learned from them (logistic regression on three signs did worse on the other half).
 */
const READ_WEIGHTS = [0, 0.1, 0.2, 0.3, 0.5];

/** @typedef {{id: string, type: string, recall: number, losses: Record<'likely' | 'read', number>}} Page */
/** @typedef {Record<'read' | 'from', number>} Weights */

/** @param {Page} page */
const lacks = ({ recall }) => recall < ENOUGH;

/** @param {number} read @param {Page} page */
const riskOf = (read, { losses }) => losses.likely + read * losses.read;

/** How often a story that lacks much is at more risk than one that does not. @param {number} read @param {Page[]} pages */
function ranking(read, pages) {
  const [lacking, whole] = [pages.filter(lacks), pages.filter((page) => !lacks(page))].map((some) =>
    some.map((page) => riskOf(read, page)),
  );
  let right = 0;
  for (const high of lacking ?? []) for (const low of whole ?? []) right += Number(high > low);
  return right;
}

/** @param {Page[]} pages @returns {Weights} */
function learn(pages) {
  const articles = pages.filter(({ type }) => type === 'article');
  const read = READ_WEIGHTS.reduce((best, weight) =>
    ranking(weight, articles) > ranking(best, articles) ? weight : best,
  );
  const whole = articles
    .filter((page) => !lacks(page))
    .map((page) => riskOf(read, page))
    .sort((a, b) => b - a);
  return { read, from: Math.ceil((whole[Math.floor(whole.length * MOST_DOUBTED)] ?? 0) * 100) / 100 };
}

/** @param {string} name @param {Weights} weights @param {Page[]} pages */
function report(name, weights, pages) {
  const doubted = pages.filter((page) => riskOf(weights.read, page) >= weights.from);
  const lacking = pages.filter(lacks).length;
  const hits = doubted.filter(lacks).length;
  const share = (doubted.length - hits) / (pages.length - lacking);
  console.log(
    `${name}: ${hits} of ${lacking} that lack a fifth, ${(100 * share).toFixed(1)} % of the others`,
  );
}

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
});
if (!values.data) throw new Error('--data: the folder of stored pages');
const truth = new Map((await readRecords(values.data)).map((record) => [record.id, record]));
const texts = await Promise.all(positionals.map((file) => readFile(file, 'utf8')));
/** @type {Page[]} */
const all = texts
  .flatMap((text) => text.split('\n').filter((line) => line !== ''))
  .flatMap((line) => {
    const { id, text, losses } = JSON.parse(line);
    const { type, main_content } = truth.get(id) ?? {};
    if (!type || !main_content || !losses) return [];
    return [{ id, type, recall: wordScore(text, main_content).recall, losses }];
  });
all.sort((a, b) => (a.id < b.id ? -1 : 1));
const [even, odd] = ['even', 'odd'].map((half) => all.filter(({ id }) => isInHalf(id, half)));
if (!even || !odd) throw new Error('no pages');
const weights = learn(even);
for (const [name, pages] of /** @type {const} */ ([
  ['even half, learned from', even],
  ['odd half', odd],
]))
  for (const isArticle of [true, false])
    report(
      `${name}, ${isArticle ? 'articles' : 'others'}`,
      weights,
      pages.filter(({ type }) => (type === 'article') === isArticle),
    );
await writeFile(
  join(ROOT, 'src/data/doubt-weights.ts'),
  `/**
 * From which losses on a story is doubted. Written by \`test/bench/train/doubt.mjs\` from one half of the development
 * split of WCXB, the Web Content Extraction Benchmark (Murrough Foley, CC-BY-4.0).
 */
export const DOUBT_WEIGHTS = { ${Object.entries(weights)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} };
`,
);
