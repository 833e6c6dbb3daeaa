import { Failure } from '../core/failure.ts';
import { browser } from './browser.ts';
import { arePartFiles, filesOf } from './parts.ts';
import { isTabGone } from './tabs.ts';

/** The global, in our own isolated world, by which a reader that is already there is known. Pages cannot see it. */
export const READER_GLOBAL = 'clearstoryReader';

async function isReaderThere(tabId: number): Promise<boolean> {
  const [probe] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: (name: string) => name in globalThis,
    args: [READER_GLOBAL],
  });
  return probe?.result === true;
}

/** By tab, what is being put in: two who want it at once get the same one. */
const injecting = new Map<number, Promise<void>>();

/**
 * Puts the reader script into the top frame of a tab, if it is not there. One left over by an older version of the
 * extension lives in a world of its own, so it is not seen and a new one is put in.
 *
 * @throws Failure `tab-gone`; whatever the browser says where it does not let us into the tab.
 */
export function injectReader(tabId: number): Promise<void> {
  const known = injecting.get(tabId);
  if (known) return known;
  const injected = putReaderIn(tabId).finally(() => injecting.delete(tabId));
  injecting.set(tabId, injected);
  return injected;
}

async function putReaderIn(tabId: number): Promise<void> {
  try {
    if (await isReaderThere(tabId)) return;
    const target = { tabId };
    await browser.scripting.executeScript({ target, injectImmediately: true, files: filesOf('reader') });
  } catch (thrown) {
    throw isTabGone(thrown) ? new Failure('tab-gone') : thrown;
  }
}

/**
 * Puts parts of the package into the top frame of a tab whose reader asks for them.
 * @throws Failure `unexpected` where one of them is no part of ours
 */
export async function bringParts(tabId: number, files: readonly string[]): Promise<void> {
  if (!arePartFiles(files)) throw new Failure('unexpected', 'no parts of ours');
  const target = { tabId };
  await browser.scripting.executeScript({ target, injectImmediately: true, files: [...files] });
}

/**
 * Puts a style sheet of user origin into a tab: the only one that beats an inline `!important` in both browsers, and
 * one that no page policy can refuse.
 */
export async function insertUserStyles(tabId: number, css: string): Promise<void> {
  // Inserting the same text twice would keep two copies; removing what is not there does nothing.
  await removeUserStyles(tabId, css);
  await browser.scripting.insertCSS({ target: { tabId }, css, origin: 'USER' });
}

/** Takes such a sheet out again; nothing happens where it is not there. */
export async function removeUserStyles(tabId: number, css: string): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId }, css, origin: 'USER' });
}
