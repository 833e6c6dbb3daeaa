import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, build, ROOT } from '../scripts/build.mjs';
import { zip } from '../scripts/package.mjs';
import { bytesOf } from '../scripts/sizes.mjs';

/** What the package may weigh: sizes are the same on every machine, times are not. */

const FOLDER = 'budget';
const folder = join(ROOT, 'dist', FOLDER);
let built: Built;

function filesIn(): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

beforeAll(async () => {
  built = await build('chromium', { folder: FOLDER });
}, 60_000);

const filesOf = (name: string): readonly string[] => built.files[name] ?? [];
const partsLike = (beginning: string) =>
  Object.keys(built.files).filter((name) => name.startsWith(beginning));

describe('the package', () => {
  test('has a script on every page of under 15,000 bytes', () => {
    expect(built.sizes['content.js']).toBeLessThan(15_000);
  });

  test('has a script on every page that does nothing but wait until the page is idle, for half a second at most', () => {
    const waits: unknown[][] = [];
    // Whatever else it touched would not be there.
    runInNewContext(readFileSync(join(folder, 'content.js'), 'utf8'), {
      requestIdleCallback: (...given: unknown[]) => waits.push(given),
    });
    expect(waits).toEqual([[expect.any(Function), { timeout: 500 }]]);
  });

  test('opens its popup with under 120,000 bytes of code', () => {
    expect(bytesOf(filesOf('popup'), built.sizes)).toBeLessThan(120_000);
  });

  test('puts under 280,000 bytes of code into a tab to clean its page', () => {
    expect(bytesOf(filesOf('reader'), built.sizes)).toBeLessThan(280_000);
  });

  test('opens the reading view over a page with under 120,000 bytes of code of its own', () => {
    // What cleans the page is there; what finds key points and what sanitises are not the view's.
    const others = ['reader', ...partsLike('key-points-'), ...partsLike('all-pages-')].flatMap(filesOf);
    const more = partsLike('open-reading-')
      .flatMap(filesOf)
      .filter((file) => !others.includes(file));
    expect(more).not.toEqual([]);
    expect(others.length).toBeGreaterThan(filesOf('reader').length + 2);
    expect(bytesOf(more, built.sizes)).toBeLessThan(120_000);
  });

  test('is under 700,000 bytes zipped, and the same bytes each time', async () => {
    const first = await zip(folder, filesIn());
    expect(first.length).toBeLessThan(700_000);
    await build('chromium', { folder: FOLDER });
    const second = await zip(folder, filesIn());
    expect(Buffer.compare(first, second)).toBe(0);
  }, 60_000);

  test('has its weights and its libraries once', () => {
    const holding = (source: string) =>
      built.metafiles
        .flatMap(({ outputs }) => Object.values(outputs))
        .filter(({ inputs }) => Object.keys(inputs).some((input) => input.endsWith(source)));
    for (const source of ['src/data/block-weights.ts', 'src/data/dangling.ts', 'dist/purify.es.mjs'])
      expect(holding(source), source).toHaveLength(1);
  });

  test('loads nothing later in the background, where a worker could not', () => {
    const path = `dist/${FOLDER}/`;
    const outputs = Object.assign({}, ...built.metafiles.map((metafile) => metafile.outputs));
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { path: next, kind } of outputs[file]?.imports ?? []) {
        expect(kind, file).toBe('import-statement');
        visit(next);
      }
    };
    visit(`${path}background.js`);
    expect(reached.size).toBeGreaterThan(1);
  });
});
