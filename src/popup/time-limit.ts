import { Failure, type FailureCode } from '../core/failure.ts';

/** How long a script in a page, or the background, may take to answer, in milliseconds. */
export const ANSWER_LIMIT = 10_000;

/**
 * What a promise gives, unless it takes too long: the popup never waits without an end.
 *
 * @param limit in milliseconds.
 * @throws Failure `code` when the time is over.
 */
export async function withLimit<T>(work: Promise<T>, code: FailureCode, limit = ANSWER_LIMIT): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Failure(code, `no answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
