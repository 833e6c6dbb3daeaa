import { browser } from './browser.ts';

/** An update is told of in the popup, once, and nowhere else: the version that the reader knew stands here until then. */

const KEY = 'updatedFrom';

/** The extension was updated; where an earlier update was not looked at yet, the reader knows what was before that. */
export async function noteUpdate(from: string): Promise<void> {
  if ((await updatedFrom()) === null) await browser.storage.local.set({ [KEY]: from });
}

/** The version before the update that the reader has not heard of; null where there was none. */
export async function updatedFrom(): Promise<string | null> {
  const from: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof from === 'string' ? from : null;
}

export async function forgetUpdate(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
