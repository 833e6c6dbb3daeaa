// @ts-check
/**
 * Writes the features of every block of stored pages, one line of JSON a page, for `blocks.py`.
 *
 * `node test/bench/train/block-features.mjs --data DIR --out FILE [--part I/N]`
 *
 * The parts, one after the other in one file, are the whole.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleEntry } from '../support/bundle.mjs';
import { foldOf } from '../support/folds.mjs';
import { partOf, readPage, readRecords } from '../support/pages.mjs';
import { progress } from '../support/progress.mjs';
import { runOnPages } from '../support/stored-site.mjs';

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' }, part: { type: 'string' } },
});
const { data, out, part } = values;
if (!data || !out) throw new Error('--data: the folder of stored pages, --out: the file to write');

const records = partOf(await readRecords(data), part);
const script = await bundleEntry('test/bench/extract/clearstory.ts');
const far = await bundleEntry('test/bench/train/page-blocks.ts');
const stream = createWriteStream(out);
const done = progress('features', records.length);
const outcomes = await runOnPages(
  records.map((record) => ({ url: record.url, html: () => readPage(data, record.id) })),
  () => [{ script, argument: null, far }],
  { onDone: done },
);
for (const [index, record] of records.entries()) {
  const outcome = outcomes[index]?.[0];
  if (!outcome || !('value' in outcome)) {
    console.error(`${record.id}: ${outcome ? outcome.failed : 'not visited'}`);
    continue;
  }
  if (
    !stream.write(
      `${JSON.stringify({ id: record.id, fold: foldOf(record), ...JSON.parse(outcome.value) })}\n`,
    )
  )
    await once(stream, 'drain');
}
stream.end();
await once(stream, 'finish');
