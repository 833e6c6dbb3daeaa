/** The parts of the extension API that the messages and the settings use, in memory. */

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;
type Stored = Record<string, unknown>;

export interface FakeSender {
  id: string;
  url?: string;
  frameId?: number;
  tab?: { id: number; url?: string; incognito?: boolean };
}

const ID = 'clearstory-test';

export class FakeExtension {
  readonly listeners = new Set<Listener>();
  readonly stored = new Map<string, unknown>();
  /** What the browser's account has. */
  readonly synced = new Map<string, unknown>();
  readonly changeListeners = new Set<(changes: Stored) => void>();
  readonly syncListeners = new Set<(changes: Stored) => void>();
  /** Of the addresses of its pages. */
  scheme = 'ext';
  /** Who the next messages come from. */
  sender: FakeSender = { id: ID, url: `ext://${ID}/popup.html` };

  /** Sends as the browser does: the first listener that answers, or promises to, wins; values cross as JSON. */
  async send(message: unknown): Promise<unknown> {
    const crossed = JSON.parse(JSON.stringify(message));
    return new Promise((resolve) => {
      const answered = [...this.listeners].some((listener) => {
        let replied = false;
        const kept = listener(crossed, this.sender, (value) => {
          replied = true;
          resolve(JSON.parse(JSON.stringify(value)));
        });
        return kept === true || replied;
      });
      if (!answered) resolve(undefined);
    });
  }

  #storageArea(stored: Map<string, unknown>, listeners: Set<(changes: Stored) => void>) {
    return {
      get: async (keys?: string | string[]) => {
        const wanted = keys === undefined ? [...stored.keys()] : [keys].flat();
        return Object.fromEntries(wanted.flatMap((key) => (stored.has(key) ? [[key, stored.get(key)]] : [])));
      },
      set: async (values: Stored) => {
        for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
        for (const listener of listeners) listener(values);
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) stored.delete(key);
      },
      onChanged: {
        addListener: (listener: (changes: Stored) => void) => listeners.add(listener),
        removeListener: (listener: (changes: Stored) => void) => listeners.delete(listener),
      },
    };
  }

  /** Stands in for `chrome` until the test ends; import what uses it afterwards. */
  install(): void {
    const area = this.#storageArea(this.stored, this.changeListeners);
    const sync = this.#storageArea(this.synced, this.syncListeners);
    const api = {
      runtime: {
        id: ID,
        getURL: (path: string) => `${this.scheme}://${ID}/${path}`,
        sendMessage: (message: unknown) => this.send(message),
        onMessage: {
          addListener: (listener: Listener) => this.listeners.add(listener),
          removeListener: (listener: Listener) => this.listeners.delete(listener),
        },
      },
      tabs: { sendMessage: (_tab: number, message: unknown) => this.send(message) },
      storage: { local: area, session: area, sync },
    };
    Object.assign(globalThis, { chrome: api });
  }
}
