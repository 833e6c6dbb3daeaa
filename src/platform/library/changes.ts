/** Tells every open page of the extension that the library changed, whichever part of it changed it. */

const CHANNEL = 'clearstory-library';

export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after each change, until `signal` aborts. */
export function watchLibrary(onChange: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
