import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
});

it('the browser hears of work before it would stop an idle worker, and no more when the work is done', async () => {
  vi.useFakeTimers();
  const getPlatformInfo = vi.fn(async () => ({}));
  Object.assign(globalThis, { chrome: { runtime: { id: 'test', getPlatformInfo } } });
  const { whileAwake } = await import('../../../src/platform/keep-awake.ts');
  let finish: (value: string) => void = () => undefined;
  const work = whileAwake(
    () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      }),
  );
  vi.advanceTimersByTime(29_000);
  expect(getPlatformInfo).toHaveBeenCalledTimes(1);
  finish('done');
  expect(await work).toBe('done');
  vi.advanceTimersByTime(60_000);
  expect(getPlatformInfo).toHaveBeenCalledTimes(1);
});
