import { afterEach, describe, expect, it, vi } from 'vitest';
import { guarded } from '../../../../src/platform/library/failures.ts';

const GIGABYTE = 1_000_000_000;

const failing = (name: string) => () => Promise.reject(new DOMException('no space', name));
const withRoom = (free: number | undefined) =>
  vi.stubGlobal('navigator', {
    storage: {
      estimate: async () => ({ usage: GIGABYTE, quota: free === undefined ? undefined : GIGABYTE + free }),
    },
  });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what fails on a full disk', () => {
  it.each(['UnknownError', 'AbortError', 'OddError'])(
    'is told as that, called %s by the browser',
    async (name) => {
      withRoom(100_000);
      await expect(guarded(failing(name))).rejects.toMatchObject({ code: 'storage-full' });
    },
  );

  it('is damage where there is room, or nothing is known of it', async () => {
    withRoom(GIGABYTE);
    await expect(guarded(failing('UnknownError'))).rejects.toMatchObject({ code: 'library-damaged' });
    withRoom(undefined);
    await expect(guarded(failing('UnknownError'))).rejects.toMatchObject({ code: 'library-damaged' });
  });

  it('keeps its name where room has nothing to do with it', async () => {
    withRoom(0);
    await expect(guarded(failing('VersionError'))).rejects.toMatchObject({ code: 'library-newer' });
  });
});
