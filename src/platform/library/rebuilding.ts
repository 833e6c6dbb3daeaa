/** Tells the pages how far the rebuilding of a lost library is, whichever part of the extension does it. */

const CHANNEL = 'clearstory-rebuilding';

export interface Rebuilding {
  readonly done: number;
  readonly all: number;
}

/** @returns tells how many are done, and at last that it is over */
export function rebuildingOf(all: number): { tell(done: number): void; end(): void } {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (done) => channel.postMessage({ done, all } satisfies Rebuilding),
    end: () => channel.close(),
  };
}

/** Calls back while a rebuilding goes on, until `signal` aborts. Channels are silent to who opened them, not to its page. */
export function watchRebuilding(onProgress: (rebuilding: Rebuilding) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => onProgress(data as Rebuilding);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
