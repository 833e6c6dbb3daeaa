/** A page counts as settled when nothing was added to it for this long … */
const QUIET_MS = 250;
/** … but one that never rests is judged all the same. */
const LONGEST_RESTLESS_MS = 1000;

/**
 * Calls back each time the page has settled after something was added to it or its text changed. Ends with the
 * signal.
 */
export function watchSettling(document: Document, signal: AbortSignal, onSettled: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restlessSince = 0;
  const settled = (): void => {
    timer = undefined;
    onSettled();
  };
  const observer = new MutationObserver(() => {
    const now = Date.now();
    if (timer === undefined) restlessSince = now;
    clearTimeout(timer);
    const left = restlessSince + LONGEST_RESTLESS_MS - now;
    timer = setTimeout(settled, Math.max(0, Math.min(QUIET_MS, left)));
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
}
