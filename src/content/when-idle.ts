/** The longest that a page's own work may put off the judgement. */
const LONGEST_WAIT_MS = 500;

/** Runs once when the page has nothing better to do, unless the signal has aborted by then. */
export function whenIdle(window: Window, signal: AbortSignal, run: () => void): void {
  const runIfWanted = (): void => {
    if (!signal.aborted) run();
  };
  window.requestIdleCallback(runIfWanted, { timeout: LONGEST_WAIT_MS });
}
