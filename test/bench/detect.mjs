// @ts-check
/**
 * How well and how fast pages are told apart: articles from forums, listings, collections, products and services, with
 * documentation counted apart; beside Readability's `isProbablyReaderable` and the page's own word in the same run.
 *
 * `npm run bench -- detect --data DIR [--half odd|even] [--limit N] [--out FILE] [--cv]`
 *
 * `--cv` judges each page with the weights of the fold that its site was kept out of, which
 * `node test/bench/train/detect.mjs --data DIR --folds` writes.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contentBytes } from './detect/content-bytes.mjs';
import { report } from './detect/report.mjs';
import { bundleEntry } from './support/bundle.mjs';
import { FOLDS, foldOf } from './support/folds.mjs';
import { isInHalf, readPage, readRecords } from './support/pages.mjs';
import { progress } from './support/progress.mjs';
import { runOnPages } from './support/stored-site.mjs';

/** @param {string[]} args */
function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      half: { type: 'string' },
      limit: { type: 'string' },
      out: { type: 'string' },
      cv: { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new Error('--data: the folder of stored pages');
  if (values.half && !['odd', 'even'].includes(values.half)) throw new Error('--half: odd or even');
  return { ...values, data: values.data };
}

/** Every n-th, so that a small choice has all kinds. @template T @param {T[]} records @param {string | undefined} limit */
function spread(records, limit) {
  const step = Math.max(1, Math.floor(records.length / Number(limit ?? records.length)));
  return records.filter((_, index) => index % step === 0);
}

/** @param {string[]} args */
export async function run(args) {
  const options = optionsOf(args);
  const all = await readRecords(options.data);
  const records = spread(
    all.filter(({ id }) => isInHalf(id, options.half)),
    options.limit,
  );
  const entry = 'test/bench/detect/clearstory.ts';
  const own = options.cv
    ? await Promise.all(Array.from({ length: FOLDS }, (_, fold) => bundleEntry(entry, fold)))
    : [await bundleEntry(entry)];
  const peers = await bundleEntry('test/bench/detect/peers.ts');
  const outcomes = await runOnPages(
    records.map(({ id, url }) => ({ url, html: () => readPage(options.data, id) })),
    (index) => {
      const record = records[index];
      const fold = options.cv && record ? foldOf(record) : 0;
      return [own[fold] ?? '', peers].map((script) => ({ script, argument: null }));
    },
    { tabs: 1, onDone: progress('detect', records.length) },
  );
  const pages = records.flatMap(({ id, type, url }, index) => {
    const [clearstory, others] = outcomes[index] ?? [];
    if (clearstory && 'value' in clearstory && others && 'value' in others)
      return [{ id, type, url, ...clearstory.value, ...others.value }];
    console.error(id, clearstory, others);
    return [];
  });
  if (options.out) await writeFile(options.out, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  console.log(report(pages, await contentBytes(), options.cv));
}
