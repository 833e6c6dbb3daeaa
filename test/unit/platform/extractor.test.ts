import { beforeEach, expect, test, vi } from 'vitest';
import type { ExtractorApi, ExtractRequest } from '../../../src/platform/api.ts';
import { FakeExtension } from '../support/fake-extension.ts';

const TAB = { id: 'clearstory-test', url: 'https://news.example/', frameId: 0, tab: { id: 7 } };
const request: ExtractRequest = {
  id: '0',
  snapshot: { url: 'https://news.example/', base: 'https://news.example/', names: ['html'], tokens: [0, 0] },
  languages: [],
};

let extension: FakeExtension;
let signals: AbortSignal[];

/** An extractor that looks until it is told to stop. */
async function started() {
  vi.resetModules();
  const { answerExtractions } = await import('../../../src/platform/extractor.ts');
  const { remoteExtractor } = await import('../../../src/platform/messages.ts');
  const { Failure } = await import('../../../src/core/failure.ts');
  answerExtractions((_, signal) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Failure('stopped')));
    });
  });
  return remoteExtractor<ExtractorApi>();
}

beforeEach(() => {
  extension = new FakeExtension();
  extension.install();
  extension.sender = TAB;
  signals = [];
});

test('a search is stopped by the tab that asked for it, and by no other', async () => {
  const extractor = await started();
  const search = extractor.extract(request);
  await expect.poll(() => signals.length).toBe(1);
  extension.sender = { ...TAB, tab: { id: 8 } };
  await extractor.stop('0');
  expect(signals[0]?.aborted).toBe(false);
  extension.sender = TAB;
  await extractor.stop('0');
  await expect(search).rejects.toMatchObject({ code: 'stopped' });
});

test('the next page in a tab ends the search of the one before, and can be stopped itself', async () => {
  const extractor = await started();
  const before = extractor.extract(request);
  await expect.poll(() => signals.length).toBe(1);
  const now = extractor.extract(request);
  await expect(before).rejects.toMatchObject({ code: 'stopped' });
  await expect.poll(() => signals.length).toBe(2);
  await extractor.stop('0');
  await expect(now).rejects.toMatchObject({ code: 'stopped' });
});

test('frames in a page are refused, and so is what is no snapshot', async () => {
  const extractor = await started();
  const wrong = { ...request, snapshot: { ...request.snapshot, tokens: [{}] } } as unknown as ExtractRequest;
  await expect(extractor.extract(wrong)).rejects.toThrow('refused');
  extension.sender = { ...TAB, frameId: 3 };
  await expect(extractor.extract(request)).rejects.toThrow('refused');
  expect(signals).toEqual([]);
});
