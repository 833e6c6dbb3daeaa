// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { extractInSlices } from '../../../src/core/extract/extract.ts';
import type { ExtractPage } from '../../../src/reader/far-extraction.ts';
import { storyOf } from '../../../src/reader/story.ts';

const prose = (subject: string) =>
  `<p>${subject} rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday at the earliest, when the water should have fallen again.</p>`;

beforeEach(() => {
  document.body.innerHTML = `<main><h1>The water rises</h1>${['The river', 'The brook', 'The canal'].map(prose).join('')}</main>`;
});

beforeEach(() => {
  // The clock stands still: how busy the machine is decides nothing here.
  vi.spyOn(performance, 'now').mockReturnValue(0);
});

afterEach(() => void vi.restoreAllMocks());

const extractPage: ExtractPage = (page, url, signal) =>
  extractInSlices(page, url, { yieldToPage: async () => undefined, now: () => performance.now(), signal });

test('is looked for once an address, and known from then on', async () => {
  const story = storyOf(document, extractPage);
  expect(story.known).toBeNull();
  const found = await story.get();
  expect(found.article.blocks).toHaveLength(3);
  expect(story.known).toBe(found);
  expect(await story.get()).toBe(found);
});

test('two who ask at once get one answer, and who asks later has it looked for again', async () => {
  const story = storyOf(document, extractPage);
  const [first, second] = await Promise.all([story.find(), story.find()]);
  expect(first).toBe(second);
  expect(await story.find()).not.toBe(first);
});

test('a search that is stopped says so, and the next one is not', async () => {
  let now = 0;
  // Every look at the clock ends a slice.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10;
    return now;
  });
  const story = storyOf(document, extractPage);
  const search = story.find();
  story.stop();
  await expect(search).rejects.toMatchObject({ code: 'stopped' });
  expect((await story.find()).article.blocks).toHaveLength(3);
});
