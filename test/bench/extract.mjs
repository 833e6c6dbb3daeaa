// @ts-check
/**
 * How much of the story is found, and how little else, beside Readability and Defuddle in the same run.
 *
 * `npm run bench -- extract --data DIR [--out FILE] [--only TYPE] [--half odd|even] [--limit N] [--part I/N] [--cv] [--alone]`
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/build.mjs';
import { report } from './extract/report.mjs';
import { bundleEntry } from './support/bundle.mjs';
import { FOLDS, foldOf } from './support/folds.mjs';
import { isInHalf, partOf, readPage, readRecords } from './support/pages.mjs';
import { progress } from './support/progress.mjs';
import { runOnPages } from './support/stored-site.mjs';

/** @typedef {import('./support/pages.mjs').StoredPage} StoredPage */

/** The row of what `text` holds: the same stories without the captions of their pictures, which the HTML has. */
const OWN_TEXT = 'its text';

/** @param {string[]} args */
function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      only: { type: 'string' },
      half: { type: 'string' },
      limit: { type: 'string' },
      part: { type: 'string' },
      cv: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new Error('--data: the folder of stored pages');
  if (values.half && !['odd', 'even'].includes(values.half)) throw new Error('--half: odd or even');
  return { ...values, data: values.data };
}

/** Every n-th page, so that a small choice is of all sites. @param {StoredPage[]} records @param {string | undefined} limit */
function spread(records, limit) {
  if (limit === undefined || Number(limit) >= records.length) return records;
  const step = records.length / Number(limit);
  return Array.from(
    { length: Number(limit) },
    (_, index) => /** @type {StoredPage} */ (records[Math.floor(index * step)]),
  );
}

/** Doubts as the sentence that the popup shows. */
async function doubtWriter() {
  const messages = JSON.parse(await readFile(join(ROOT, 'src/_locales/en/messages.json'), 'utf8'));
  return (/** @type {{keptWords: number, likelyWords: number, where?: string} | null} */ doubt) => {
    if (!doubt) return null;
    const counted = messages.popup_doubt.message
      .replace('$1', String(doubt.keptWords))
      .replace('$2', String(doubt.likelyWords));
    const place = doubt.where && messages[`popup_doubt_${doubt.where.replaceAll('-', '_')}`].message;
    return place ? `${counted} ${place}` : counted;
  };
}

/** @param {StoredPage[]} records @param {any[]} found by page; null where it failed */
async function linesOf(records, found) {
  const sentence = await doubtWriter();
  const nothing = {
    article: false,
    news: false,
    score: 0,
    title: '',
    byline: '',
    published: null,
    updated: null,
    lang: null,
    text: '',
    html: '',
    ms: 0,
    losses: null,
  };
  return records.map(({ id }, index) => {
    const { scored: _, failure: __, longestSliceMs: ___, doubt = null, ...fields } = found[index] ?? nothing;
    const { article, news, score, ...rest } = fields;
    return `${JSON.stringify({ id, article, news, score, doubt: sentence(doubt), ...rest })}\n`;
  });
}

/** @param {string[]} args */
export async function run(args) {
  const options = optionsOf(args);
  const all = await readRecords(options.data);
  const chosen = all.filter(
    ({ id, type }) => isInHalf(id, options.half) && (!options.only || type === options.only),
  );
  const records = partOf(spread(chosen, options.limit), options.part);
  if (records.length === 0) throw new Error('no page is of that kind');
  const peers = options.alone ? [] : ['readability', 'defuddle'];
  const own = await bundleEntry('test/bench/extract/clearstory.ts');
  const extractor = 'test/bench/extract/extractor.ts';
  const far = await Promise.all(
    options.cv
      ? Array.from({ length: FOLDS }, (_, fold) => bundleEntry(extractor, fold))
      : [bundleEntry(extractor)],
  );
  const others = await Promise.all(peers.map((name) => bundleEntry(`test/bench/extract/${name}.ts`)));
  const extractors = ['clearstory', ...peers];
  const done = progress('extract', records.length);
  const outcomes = await runOnPages(
    records.map((record) => ({ url: record.url, html: () => readPage(options.data, record.id) })),
    (index) => {
      const fold = options.cv ? foldOf(/** @type {StoredPage} */ (records[index])) : 0;
      const first = { script: own, argument: null, far: far[fold] ?? '' };
      return [first, ...others.map((script) => ({ script, argument: null }))];
    },
    { onDone: done, drawn: true },
  );
  const answers = outcomes.map((each) =>
    Object.fromEntries(
      extractors.map((name, index) => {
        const outcome = each[index];
        return [name, outcome && 'value' in outcome ? outcome.value : null];
      }),
    ),
  );
  for (const [index, each] of outcomes.entries())
    for (const [at, outcome] of each.entries())
      if ('failed' in outcome)
        console.error(`${records[index]?.id} ${extractors[at]}: ${outcome.failed.split('\n')[0]}`);
  for (const each of answers) {
    const own = each['clearstory'];
    each[OWN_TEXT] = own && { ...own, scored: own.text };
  }
  if (options.out) {
    const lines = await linesOf(
      records,
      answers.map((each) => each['clearstory']),
    );
    await writeFile(options.out, lines.join(''));
  }
  console.log(report(records, answers, ['clearstory', OWN_TEXT, ...peers], options.cv));
}
