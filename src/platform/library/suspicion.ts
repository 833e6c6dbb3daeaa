import { Failure } from '../../core/failure.ts';
import { browser } from '../browser.ts';

/**
 * A database may be damaged where only changes go: then every list opens, and nothing can be kept any more. What a change
 * meets is remembered, so that the library's page can say so and offer to build the library again.
 */

const KEY = 'library-suspect';

/** To be called with what a change failed with. */
export async function suspect(thrown: unknown): Promise<void> {
  if (thrown instanceof Failure && thrown.code === 'library-damaged')
    await browser.storage.local.set({ [KEY]: true }).catch(() => undefined);
}

/** Whether a change has met damage since this was asked, or the library was built again. */
export async function takeSuspicion(): Promise<boolean> {
  const isSuspect = (await browser.storage.local.get(KEY))[KEY] === true;
  if (isSuspect) await browser.storage.local.remove(KEY);
  return isSuspect;
}
