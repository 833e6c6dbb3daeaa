import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { vi } from 'vitest';
import type * as LibraryStore from '../../../src/platform/library-store.ts';
import { FakeExtension } from './fake-extension.ts';
import { FakeLocks, FakeNavigator } from './fake-navigator.ts';

/** A browser with an empty library: database, file system and `storage.local`, each of which can be lost alone. */
export class LibraryWorld {
  readonly extension = new FakeExtension();
  readonly navigator = new FakeNavigator();

  constructor(kind: 'chromium' | 'firefox' = 'chromium') {
    if (kind === 'firefox') this.extension.scheme = 'moz-extension';
    vi.resetModules();
    this.extension.install();
    vi.stubGlobal('navigator', this.navigator);
    this.loseDatabase();
  }

  /** What Chromium does with a damaged database: an empty one, and no word. */
  loseDatabase(): void {
    vi.stubGlobal('indexedDB', new IDBFactory());
  }

  /** One of the databases goes alone, as in Firefox, where each is a file of its own. */
  async loseOnly(name: string): Promise<void> {
    await deleteDB(name);
  }

  /** The browser is killed: what was under way never goes on. */
  kill(): void {
    this.navigator.locks = new FakeLocks();
    this.navigator.files.stalled = Promise.resolve();
  }

  /** The store as after a restart of the browser: nothing of it in memory. */
  async start(): Promise<typeof LibraryStore> {
    vi.resetModules();
    return import('../../../src/platform/library-store.ts');
  }

  /** The library after a restart. */
  async open(): Promise<LibraryStore.Library> {
    return (await this.start()).openLibrary();
  }
}
