import type { Article } from '../../../src/core/article.ts';
import { prepareKeyPoints } from '../../../src/core/summary/key-points.ts';

interface Times {
  /** Of work, without the page's turns. */
  readonly work: number;
  readonly longestSlice: number;
}

/** Ranks a story as the reader does, in slices, and says how long it worked, in milliseconds. */
export async function timesOf(article: Article): Promise<Times> {
  let [work, longestSlice] = [0, 0];
  let began = performance.now();
  const rest = () => {
    const slice = performance.now() - began;
    work += slice;
    longestSlice = Math.max(longestSlice, slice);
  };
  await prepareKeyPoints(article, {
    now: () => performance.now(),
    async yieldToPage() {
      rest();
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    },
  });
  rest();
  return { work, longestSlice };
}
