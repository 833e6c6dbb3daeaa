/** Watches for the longest stretch in which the page could do nothing else, by a message that goes round and round. */
export function longestTask(): { readonly started: Promise<void>; stop(): Promise<number> } {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  let onNext: (() => void) | null = null;
  let running = true;
  const next = (): Promise<void> => new Promise((resolve) => (onNext = resolve));
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    onNext?.();
    onNext = null;
    if (running) port2.postMessage(null);
    else port1.close();
  };
  port2.postMessage(null);
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
