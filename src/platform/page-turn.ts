import type { Pace } from '../core/slices.ts';

/**
 * Lets the page have its turn: its input, its timers, its frames. A message to ourselves stands in the same queue as the
 * page's own tasks; timers would be held back in pages that nobody looks at, and what `scheduler.yield` goes on with is
 * put before the page's timers.
 */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Work that goes along with the page or document that it is done in. @param given an end to it, or more time for it */
export function paceOfPage(given: Pick<Pace, 'signal' | 'most'> = {}): Pace {
  return { yieldToPage, now: () => performance.now(), ...given };
}
