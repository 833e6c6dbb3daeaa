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
import { minimise } from './lbfgs.mjs';

/** A story with less of its words lacks too much. */
const ENOUGH = 0.8;
/** So many stories in which enough was found may be doubted; some room is left for other sites. */
const MOST_DOUBTED = 0.045;
/** Pages that are no articles count less, and stories that lack something more, for there are few. */
const OTHER_TYPES = 0.3;
const LACKING = 4;
const PENALTY = 1;
const NAMES = /** @type {const} */ (['likely', 'open', 'read']);

/** @typedef {{id: string, type: string, recall: number, losses: Record<'likely' | 'open' | 'read', number>}} Page */
/** @typedef {Record<'likely' | 'open' | 'read' | 'from', number>} Weights */

/** @param {Page} page */
const lacks = ({ recall }) => recall < ENOUGH;

/** Logistic regression. @param {Page[]} pages @returns {number[]} a weight for each name, then the bias */
function regress(pages) {
  const rows = pages.map((page) => [...NAMES.map((name) => page.losses[name]), 1]);
  const found = minimise((at, slope) => {
    let loss = 0;
    for (let i = 0; i < NAMES.length; i++) {
      loss += (PENALTY / 2) * (at[i] ?? 0) ** 2;
      slope[i] = PENALTY * (at[i] ?? 0);
    }
    slope[NAMES.length] = 0;
    pages.forEach((page, index) => {
      const row = rows[index] ?? [];
      const wanted = Number(lacks(page));
      const weight = (page.type === 'article' ? 1 : OTHER_TYPES) * (wanted ? LACKING : 1);
      const score = row.reduce((sum, value, i) => sum + value * (at[i] ?? 0), 0);
      loss += weight * (Math.log1p(Math.exp(-Math.abs(score))) + Math.max(0, score) - wanted * score);
      const error = weight * (1 / (1 + Math.exp(-score)) - wanted);
      row.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + error * value;
      });
    });
    return loss;
  }, NAMES.length + 1);
  return [...found];
}

/** @param {Weights} weights @param {Page} page */
const riskOf = (weights, { losses }) => NAMES.reduce((sum, name) => sum + weights[name] * losses[name], 0);

/** @param {Page[]} pages @returns {Weights} */
function learn(pages) {
  const found = regress(pages).map((value) => Math.round(value * 100) / 100);
  const [likely = 0, open = 0, read = 0] = found;
  const weights = { likely, open, read, from: 0 };
  const whole = pages
    .filter((page) => page.type === 'article' && !lacks(page))
    .map((page) => riskOf(weights, page))
    .sort((a, b) => b - a);
  return { ...weights, from: Math.ceil((whole[Math.floor(whole.length * MOST_DOUBTED)] ?? 0) * 100) / 100 };
}

/** @param {string} name @param {Weights} weights @param {Page[]} pages */
function report(name, weights, pages) {
  const doubted = pages.filter((page) => riskOf(weights, page) >= weights.from);
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
