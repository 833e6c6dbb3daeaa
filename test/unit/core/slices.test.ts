import { describe, expect, test } from 'vitest';
import { atOnce, everySo, inSlices, type Pace, type Steps } from '../../../src/core/slices.ts';

/** Steps of `ms` each on a clock of our own. */
function work(ms: readonly number[]) {
  const world = { now: 0, turns: [] as number[], tidied: false };
  function* steps(): Steps<string> {
    try {
      for (const each of ms) {
        world.now += each;
        yield;
      }
      return 'done';
    } finally {
      world.tidied = true;
    }
  }
  const pace = (signal?: AbortSignal): Pace => ({
    now: () => world.now,
    yieldToPage: async () => {
      world.turns.push(world.now);
      world.now += 1_000;
    },
    ...(signal ? { signal } : {}),
  });
  return { world, steps: steps(), pace };
}

describe('inSlices', () => {
  test('gives the page a turn after every eight milliseconds of work', async () => {
    const { world, steps, pace } = work([3, 3, 3, 20, 1]);
    expect(await inSlices(steps, pace())).toBe('done');
    expect(world.turns).toEqual([9, 1_029]);
  });

  test('goes on while a slice is shorter, to the millisecond', async () => {
    const { world, steps, pace } = work([7, 1, 7.9, 0]);
    await inSlices(steps, pace());
    expect(world.turns).toEqual([8]);
  });

  test('is given as much time as is said, and the whole of it', async () => {
    const enough = work([10, 10, 10]);
    expect(await inSlices(enough.steps, { ...enough.pace(), most: 30 })).toBe('done');
    const short = work([10, 10, 10]);
    await expect(inSlices(short.steps, { ...short.pace(), most: 29 })).rejects.toMatchObject({
      code: 'took-too-long',
      message: '30 ms',
    });
  });

  test('does not begin what was stopped before', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const { world, steps, pace } = work([10]);
    await expect(inSlices(steps, pace(stopped.signal))).rejects.toMatchObject({ code: 'stopped' });
    expect(world.now).toBe(0);
  });

  test('ends after three seconds of work, however long the page took in between', async () => {
    const { world, steps, pace } = work(Array.from({ length: 400 }, () => 10));
    await expect(inSlices(steps, pace())).rejects.toMatchObject({ code: 'took-too-long' });
    expect(world.turns).toHaveLength(300);
    expect(world.tidied).toBe(true);
  });

  test('does not take for work that the machine slept or served others', async () => {
    const { steps, pace } = work([10, 3_600_000, 10, ...Array.from({ length: 100 }, () => 200)]);
    expect(await inSlices(steps, pace())).toBe('done');
  });

  test('stops at the next pause once it is told to', async () => {
    const ending = new AbortController();
    const { world, steps, pace } = work([10, 10, 10]);
    const turns = pace(ending.signal);
    const yieldToPage = async () => ending.abort();
    await expect(inSlices(steps, { ...turns, yieldToPage })).rejects.toMatchObject({ code: 'stopped' });
    expect(world).toMatchObject({ now: 10, tidied: true });
  });

  test('throws what the work throws', async () => {
    function* failing(): Steps<never> {
      yield;
      throw new RangeError('no');
    }
    await expect(inSlices(failing(), work([]).pace())).rejects.toThrow(RangeError);
  });
});

test('atOnce does everything without a turn', () => {
  expect(atOnce(work([10, 10]).steps)).toBe('done');
});

test('everySo says so at every third round', () => {
  const pause = everySo(3);
  expect(Array.from({ length: 7 }, pause)).toEqual([false, false, true, false, false, true, false]);
});
