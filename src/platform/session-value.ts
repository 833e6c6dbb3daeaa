import { browser } from './browser.ts';

/**
 * A value for each of several keys, kept while the browser runs: `storage.session` is memory, and outlives a background
 * that is stopped.
 */
export function sessionValue<T>(name: string) {
  const keyOf = (key: number | string) => `${name}-${key}`;
  return {
    keyOf,
    remember: (key: number | string, value: T): Promise<void> =>
      browser.storage.session.set({ [keyOf(key)]: value }),
    async recall(key: number | string): Promise<T | null> {
      const stored = await browser.storage.session.get(keyOf(key));
      return (stored[keyOf(key)] as T | undefined) ?? null;
    },
    forget: (key: number | string): Promise<void> => browser.storage.session.remove(keyOf(key)),
  };
}
