import { Failure } from './failure.ts';

/** Work that can pause: it yields wherever the page may have the thread, and returns its result at the end. */
export type Steps<T> = Generator<void, T, void>;

/** How work goes along with the page it is done in; given from outside, for `core` knows no browser. */
export interface Pace {
  /** Resolves when the page has had its turn. */
  yieldToPage(): Promise<void>;
  /** A clock, in milliseconds. */
  now(): number;
  /** Work stops at its next pause once this is aborted. */
  readonly signal?: AbortSignal;
  /** Milliseconds of work after which it is given up, without the page's turns; three seconds where nothing is said. */
  readonly most?: number;
}

/**
 * A slice ends at the first pause after this many milliseconds. What lies between two pauses takes a few milliseconds
 * of its own, so that a slice stays far below the 50 ms from which a page feels held up (RAIL; Long Tasks API).
 */
const SLICE_MS = 8;
/** Of work on a page, without the page's turns: none is worth more. */
const MOST_MS = 3_000;
/**
 * A slice counts as no more work than this. A clock also runs while the machine sleeps or serves others; of the work
 * itself only a few calls that cannot be cut take longer, and they are too few to go on without an end.
 */
const MOST_COUNTED_MS = 20;

/** Does all of the work now. @throws what the work throws */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work in slices, and gives the page a turn after each.
 * @throws Failure `stopped` (the signal was aborted), `took-too-long` (`pace.most` was not enough), and what
 * the work throws.
 */
export async function inSlices<T>(steps: Steps<T>, pace: Pace): Promise<T> {
  let worked = 0;
  let began = pace.now();
  for (;;) {
    if (pace.signal?.aborted) throw ended(steps, new Failure('stopped'));
    const step = steps.next();
    if (step.done) return step.value;
    const slice = pace.now() - began;
    if (slice < SLICE_MS) continue;
    worked += Math.min(slice, MOST_COUNTED_MS);
    if (worked > (pace.most ?? MOST_MS))
      throw ended(steps, new Failure('took-too-long', `${Math.round(worked)} ms`));
    await pace.yieldToPage();
    began = pace.now();
  }
}

/** Lets the work tidy up after itself. */
function ended(steps: Steps<unknown>, failure: Failure): Failure {
  steps.return(undefined);
  return failure;
}

/** Pauses after every so many rounds of a loop. */
export function everySo(rounds: number): () => boolean {
  let left = rounds;
  return () => {
    left -= 1;
    if (left > 0) return false;
    left = rounds;
    return true;
  };
}
