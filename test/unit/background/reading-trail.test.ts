import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeExtension } from '../support/fake-extension.ts';

new FakeExtension().install();
const { endTrail, followLink, isOnTrail } = await import('../../../src/background/reading-trail.ts');
const { forgetTrail } = await import('../../../src/platform/session.ts');

const [A, B, C] = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];

describe('links followed in the reading view', () => {
  beforeEach(() => forgetTrail(1));

  test('lead to pages that open in it, whatever address the server gives them', async () => {
    await followLink(1, A, B);
    expect(await isOnTrail(1, `${B}?from=link`)).toBe(true);
    expect(await isOnTrail(1, C)).toBe(false);
  });

  test('Back leads to a page that opens in it again', async () => {
    await followLink(1, A, B);
    await isOnTrail(1, B);
    expect(await isOnTrail(1, A)).toBe(true);
  });

  test('once the reader has left the view, the pages are pages again', async () => {
    await followLink(1, A, B);
    // The page that is being left reports once more.
    await endTrail(1);
    expect(await isOnTrail(1, B)).toBe(true);
    await endTrail(1);
    expect(await isOnTrail(1, A)).toBe(false);
  });

  test('a page that never came leaves no trace', async () => {
    vi.useFakeTimers();
    await followLink(1, A, B);
    vi.advanceTimersByTime(60_000);
    expect(await isOnTrail(1, C)).toBe(false);
    vi.useRealTimers();
  });

  test('other tabs have their own', async () => {
    await followLink(1, A, B);
    expect(await isOnTrail(2, B)).toBe(false);
  });
});
