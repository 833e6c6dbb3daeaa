import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Pace, paced } from '../../../src/page/pace.ts';

let pace: Pace;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  pace = paced();
});
afterEach(() => {
  vi.useRealTimers();
});

function rounds(count: number, acted: boolean, apart: number): void {
  for (let round = 0; round < count; round += 1) {
    vi.advanceTimersByTime(apart);
    pace.count(acted);
  }
}

test('news is looked at at once, noise four seconds after the last look', () => {
  expect(pace.delay(false)).toBe(0);
  rounds(1, false, 0);
  expect([pace.delay(true), pace.delay(false)]).toEqual([0, 4000]);
});

test('after twenty rounds in a minute the next has to wait for the minute to pass', () => {
  rounds(20, false, 1000);
  expect(pace.isFight()).toBe(false);
  expect(pace.delay(true)).toBe(41_001);
  vi.advanceTimersByTime(41_001);
  expect(pace.delay(true)).toBe(0);
});

test('it is a fight when most of the twenty had something to do', () => {
  rounds(5, false, 100);
  rounds(14, true, 100);
  expect(pace.isFight()).toBe(false);
  rounds(1, true, 100);
  expect([pace.isFight(), pace.delay(true)]).toEqual([true, 0]);
});

test('twenty rounds spread over more than a minute are no fight', () => {
  rounds(30, true, 3500);
  expect(pace.isFight()).toBe(false);
});
