// @ts-check
/**
 * Writes what `doubt.mjs` learns from, one line of JSON a page: how much of the story was found, and what stands beside
 * it, each page judged by weights that saw no page of its site.
 *
 * `node test/bench/train/doubt-signs.mjs --data DIR --out FILE [--only TYPE] [--part I/N]`
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleEntry } from '../support/bundle.mjs';
import { FOLDS, foldOf } from '../support/folds.mjs';
import { partOf, readPage, readRecords } from '../support/pages.mjs';
import { progress } from '../support/progress.mjs';
import { wordScore } from '../support/scoring.mjs';
import { runOnPages } from '../support/stored-site.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    part: { type: 'string' },
  },
});
const { data, out, only, part } = values;
if (!data || !out) throw new Error('--data: the folder of stored pages, --out: the file to write');

const known = (await readRecords(data)).filter(
  ({ type, main_content }) => main_content && (!only || type === only),
);
const records = partOf(known, part);
const scripts = await Promise.all(
  Array.from({ length: FOLDS }, (_, fold) => bundleEntry('test/bench/train/page-losses.ts', fold)),
);
const stream = createWriteStream(out);
const count = progress('losses', records.length);
// Written as they come, in any order: `doubt.mjs` sorts them.
await runOnPages(
  records.map(({ id, url }) => ({ url, html: () => readPage(data, id) })),
  (index) => [{ script: scripts[foldOf(/** @type {any} */ (records[index]))] ?? '', argument: null }],
  {
    onDone: (index, outcomes) => {
      const [outcome] = outcomes;
      const record = records[index];
      if (record && outcome && 'value' in outcome && outcome.value.signs) {
        const { id, type, main_content } = record;
        const { recall } = wordScore(outcome.value.text, main_content ?? '');
        stream.write(`${JSON.stringify({ id, type, recall, signs: outcome.value.signs })}\n`);
      }
      count();
    },
  },
);
stream.end();
await once(stream, 'finish');
