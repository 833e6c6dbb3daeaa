// @ts-check

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { bundleEntry } from '../support/bundle.mjs';
import { foldOf } from '../support/folds.mjs';
import { readPage, readRecords } from '../support/pages.mjs';
import { progress } from '../support/progress.mjs';
import { runOnPages } from '../support/stored-site.mjs';

const [data = '', out = '', limit = '100000'] = process.argv.slice(2);
const records = (await readRecords(data))
  .sort((a, b) => Number(b.type === 'article') - Number(a.type === 'article'))
  .slice(0, Number(limit));
const script = await bundleEntry('test/bench/train/page-blocks.ts');
const stream = createWriteStream(out);
const done = progress('features', records.length);
await runOnPages(
  records.map((record) => ({ url: record.url, html: () => readPage(data, record.id) })),
  () => [{ script, argument: null }],
  {
    timeout: 60_000,
    onDone: (index, [outcome]) => {
      done();
      const record = records[index];
      if (!record || !outcome || !('value' in outcome)) {
        console.error(record?.id, outcome);
        return;
      }
      stream.write(`${JSON.stringify({ id: record.id, fold: foldOf(record), ...outcome.value })}\n`);
    },
  },
);
stream.end();
await once(stream, 'finish');
