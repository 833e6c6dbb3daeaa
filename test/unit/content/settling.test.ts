// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSettling } from '../../../src/content/settling.ts';

describe('watchSettling', () => {
  let life: AbortController;
  const onSettled = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.replaceChildren();
    onSettled.mockClear();
    life = new AbortController();
    watchSettling(document, life.signal, onSettled);
  });

  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  async function change(times: number, everyMs: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      document.body.append('text');
      await vi.advanceTimersByTimeAsync(everyMs);
    }
  }

  it('calls back once after several changes, when it is quiet', async () => {
    await change(3, 100);
    expect(onSettled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });

  it('sees changes of a text too', async () => {
    const text = document.createTextNode('a');
    document.body.append(text);
    await vi.advanceTimersByTimeAsync(1000);
    text.data = 'b';
    await vi.advanceTimersByTimeAsync(1000);
    expect(onSettled).toHaveBeenCalledTimes(2);
  });

  it('does not wait for ever on a page that never rests', async () => {
    await change(12, 100);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });

  it('ends with the signal, and drops what was waiting', async () => {
    await change(1, 100);
    life.abort();
    await change(3, 1000);
    expect(onSettled).not.toHaveBeenCalled();
  });
});
