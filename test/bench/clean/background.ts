/** The way from the benchmark into the tab that it has open: what the product's own background does for its reader. */
import type { Browser } from 'webextension-polyfill';
import { openOffscreen } from '../../../src/platform/offscreen.ts';

declare const chrome: Browser;

type Probe = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

async function target(): Promise<{ tabId: number }> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return { tabId: tab?.id ?? -1 };
}

async function inject(files: string[]): Promise<void> {
  await chrome.scripting.executeScript({ target: await target(), files });
}

/** Of user origin, as the product's, which is what beats a page's inline `!important`. */
async function style(css: string): Promise<void> {
  await chrome.scripting.insertCSS({ target: await target(), css, origin: 'USER' });
}

/** Calls a function of the probe in the page. */
async function ask(name: string, args: unknown[]): Promise<unknown> {
  const [answer] = await chrome.scripting.executeScript({
    target: await target(),
    args: [name, args],
    func: (name, args) =>
      (globalThis as unknown as { probe: Probe }).probe[name as string]?.(...(args as unknown[])),
  });
  return answer?.result;
}

Object.assign(globalThis, { inject, style, ask, openExtractor: openOffscreen });
