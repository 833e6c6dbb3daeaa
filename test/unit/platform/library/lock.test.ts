import { afterEach, expect, it, vi } from 'vitest';
import { withLibraryLock } from '../../../../src/platform/library/lock.ts';
import { FakeNavigator } from '../../support/fake-navigator.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('the library has one writer at a time, and a failing one does not keep it', async () => {
  vi.stubGlobal('navigator', new FakeNavigator());
  const steps: string[] = [];
  const writer = (name: string, fails = false) =>
    withLibraryLock(async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [first, second] = await Promise.allSettled([writer('first', true), writer('second')]);
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(first.status).toBe('rejected');
  expect(second).toEqual({ status: 'fulfilled', value: 'second' });
});
