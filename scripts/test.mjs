// @ts-check
/** `npm test`: every check there is, one after the other, with one sum over all of them at the end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { closingLine, countsOfReport, failuresOf, sum } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const reports = mkdtempSync(join(tmpdir(), 'clearstory-test-'));

/** @type {string[]} named once more at the end */
const failures = [];

/** @param {string} name of a program that a dependency brings @param {string[]} args @returns {boolean} */
function run(name, args) {
  const shell = process.platform === 'win32';
  const program = join(ROOT, 'node_modules', '.bin', name);
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', shell }).status === 0;
}

/** @param {boolean} passed @returns {Counts} a step that is one check */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** @param {string} name @param {string[]} args @returns {Counts} */
function vitest(name, args) {
  const file = join(reports, `${name}.json`);
  const passed = run('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    failures.push(...failuresOf(report));
    return countsOfReport(report, passed);
  } catch {
    return one(false);
  }
}

function browsersThenJourney() {
  for (const kind of /** @type {const} */ (['chromium', 'firefox'])) ensureBrowser(kind, console.log);
  return vitest('e2e', ['--config', 'vitest.e2e.config.ts']);
}

/** @type {readonly (readonly [string, () => Counts])[]} */
const STEPS = [
  ['Types', () => one(run('tsc', ['--noEmit']))],
  ['Lint', () => one(run('biome', ['ci', '--error-on-warnings']))],
  ['Unit and pages', () => vitest('unit', [])],
  [
    'Build',
    () =>
      one(spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' }).status === 0),
  ],
  [
    "Firefox's own linter",
    () =>
      one(
        run('web-ext', [
          'lint',
          '--source-dir',
          'dist/firefox',
          '--warnings-as-errors',
          '--no-config-discovery',
        ]),
      ),
  ],
  ['End to end', browsersThenJourney],
];

/** @param {() => Counts} step */
function countsOf(step) {
  try {
    return step();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    return one(false);
  }
}

let total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
for (const [name, step] of STEPS) {
  console.log(`\n== ${name} ==`);
  const start = performance.now();
  const counts = countsOf(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(`${name}: ${closingLine(counts)} (${seconds} s)`);
  console.log(lines.at(-1));
  total = sum(total, counts);
}
rmSync(reports, { recursive: true, force: true });
for (const each of failures) console.log(`\nFailed: ${each}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
