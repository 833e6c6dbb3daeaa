import { HIDDEN } from './hide-styles.ts';

/** A slice of judging ends after so many milliseconds; what is left waits for the next idle moment. */
const SLICE_MS = 4;
/** A page that changes more often than this is let alone: it fights, or it is an application. */
const MOST_ROUNDS = 20;
const ROUNDS_WINDOW_MS = 60_000;
const IDLE_TIMEOUT_MS = 300;
/** An element that changes more often moves by itself, like a carousel or a clock, and says nothing new. */
const MOST_CHANGES = 5;
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', HIDDEN],
};

/** A script may give a new, empty element its shadow root and fill it some time later. */
const SECOND_LOOKS_MS = [1000, 4000];

export interface Watch {
  /** Watches an open shadow root of the page, too. */
  include(root: ShadowRoot): void;
  stop(): void;
}

/** What the watch asks for; `judge` gets elements that were added or changed, each once a round. */
export interface WatchParts {
  /** Before each slice: the page may have changed since the last one. */
  readonly beginSlice: () => void;
  readonly judge: (element: Element) => void;
  /** Whether an element should bear a mark that it does not bear; our own changes of marks are seen here as well. */
  readonly lostItsMark: (element: Element) => boolean;
  readonly renew: (element: Element) => void;
  /** After a round that had something to judge. */
  readonly endRound: () => void;
}

/**
 * Watches a page for what comes in late: new elements, new classes and styles, marks taken away. Elements are
 * collected and judged in idle slices of at most 4 ms, at most twenty rounds a minute; then the page is let alone.
 */
export function watch(document: Document, parts: WatchParts): Watch {
  const waiting = new Set<Element>();
  const unmarked = new Set<Element>();
  const changes = new WeakMap<Element, number>();
  const looked = new WeakSet<Element>();
  const rounds: number[] = [];
  let scheduled = false;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.attributeName !== HIDDEN) note(record, waiting, changes);
      else if (parts.lostItsMark(record.target as Element)) unmarked.add(record.target as Element);
    }
    schedule();
  });

  const lookAgain = (element: Element): void => {
    for (const delay of SECOND_LOOKS_MS) {
      setTimeout(() => {
        if (!element.shadowRoot || stopped) return;
        waiting.add(element);
        schedule();
      }, delay);
    }
  };

  const schedule = (): void => {
    if (scheduled || stopped || waiting.size + unmarked.size === 0) return;
    scheduled = true;
    whenIdle(document, round);
  };

  const round = (): void => {
    scheduled = false;
    if (stopped) return;
    if (isTooOften(rounds)) {
      stop();
      return;
    }
    rounds.push(performance.now());
    for (const element of unmarked) parts.renew(element);
    unmarked.clear();
    slice();
  };

  const slice = (): void => {
    if (stopped) return;
    const end = performance.now() + SLICE_MS;
    parts.beginSlice();
    for (const element of waiting) {
      waiting.delete(element);
      if (element.isConnected) parts.judge(element);
      if (element.isConnected && element.childNodes.length === 0 && !looked.has(element)) {
        looked.add(element);
        lookAgain(element);
      }
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

  observer.observe(document.documentElement, WATCHED);
  return { include: (root) => observer.observe(root, WATCHED), stop };
}

function note(record: MutationRecord, waiting: Set<Element>, changes: WeakMap<Element, number>): void {
  const target = record.target as Element;
  for (const node of record.addedNodes) if (node.nodeType === 1) waiting.add(node as Element);
  const textCame = [...record.addedNodes].some((node) => node.nodeType === 3);
  if (record.type !== 'attributes' && !textCame) return;
  const count = (changes.get(target) ?? 0) + 1;
  changes.set(target, count);
  if (count <= MOST_CHANGES) waiting.add(target);
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
