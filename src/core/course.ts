import { Failure } from './failure.ts';

/** Work on many stories as its reader sees it: told how far it is, and stopped where it can be. */
export interface Course {
  readonly signal: AbortSignal;
  progress(done: number): void;
}

/** @throws Failure `stopped` where the reader has asked for it */
export function stopIfAsked({ signal }: Pick<Course, 'signal'>): void {
  if (signal.aborted) throw new Failure('stopped');
}

/** Of work that nobody watches. */
export const UNWATCHED: Course = { signal: new AbortController().signal, progress: () => undefined };
