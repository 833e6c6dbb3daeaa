// @ts-check
/**
 * Random documents through detection, extraction, cleaning plan, key points, sanitiser and exports, in real Chromium.
 *
 * `npm run bench -- fuzz [--documents 10000] [--seed N]`; the seed of a run is told, and gives the same documents again.
 */
import { parseArgs } from 'node:util';
import { bundleEntry } from './support/bundle.mjs';
import { runOnPages } from './support/stored-site.mjs';

/** As many documents as are tried in one visit of a tab: a stuck one costs no more than these. */
const BATCH = 100;
const TIMEOUT = 120_000;

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      documents: { type: 'string', default: '10000' },
      seed: { type: 'string' },
      tabs: { type: 'string', default: '1' },
    },
  });
  const documents = Number(values.documents);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const script = await bundleEntry('test/bench/fuzz/in-page.ts');
  const batches = Array.from({ length: Math.ceil(documents / BATCH) }, (_, index) => ({
    documents: Math.min(BATCH, documents - index * BATCH),
    seed: seed + index,
  }));
  const visits = batches.map(() => ({
    url: 'https://fuzz.example/',
    html: async () => '<!doctype html><body>',
  }));
  let tried = 0;
  let broken = 0;
  await runOnPages(visits, (index) => [{ script, argument: batches[index] }], {
    tabs: Number(values.tabs),
    timeout: TIMEOUT,
    onDone(index, [outcome]) {
      const { documents: count = 0, seed: own } = batches[index] ?? {};
      tried += count;
      const found =
        outcome && 'value' in outcome ? outcome.value : [{ name: 'the run', error: outcome?.failed }];
      for (const each of found) console.log(JSON.stringify({ seed: own, error: each.error, ...each }));
      broken += found.length;
      process.stderr.write(`${tried} of ${documents}\n`);
    },
  });
  console.log(`${tried} documents, ${broken} broken properties`);
  if (broken > 0) process.exitCode = 1;
}
