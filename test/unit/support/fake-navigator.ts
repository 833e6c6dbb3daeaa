import { FakeFileSystem } from './fake-file-system.ts';

type Work = (lock: object | null) => unknown;

/** The Web Locks of one origin. */
export class FakeLocks {
  readonly #held = new Map<string, Promise<unknown>>();
  readonly #busy = new Map<string, number>();

  async request(name: string, options: { ifAvailable?: boolean } | Work, given?: Work): Promise<unknown> {
    const [work, { ifAvailable = false }] =
      typeof options === 'function' ? [options, {}] : [given as Work, options];
    const busy = this.#busy.get(name) ?? 0;
    if (ifAvailable && busy > 0) return work(null);
    this.#busy.set(name, busy + 1);
    const turn = (this.#held.get(name) ?? Promise.resolve())
      .then(() => work({}))
      .finally(() => this.#busy.set(name, (this.#busy.get(name) ?? 1) - 1));
    this.#held.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

/** Storage and locks of one origin, in memory. */
export class FakeNavigator {
  readonly files = new FakeFileSystem();
  /** False as in a window that keeps nothing. */
  hasFiles = true;
  persistAsked = 0;

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

  /** A browser that was killed holds none. */
  locks = new FakeLocks();
}
