import { HIDDEN } from './hide-styles.ts';

/** A slice of judging ends after so many milliseconds; what is left waits for the next idle moment. */
const SLICE_MS = 4;
/** A page that changes more often than this is let alone: it fights, or it is an application. */
const MOST_ROUNDS = 20;
const ROUNDS_WINDOW_MS = 60_000;
const IDLE_TIMEOUT_MS = 300;
const WATCHED_ATTRIBUTES = ['class', 'style', 'hidden', 'open', HIDDEN];

export interface Watch {
  stop(): void;
}

/** What the watch asks for; `judge` gets elements that were added or changed, each once a round. */
export interface WatchParts {
  /** Before each slice: the page may have changed since the last one. */
  readonly beginSlice: () => void;
  readonly judge: (element: Element) => void;
  /** A mark was changed on an element: true where it was put right. */
  readonly renew: (element: Element) => void;
  /** After a round that had something to judge. */
  readonly endRound: () => void;
  /** The page changes too often, and is not watched any more. */
  readonly gaveUp: () => void;
}

/**
 * Watches a page for what comes in late: new elements, new classes and styles, marks taken away. Elements are
 * collected and judged in idle slices of at most 4 ms, at most twenty rounds a minute.
 */
export function watch(document: Document, parts: WatchParts): Watch {
  const waiting = new Set<Element>();
  const rounds: number[] = [];
  let scheduled = false;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    for (const record of records) note(record, waiting, parts);
    schedule();
  });

  const schedule = (): void => {
    if (scheduled || stopped || waiting.size === 0) return;
    scheduled = true;
    whenIdle(document, round);
  };

  const round = (): void => {
    scheduled = false;
    if (stopped) return;
    if (isTooOften(rounds)) {
      stop();
      parts.gaveUp();
      return;
    }
    rounds.push(performance.now());
    slice();
  };

  const slice = (): void => {
    if (stopped) return;
    const end = performance.now() + SLICE_MS;
    parts.beginSlice();
    for (const element of waiting) {
      waiting.delete(element);
      if (element.isConnected) parts.judge(element);
      if (performance.now() >= end) break;
    }
    if (waiting.size > 0) whenIdle(document, slice);
    else parts.endRound();
  };

  const stop = (): void => {
    stopped = true;
    observer.disconnect();
    waiting.clear();
  };

  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: WATCHED_ATTRIBUTES,
  });
  return { stop };
}

function note(record: MutationRecord, waiting: Set<Element>, parts: WatchParts): void {
  if (record.type === 'attributes') {
    const element = record.target as Element;
    if (record.attributeName === HIDDEN) parts.renew(element);
    else waiting.add(element);
    return;
  }
  for (const node of record.addedNodes) {
    if (node.nodeType === 1) waiting.add(node as Element);
    // Text that is put into a place that was empty.
    else if (node.nodeType === 3 && record.target.nodeType === 1) waiting.add(record.target as Element);
  }
}

function isTooOften(rounds: number[]): boolean {
  const since = performance.now() - ROUNDS_WINDOW_MS;
  while (rounds[0] !== undefined && rounds[0] < since) rounds.shift();
  return rounds.length >= MOST_ROUNDS;
}

function whenIdle(document: Document, work: () => void): void {
  const window = document.defaultView;
  if (window && 'requestIdleCallback' in window)
    window.requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  else setTimeout(work, IDLE_TIMEOUT_MS / 6);
}
