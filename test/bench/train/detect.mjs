// @ts-check
/**
 * Fits `src/data/detect-weights.ts`. Same pages, same program, same bytes.
 *
 * `node test/bench/train/detect.mjs --data DIR [--signals FILE] [--folds]`
 *
 * `--signals` keeps what was read of the pages, and reads it from there the next time; `--folds` writes the weights of
 * each fold of the cross-validation, too, to `test/bench/folds`, where `bench -- detect --cv` looks for them.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/build.mjs';
import { areaUnderCurve, scoreAt, shareAbove } from '../detect/ranking.mjs';
import { bundleEntry } from '../support/bundle.mjs';
import { FOLDS, foldOf } from '../support/folds.mjs';
import { readPage, readRecords } from '../support/pages.mjs';
import { progress } from '../support/progress.mjs';
import { runOnPages } from '../support/stored-site.mjs';
import { encodedRows, PAGE_KINDS, probabilities, trainModel } from './detect-model.mjs';

/** On half the sum of the squared weights; not searched for. */
const PENALTY = 50;
/** At most this share of the pages of a kind may be called an article. */
const MOST_CALLED = { forum: 0.04, collection: 0.02, product: 0.02, service: 0.08, documentation: 0.12 };
/** At least this share of the documentation is to be called readable, with some room for other sites. */
const LEAST_READABLE = 0.93;
const VARIANTS = ['whole', 'no structured data', 'nothing declared', 'no address', 'neither'];

/** @typedef {import('./detect-model.mjs').Page & {url: string}} Page */
/** @typedef {{names: string[], pages: Page[]}} Signals */

/** @param {string} folder @returns {Promise<Signals>} */
async function readSignals(folder) {
  const records = await readRecords(folder);
  const script = await bundleEntry('test/bench/detect/signals.ts');
  const outcomes = await runOnPages(
    records.map(({ id, url }) => ({ url, html: () => readPage(folder, id) })),
    (index) => [{ script, argument: records[index]?.url ?? '' }],
    { onDone: progress('signals', records.length) },
  );
  /** @type {string[]} */
  let names = [];
  const pages = records.flatMap(({ id, type, url }, index) => {
    const outcome = outcomes[index]?.[0];
    if (!outcome || 'failed' in outcome) throw new Error(`${id}: ${outcome?.failed}`);
    names = outcome.value.names;
    return [{ id, type, url, variants: outcome.value.variants }];
  });
  return { names, pages };
}

/** @param {string} data @param {string | undefined} file @returns {Promise<Signals>} */
async function signalsFrom(data, file) {
  if (file && existsSync(file)) return JSON.parse(await readFile(file, 'utf8'));
  const signals = await readSignals(data);
  if (file) await writeFile(file, JSON.stringify(signals));
  return signals;
}

/** The lowest score with which no kind is called an article too often. @param {{type: string, score: number}[]} scored */
function articleFrom(scored) {
  const limits = Object.entries(MOST_CALLED).map(([type, most]) => {
    const own = scored.filter((page) => page.type === type).map(({ score }) => score);
    return own.sort((a, b) => b - a)[Math.floor(most * own.length)] ?? 0;
  });
  return Math.ceil(Math.max(...limits) * 100) / 100;
}

/** @param {{type: string, readable: number}[]} scored */
function readableFrom(scored) {
  const own = scored.filter(({ type }) => type === 'documentation').map(({ readable }) => readable);
  return Math.floor((own.sort((a, b) => b - a)[Math.ceil(LEAST_READABLE * own.length) - 1] ?? 0) * 100) / 100;
}

/** @param {string[]} rows @param {string[]} names @param {{article: number, readable: number}} thresholds */
function moduleText(rows, names, { article, readable }) {
  const lines = rows.map((row, index) => {
    const end = index < names.length ? ' +' : ';';
    return `  '${row.replaceAll("'", "\\'")}'${end} // ${names[index] ?? 'biases'}`;
  });
  return `/**
 * Weights of the detector's model, as \`core/detect/model.ts\` reads them: a row a signal, in the order of the evidence.
 * Written by \`test/bench/train/detect.mjs\`, fitted on the development split of WCXB, the Web Content Extraction
 * Benchmark (Murrough Foley, CC-BY-4.0).
 */
/** ${PAGE_KINDS.join(', ')}. */
export const PAGE_KINDS = ${PAGE_KINDS.length};

/** From this probability on a page is called an article. */
export const ARTICLE_FROM = ${article};
/** From this probability of an article or of documentation on it is called readable. */
export const READABLE_FROM = ${readable};

// biome-ignore format: a row a signal
export const DETECT_WEIGHTS =
${lines.join('\n')}
`;
}

/** @param {Page[]} pages of all folds */
function crossValidate(pages) {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    trainModel(
      pages.filter((page) => foldOf(page) !== fold),
      PENALTY,
    ),
  );
  const scored = VARIANTS.map((_, variant) =>
    pages.map((page) => {
      const { type, variants } = page;
      const model = /** @type {import('./detect-model.mjs').Model} */ (models[foldOf(page)]);
      const [score = 0, documentation = 0] = probabilities(model, variants[variant] ?? []);
      return { type, score, readable: score + documentation };
    }),
  );
  return { models, scored };
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    signals: { type: 'string' },
    folds: { type: 'boolean', default: false },
  },
});
if (!options.data) throw new Error('--data: the folder of stored pages');
const read = await signalsFrom(options.data, options.signals);
const pages = read.pages.map((page) => ({ ...page, url: page.url ?? '' }));
const { models, scored } = crossValidate(pages);
for (const [index, each] of scored.entries()) {
  const at = (/** @type {number} */ share) => shareAbove(each, 'article', scoreAt(each, share)).toFixed(3);
  console.log(
    `${VARIANTS[index]}: AUC ${areaUnderCurve(each).toFixed(4)}, ${at(0.05)} at 5 %, ${at(0.02)} at 2 %`,
  );
}
const whole = scored[0] ?? [];
const thresholds = { article: articleFrom(whole), readable: readableFrom(whole) };
console.log('thresholds', thresholds);
for (const kind of PAGE_KINDS) {
  const readable = whole.map((page) => ({ type: page.type, score: page.readable }));
  const shares = [
    shareAbove(whole, kind, thresholds.article),
    shareAbove(readable, kind, thresholds.readable),
  ];
  console.log(`${kind}: ${shares.map((share) => share.toFixed(3)).join(' called an article, ')} readable`);
}
const text = (/** @type {import('./detect-model.mjs').Model} */ model) =>
  moduleText(encodedRows(model), read.names, thresholds);
await writeFile(join(ROOT, 'src/data/detect-weights.ts'), text(trainModel(pages, PENALTY)));
if (options.folds)
  for (const [fold, model] of models.entries()) {
    const folder = join(ROOT, 'test/bench/folds', String(fold));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'detect-weights.ts'), text(model));
  }
