import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeExtension } from '../support/fake-extension.ts';

const MINUTE = 60_000;
let extension: FakeExtension;
let open: number;

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  extension = new FakeExtension();
  extension.install();
  open = 0;
  const { chrome } = globalThis as unknown as { chrome: { runtime: object } };
  Object.assign(chrome.runtime, { getContexts: async () => Array.from({ length: open }) });
  Object.assign(chrome, {
    offscreen: {
      createDocument: async () => {
        open += 1;
      },
    },
  });
});

afterEach(() => void vi.useRealTimers());

test('there is one of it, also where two ask at once', async () => {
  const { openOffscreen } = await import('../../../src/platform/offscreen.ts');
  await Promise.all([openOffscreen(), openOffscreen()]);
  await openOffscreen();
  expect(open).toBe(1);
  // It may have closed in the meantime.
  open = 0;
  await openOffscreen();
  expect(open).toBe(1);
});

test('that another start of the worker has just opened it is no failure; that it cannot be opened is', async () => {
  const { openOffscreen } = await import('../../../src/platform/offscreen.ts');
  const { chrome } = globalThis as unknown as { chrome: object };
  const single = new Error('Only a single offscreen document may be created.');
  Object.assign(chrome, {
    offscreen: {
      createDocument: async () => {
        open = 1;
        throw single;
      },
    },
  });
  await openOffscreen();
  open = 0;
  Object.assign(chrome, { offscreen: { createDocument: () => Promise.reject(single) } });
  await expect(openOffscreen()).rejects.toBe(single);
});

test('it closes ten minutes after the last message', async () => {
  const { closeWhenQuiet } = await import('../../../src/platform/offscreen.ts');
  const close = vi.fn();
  vi.stubGlobal('close', close);
  closeWhenQuiet();
  await vi.advanceTimersByTimeAsync(9 * MINUTE);
  void extension.send({ clearstory: 'background', method: 'any', args: [] }).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(9 * MINUTE);
  expect(close).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(close).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
