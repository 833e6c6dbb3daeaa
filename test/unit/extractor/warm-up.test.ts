// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extractInSlices } from '../../../src/core/extract/extract.ts';
import { rehearsalPage } from '../../../src/core/rehearsal-page.ts';
import { warmUp } from '../../../src/extractor/warm-up.ts';

const pace = { yieldToPage: async () => undefined, now: () => 0 };

test('the page that the code is compiled with has a story of every common part', async () => {
  const { article } = await extractInSlices(
    rehearsalPage(document),
    'https://clearstory.example/water',
    pace,
  );
  const kinds = new Set(article.blocks.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['heading', 'paragraph', 'list-item', 'caption']));
  expect(article.metadata.byline).toEqual(['Anna Berg']);
  await expect(warmUp(document, pace)).resolves.toBeUndefined();
});
