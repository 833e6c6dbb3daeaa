import type { Pace } from '../../../src/core/slices.ts';
import { yieldToPage as pageTurn } from '../../../src/platform/page-turn.ts';

/** A pace that notes the milliseconds of each stretch of work; what a page does between two of them is the page's. */
export interface WatchedPace {
  readonly pace: Pace;
  readonly slices: readonly number[];
  /** The work is done, or failed. */
  end(): void;
}

export function watched(): WatchedPace {
  const slices: number[] = [];
  let began = performance.now();
  const end = () => void slices.push(performance.now() - began);
  const yieldToPage = async () => {
    end();
    await pageTurn();
    began = performance.now();
  };
  return { pace: { yieldToPage, now: () => performance.now() }, slices, end };
}
