/**
 * One writer at a time, over all of the extension's pages and its background: the database, the copies and the
 * ledger change together.
 */
export function withLibraryLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('clearstory-library', work) as Promise<T>;
}
