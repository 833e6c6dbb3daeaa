// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extractSnapshot } from '../../../src/core/extract/snapshot/extract-snapshot.ts';
import { Failure } from '../../../src/core/failure.ts';
import type { ExtractorApi } from '../../../src/platform/api.ts';
import type { Remote } from '../../../src/platform/messages.ts';
import { farExtraction } from '../../../src/reader/far-extraction.ts';

const URL = 'https://news.example/river';
const pace = { yieldToPage: async () => undefined, now: () => 0 };

const prose = (subject: string) =>
  `<p>${subject} rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday at the earliest.</p>`;

const extractPageBy = (extractor: Remote<ExtractorApi>, open = async () => undefined) =>
  farExtraction({
    extractor,
    open,
    paceUntil: (signal) => ({ ...pace, signal }),
    languages: Promise.resolve(['de']),
  });

test('what is found elsewhere stands in the elements of the page', async () => {
  document.body.innerHTML = `<main><h1>The water rises</h1>${['The river', 'The brook', 'The canal'].map(prose).join('')}</main>`;
  const asked: string[] = [];
  const extractPage = extractPageBy(
    {
      extract: async ({ snapshot, languages }) => {
        asked.push(snapshot.url, ...languages);
        const found = await extractSnapshot(JSON.parse(JSON.stringify(snapshot)), document, pace);
        asked.push('found');
        return found;
      },
      stop: async () => undefined,
    },
    async () => void asked.push('open'),
  );
  const { sources } = await extractPage(document, URL, new AbortController().signal, () =>
    asked.push('meanwhile'),
  );
  expect(sources).toEqual([...document.querySelectorAll('p')]);
  expect(asked).toEqual(['open', URL, 'de', 'meanwhile', 'found']);
});

test('a search that is given up is stopped elsewhere, too, and each by its own name', async () => {
  const stopped: string[] = [];
  const waiting = new Map<string, () => void>();
  const extractPage = extractPageBy({
    extract: ({ id }) => new Promise((_, reject) => waiting.set(id, () => reject(new Failure('stopped')))),
    stop: async (id) => {
      stopped.push(id);
      waiting.get(id)?.();
    },
  });
  const ending = new AbortController();
  const first = extractPage(document, URL, ending.signal);
  const second = extractPage(document, URL, new AbortController().signal);
  await expect.poll(() => waiting.size).toBe(2);
  ending.abort();
  await expect(first).rejects.toMatchObject({ code: 'stopped' });
  expect(stopped).toEqual([[...waiting.keys()][0]]);
  void second.catch(() => undefined);
});

test('an extractor that cannot be opened is a failure of the search', async () => {
  const extractPage = extractPageBy(
    { extract: () => Promise.reject(new Error('not asked')), stop: async () => undefined },
    () => Promise.reject(new Error('no page')),
  );
  await expect(extractPage(document, URL, new AbortController().signal)).rejects.toThrow('no page');
});
