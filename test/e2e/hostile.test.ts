import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { bundleEntry } from '../bench/support/bundle.mjs';
import { runOnPages } from '../bench/support/stored-site.mjs';
import type { HostileRun } from './support/hostile.ts';

/** Of counted work: three seconds, and the slice that went beyond. */
const MOST_MS = 3_050;
const STORY = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>Paragraph ${at} of the story tells how the water rose in the night, how the keeper walked along the weir with a lamp, and what he wrote in his log when the morning came at last.</p>`,
).join('');
const PAGE = `<!doctype html><html lang="en"><title>The water rises</title><body><article><h1>The water rises</h1>${STORY}</article></body></html>`;

/** The names of the pages as `support/hostile.ts` has them; the file itself is for a tab. */
async function pageNames(): Promise<string[]> {
  const source = await readFile(join(ROOT, 'test/e2e/support/hostile.ts'), 'utf8');
  const [, pages = ''] = source.split('const PAGES');
  return [...pages.matchAll(/^ {2}'?([^':\n]+)'?: \(\) =>/gm)].map(([, name = '']) => name);
}

describe.skipIf(!findBrowser('chromium'))('hostile documents in Chromium', () => {
  test('each ends in bounded work, with its story or with the sentence for what took too long', {
    timeout: 300_000,
  }, async () => {
    const names = await pageNames();
    const script = await bundleEntry('test/e2e/support/hostile.ts');
    const outcomes = await runOnPages(
      names.map((_, at) => ({ url: `https://example.com/story/${at}`, html: async () => PAGE })),
      (at) => [{ script, argument: names[at] }],
      { tabs: 1, timeout: 120_000 },
    );
    expect(names.length).toBeGreaterThan(10);
    for (const [at, [outcome]] of outcomes.entries()) {
      const name = names[at];
      expect(outcome, name).toHaveProperty('value');
      const run = (outcome as { value: HostileRun }).value;
      expect(run.outcome, name).toMatch(/^(?:story|took-too-long)$/);
      if (run.outcome === 'story') expect(run.paragraphs, name).toBeGreaterThanOrEqual(8);
      expect(run.countedMs, name).toBeLessThan(MOST_MS);
    }
  });
});
