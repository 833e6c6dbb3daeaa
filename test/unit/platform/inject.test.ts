import { beforeEach, expect, test, vi } from 'vitest';
import { FakeExtension } from '../support/fake-extension.ts';

/** A tab, as scripting sees it. */
let there: boolean;
let put: number;
let refusal: Error | null;

beforeEach(() => {
  vi.resetModules();
  new FakeExtension().install();
  there = false;
  put = 0;
  refusal = null;
  vi.stubGlobal('clearstoryParts', { files: { reader: ['reader.js'] } });
  const { chrome } = globalThis as unknown as { chrome: object };
  const executeScript = async ({ files }: { files?: readonly string[] }) => {
    await Promise.resolve();
    if (refusal) throw refusal;
    if (!files) return [{ result: there }];
    put += 1;
    there = true;
    return [{}];
  };
  Object.assign(chrome, { scripting: { executeScript } });
});

test('the reader is put into a tab once, also where two want it at once', async () => {
  const { injectReader } = await import('../../../src/platform/inject.ts');
  await Promise.all([injectReader(7), injectReader(7)]);
  await injectReader(7);
  expect(put).toBe(1);
  // The tab went on to another page.
  there = false;
  await injectReader(7);
  expect(put).toBe(2);
});

test('a failure is told to all who wait, and the next one tries again', async () => {
  const { injectReader } = await import('../../../src/platform/inject.ts');
  refusal = new Error('No tab with id: 7.');
  const both = await Promise.allSettled([injectReader(7), injectReader(7)]);
  expect(both.map((each) => each.status === 'rejected' && each.reason.code)).toEqual([
    'tab-gone',
    'tab-gone',
  ]);
  refusal = null;
  await injectReader(7);
  expect(put).toBe(1);
});
