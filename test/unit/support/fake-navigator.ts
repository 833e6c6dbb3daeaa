import { FakeFileSystem } from './fake-file-system.ts';

/** Storage and locks of one origin, in memory. */
export class FakeNavigator {
  readonly files = new FakeFileSystem();
  /** False as in a window that keeps nothing. */
  hasFiles = true;
  persistAsked = 0;
  #held: Promise<unknown> = Promise.resolve();

  readonly storage = {
    getDirectory: async () => {
      if (!this.hasFiles) throw new DOMException('no file system', 'SecurityError');
      return this.files.root;
    },
    estimate: async () => ({ usage: 1000, quota: 2_000_000_000 }),
    persisted: async () => this.persistAsked > 0,
    persist: async () => {
      this.persistAsked += 1;
      return true;
    },
  };

  readonly locks = {
    request: (_name: string, work: () => Promise<unknown>) => {
      const turn = this.#held.then(work);
      this.#held = turn.catch(() => undefined);
      return turn;
    },
  };
}
