import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { log } from '../log.ts';
import type { Copies } from './copies.ts';
import { withLibraryLock } from './lock.ts';
import type { ArticleRecords, PictureRecord } from './records.ts';

/**
 * A place in front of the files of the second place, for Firefox. There every file of the private file system costs
 * tens of milliseconds (its name stands in a database of its own, in another process), and every IndexedDB database is
 * a file of its own, with a fate of its own. So a copy is acknowledged when it stands in a database beside the
 * library's, and goes to the files a moment later, many at once. (Chromium keeps all databases of an origin in one
 * place, and is quick with files.)
 */

interface WaitingSchema extends DBSchema {
  copies: { key: string; value: ArticleRecords };
  pictures: { key: string; value: PictureRecord };
}

const DATABASE = 'clearstory-copies';
/** Copies that go to the files at a time, and from how many on they share one. */
const BATCH = 32;
const MANY = 8;
/** Milliseconds without a new copy after which they go: a save is not to wait for those before it. */
const CALM = 1_500;

function openWaiting(): Promise<IDBPDatabase<WaitingSchema>> {
  const opening: Promise<IDBPDatabase<WaitingSchema>> = openDB<WaitingSchema>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('copies', { keyPath: 'body.id' });
      database.createObjectStore('pictures', { keyPath: 'hash' });
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
  return opening;
}

/** What cannot be read is no second place of anything; the library's own database stands beside it. */
async function openAnyhow(): Promise<IDBPDatabase<WaitingSchema>> {
  try {
    return await openWaiting();
  } catch (thrown) {
    await log('library copies', thrown);
    await deleteDB(DATABASE);
    return openWaiting();
  }
}

class Waiting {
  readonly #database: IDBPDatabase<WaitingSchema>;
  readonly #files: Copies;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(database: IDBPDatabase<WaitingSchema>, files: Copies) {
    this.#database = database;
    this.#files = files;
  }

  #writing() {
    return this.#database.transaction(['copies', 'pictures'], 'readwrite', { durability: 'strict' });
  }

  async put(records: ArticleRecords, pictures: readonly PictureRecord[]): Promise<void> {
    const transaction = this.#writing();
    await Promise.all([
      ...pictures.map((picture) => transaction.objectStore('pictures').put(picture)),
      transaction.objectStore('copies').put(records),
      transaction.done,
    ]);
    this.sendSoon();
  }

  get(id: string): Promise<ArticleRecords | undefined> {
    return this.#database.get('copies', id);
  }

  picture(hash: string): Promise<PictureRecord | undefined> {
    return this.#database.get('pictures', hash);
  }

  ids(): Promise<string[]> {
    return this.#database.getAllKeys('copies');
  }

  async drop(ids: readonly string[], hashes: readonly string[]): Promise<void> {
    const transaction = this.#writing();
    await Promise.all([
      ...ids.map((id) => transaction.objectStore('copies').delete(id)),
      ...hashes.map((hash) => transaction.objectStore('pictures').delete(hash)),
      transaction.done,
    ]);
  }

  sendSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // What finds no room in the files stays here, and is tried again after the next save or opening.
      withLibraryLock(() => this.send()).catch((thrown) => log('library copies', thrown));
    }, CALM);
  }

  /** Brings all of them to the files. Callers hold the library's lock. */
  async send(): Promise<void> {
    for (;;) {
      const all = await this.#database.getAll('copies', null, BATCH);
      if (all.length === 0) return;
      const hashes = [...new Set(all.flatMap(({ body }) => body.hashes))];
      const found = await Promise.all(hashes.map((hash) => this.picture(hash)));
      const pictures = found.filter((picture) => picture !== undefined);
      const ids = all.map(({ body }) => body.id);
      if (all.length >= MANY) await this.#files.writeAll(all, pictures, ids);
      else await this.#sendEach(all, pictures);
      await this.drop(ids, hashes);
    }
  }

  async #sendEach(all: readonly ArticleRecords[], pictures: readonly PictureRecord[]): Promise<void> {
    for (const records of all) {
      const { hashes } = records.body;
      await this.#files.write(
        records,
        pictures.filter(({ hash }) => hashes.includes(hash)),
      );
    }
  }
}

async function* readAll(waiting: Waiting, files: Copies, ids: readonly string[]) {
  const elsewhere: string[] = [];
  for (const id of ids) {
    const records = await waiting.get(id);
    if (records) yield { id, records, thrown: null };
    else elsewhere.push(id);
  }
  if (elsewhere.length > 0) yield* files.readAll(elsewhere);
}

/** Copies that wait in a database of their own before they go to the files. */
export async function copiesThatWait(files: Copies): Promise<Copies> {
  const waiting = new Waiting(await openAnyhow(), files);
  if ((await waiting.ids()).length > 0) waiting.sendSoon();
  return {
    write: (records, pictures) => waiting.put(records, pictures),
    async writeAll(records, pictures, replaced) {
      // What waits would count before what is written now, and is older.
      await waiting.send();
      await files.writeAll(records, pictures, replaced);
    },
    tidy: () => files.tidy(),
    readAll: (ids) => readAll(waiting, files, ids),
    picture: async (hash) => (await waiting.picture(hash)) ?? files.picture(hash),
    ids: async () => [...new Set([...(await waiting.ids()), ...(await files.ids())])],
    async removeAll(ids) {
      await waiting.drop(ids, []);
      await files.removeAll(ids);
    },
    async setAside(id) {
      await waiting.drop([id], []);
      await files.setAside(id);
    },
    async removePictures(hashes) {
      await waiting.drop([], hashes);
      await files.removePictures(hashes);
    },
  };
}
