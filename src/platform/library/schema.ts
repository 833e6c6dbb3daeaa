import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { BodyRecord, HeadRecord, PictureRecord, TextRecord } from './records.ts';

/** The stores of the library. Heads, bodies, pictures and texts are apart, so that lists never load bodies. */
export interface LibrarySchema extends DBSchema {
  heads: {
    key: string;
    value: HeadRecord;
    indexes: { savedAt: string; deletedAt: string; identity: string; addresses: string };
  };
  bodies: { key: string; value: BodyRecord; indexes: { hashes: string } };
  pictures: { key: string; value: PictureRecord };
  texts: { key: string; value: TextRecord };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type LibraryStore = StoreNames<LibrarySchema>;
type Upgrade = IDBPTransaction<LibrarySchema, LibraryStore[], 'versionchange'>;
type Migration = (database: LibraryDatabase, upgrade: Upgrade) => void;

export const DATABASE = 'clearstory-library';
export const STORES = ['heads', 'bodies', 'pictures', 'texts'] as const satisfies readonly LibraryStore[];

function createStores(database: LibraryDatabase): void {
  const heads = database.createObjectStore('heads', { keyPath: 'head.id' });
  heads.createIndex('savedAt', 'head.savedAt');
  // Only what is in the bin has a value here: null is no key.
  heads.createIndex('deletedAt', 'head.deletedAt');
  heads.createIndex('identity', 'identity');
  heads.createIndex('addresses', 'addresses', { multiEntry: true });
  const bodies = database.createObjectStore('bodies', { keyPath: 'id' });
  bodies.createIndex('hashes', 'hashes', { multiEntry: true });
  database.createObjectStore('pictures', { keyPath: 'hash' });
  database.createObjectStore('texts', { keyPath: 'id' });
}

/** From version n to n + 1, in order; each stays as it is once it was released. */
const MIGRATIONS: readonly Migration[] = [createStores];

export const DATABASE_VERSION = MIGRATIONS.length;

/** Brings a database of an earlier version (0: a new one) to this one, inside the upgrade's transaction. */
export function migrate(database: LibraryDatabase, oldVersion: number, upgrade: Upgrade): void {
  for (const migration of MIGRATIONS.slice(oldVersion)) migration(database, upgrade);
}
