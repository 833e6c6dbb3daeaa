// @ts-check
/**
 * Chooses a random sample of `src/core` for Stryker, which breaks it line by line and looks whether a test notices: all
 * of it would take days. The unit tests of `core` and the sample pages are asked, each that reaches the line.
 *
 * `npm run bench -- mutants [--share .012] [--seed N] [--only REGEX]`, then what it says. Stryker is no dependency, for
 * it is seldom run and wants older peers: `npm install --no-save --legacy-peer-deps @stryker-mutator/core
 * @stryker-mutator/vitest-runner`, and `npm ci` afterwards.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/build.mjs';
import { seeded } from './support/bootstrap.mjs';

/** Lines that are chosen together: some conditions are so long. */
const LINES = 4;
const TESTS = ['test/unit/core/**/*.test.ts', 'test/pages.test.ts'];
/** A mutant that never ends is not told from a slow machine earlier. */
const TIMEOUT = 60_000;

/**
 * @param {number} lines of a file
 * @param {number} share of it, 0 to 1
 * @param {() => number} random
 * @returns {string[]} ranges of lines, as "5-8"
 */
export function sampleOf(lines, share, random) {
  const ranges = [];
  for (let from = 1; from <= lines; from += LINES)
    if (random() < share) ranges.push(`${from}-${Math.min(lines, from + LINES - 1)}`);
  return ranges;
}

/** @param {string} only a pattern for paths within `src/core` @returns {Promise<string[]>} */
async function filesOf(only) {
  const files = await readdir(join(ROOT, 'src/core'), { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts') && new RegExp(only).test(file))
    .map((file) => join('src/core', file))
    .sort();
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      share: { type: 'string', default: '.012' },
      seed: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const random = seeded(seed);
  const mutate = [];
  for (const file of await filesOf(values.only)) {
    const lines = (await readFile(join(ROOT, file), 'utf8')).trimEnd().split('\n').length;
    mutate.push(...sampleOf(lines, Number(values.share), random).map((range) => `${file}:${range}`));
  }
  const folder = 'dist/mutants';
  const tests = `${folder}/vitest.config.ts`;
  const settings = {
    mutate,
    testRunner: 'vitest',
    vitest: { configFile: tests, related: false },
    coverageAnalysis: 'perTest',
    // What runs but once, while a file is loaded, would need all tests anew each time.
    ignoreStatic: true,
    ignorePatterns: ['test/e2e'],
    // Stryker cannot read the compiler's settings of a newer one; the tests need none.
    tsconfigFile: `${folder}/none.json`,
    tempDirName: `${folder}/work`,
    timeoutMS: TIMEOUT,
    dryRunTimeoutMinutes: 40,
    concurrency: 2,
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: `${folder}/report.json` },
  };
  await mkdir(join(ROOT, folder), { recursive: true });
  await writeFile(join(ROOT, folder, 'stryker.conf.json'), JSON.stringify(settings, null, 2));
  await writeFile(
    join(ROOT, tests),
    `export default ${JSON.stringify({ test: { include: TESTS, testTimeout: TIMEOUT * 2, maxWorkers: 1 } })};\n`,
  );
  console.log(`seed ${seed}: ${mutate.length} places. Now: npx stryker run ${folder}/stryker.conf.json`);
}
