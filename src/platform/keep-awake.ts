import { browser } from './browser.ts';

/** Chromium stops a service worker after 30 s without an event or a call of the extension API. */
const INTERVAL_IN_MS = 20_000;

/** Runs work that may take longer than the browser lets an idle background live. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), INTERVAL_IN_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
