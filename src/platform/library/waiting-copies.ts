import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { log } from '../log.ts';
import type { Copies } from './copies.ts';
import { areWhole } from './copy-text.ts';
import { asLibraryFailure } from './failures.ts';
import { doubtCount } from './ledger.ts';
import { withLibraryLock } from './lock.ts';
import { onceMore } from './once-more.ts';
import type { ArticleRecords, PictureRecord } from './records.ts';
import { whenCalm } from './when-calm.ts';
import { writeTogether } from './write-together.ts';

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
/** Copies that go to the files at a time. */
const BATCH = 32;
/** Milliseconds without a new copy after which they go: a save is not to wait for those before it. */
const CALM = 1_500;

type Database = IDBPDatabase<WaitingSchema>;
type Writing = IDBPTransaction<WaitingSchema, ('copies' | 'pictures')[], 'readwrite'>;

function openWaiting(onLost: () => void): Promise<Database> {
  return openDB<WaitingSchema>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('copies', { keyPath: 'body.id' });
      database.createObjectStore('pictures', { keyPath: 'hash' });
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

/** What is damaged is no second place of anything; what waited there stands in the library's own database. */
async function openAnyhow(onLost: () => void): Promise<Database> {
  try {
    return await openWaiting(onLost);
  } catch (thrown) {
    if (asLibraryFailure(thrown).code !== 'library-damaged') throw thrown;
    await log('library copies', thrown);
    await deleteDB(DATABASE);
    await doubtCount();
    return openWaiting(onLost);
  }
}

class Waiting {
  readonly #files: Copies;
  #opening: Promise<Database> | null = null;
  readonly sendSoon = whenCalm(CALM, () => {
    // What finds no room in the files stays here, and is tried again after the next save or opening.
    withLibraryLock(() => this.send()).catch((thrown) => log('library copies', thrown));
  });

  constructor(files: Copies) {
    this.#files = files;
  }

  /** A connection that the browser has ended, on a full disk for one, is opened again. */
  #open(): Promise<Database> {
    const opening =
      this.#opening ??
      openAnyhow(() => {
        this.#opening = null;
      });
    this.#opening = opening;
    opening.catch(() => {
      this.#opening = null;
    });
    return opening;
  }

  #write(work: (stores: Writing) => readonly Promise<unknown>[]): Promise<void> {
    return onceMore(() => this.#attempt(work));
  }

  async #attempt(work: (stores: Writing) => readonly Promise<unknown>[]): Promise<void> {
    const transaction = (await this.#open()).transaction(['copies', 'pictures'], 'readwrite', {
      durability: 'strict',
    });
    transaction.done.catch(() => undefined);
    await Promise.all([...work(transaction), transaction.done]);
  }

  async put(records: ArticleRecords, pictures: readonly PictureRecord[]): Promise<void> {
    await this.#write((transaction) => [
      ...pictures.map((picture) => transaction.objectStore('pictures').put(picture)),
      transaction.objectStore('copies').put(records),
    ]);
    this.sendSoon();
  }

  async get(id: string): Promise<ArticleRecords | undefined> {
    return (await this.#open()).get('copies', id);
  }

  async picture(hash: string): Promise<PictureRecord | undefined> {
    return (await this.#open()).get('pictures', hash);
  }

  async ids(): Promise<string[]> {
    return (await this.#open()).getAllKeys('copies');
  }

  drop(ids: readonly string[], hashes: readonly string[]): Promise<void> {
    return this.#write((transaction) => [
      ...ids.map((id) => transaction.objectStore('copies').delete(id)),
      ...hashes.map((hash) => transaction.objectStore('pictures').delete(hash)),
    ]);
  }

  /** Brings all of them to the files. Callers hold the library's lock. */
  async send(): Promise<void> {
    for (;;) {
      const all = await (await this.#open()).getAll('copies', null, BATCH);
      if (all.length === 0) return;
      const hashes = [...new Set(all.flatMap(({ body }) => body.hashes))];
      const found = await Promise.all(hashes.map((hash) => this.picture(hash)));
      const pictures = found.filter((picture) => picture !== undefined);
      await writeTogether(this.#files, all, pictures);
      await this.drop(
        all.map(({ body }) => body.id),
        hashes,
      );
    }
  }
}

async function* readAll(waiting: Waiting, files: Copies, ids: readonly string[]) {
  const elsewhere: string[] = [];
  for (const id of ids) {
    const records = await waiting.get(id);
    if (records && areWhole(records, id)) yield { id, records, thrown: null };
    else elsewhere.push(id);
  }
  if (elsewhere.length > 0) yield* files.readAll(elsewhere);
}

/** Copies that wait in a database of their own before they go to the files. */
export async function copiesThatWait(files: Copies): Promise<Copies> {
  const waiting = new Waiting(files);
  // Without room nothing can be kept, but read all the same.
  const left = await waiting.ids().catch((thrown) => log('library copies', thrown));
  if (left && left.length > 0) waiting.sendSoon();
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
    inOrder: (ids) => files.inOrder(ids),
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
