/** Timers that follow each other are held back this long, in milliseconds (HTML standard, "timer nesting level"). */
const BEAT_MS = 4;

/**
 * Watches for the longest stretch in which the page could do nothing else, by a timer that is set again and again. What
 * goes round without a pause would take the processor from the extractor, which works beside the page.
 */
export function longestTask(): { readonly started: Promise<void>; stop(): Promise<number> } {
  let longest = 0;
  let last = performance.now();
  let onNext: (() => void) | null = null;
  let running = true;
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      onNext = resolve;
    });
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
    onNext?.();
    onNext = null;
    if (running) setTimeout(beat, BEAT_MS);
  };
  setTimeout(beat, BEAT_MS);
  const started = next().then(() => {
    longest = 0;
  });
  return {
    started,
    async stop() {
      await next();
      running = false;
      return longest;
    },
  };
}
