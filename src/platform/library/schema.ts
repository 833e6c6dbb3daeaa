import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Segment } from '../../core/find/segment.ts';
import type { Tombstone } from '../../core/saved.ts';
import { bodyFromVersion1, headFromVersion1, isReadable } from './former-versions.ts';
import type { BodyRecord, FormerRecord, HeadRecord, PictureRecord } from './records.ts';

/** The stores of the library. Heads, bodies, pictures and the index are apart, so that lists never load bodies. */
export interface LibrarySchema extends DBSchema {
  heads: {
    key: string;
    value: HeadRecord;
    indexes: { savedAt: string; deletedAt: string; identity: string; addresses: string; bands: string };
  };
  bodies: { key: string; value: BodyRecord; indexes: { hashes: string } };
  pictures: { key: string; value: PictureRecord };
  /** Texts that a later save replaced. */
  formers: { key: string; value: FormerRecord };
  /** The index for finding, oldest first. */
  segments: { key: number; value: Segment; indexes: { size: number } };
  tombstones: { key: string; value: Tombstone; indexes: { deletedAt: string } };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type LibraryStore = StoreNames<LibrarySchema>;
type Upgrade = IDBPTransaction<LibrarySchema, LibraryStore[], 'versionchange'>;
type Migration = (database: LibraryDatabase, upgrade: Upgrade) => void | Promise<void>;

export const DATABASE = 'clearstory-library';
export const STORES = [
  'heads',
  'bodies',
  'pictures',
  'formers',
  'segments',
  'tombstones',
] as const satisfies readonly LibraryStore[];

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
  // What version 1 looked for words in; nothing names it any more but the migration that takes it away.
  (database as unknown as IDBPDatabase).createObjectStore('texts', { keyPath: 'id' });
}

/** Tags, states, places, near duplicates, former texts, tombstones, and an index in the place of texts to be read through. */
async function addReading(database: LibraryDatabase, upgrade: Upgrade): Promise<void> {
  (database as unknown as IDBPDatabase).deleteObjectStore('texts');
  database.createObjectStore('formers', { keyPath: 'id' });
  // The index is filled when it is first asked for something: it knows which articles it lacks.
  database.createObjectStore('segments', { autoIncrement: true });
  database.createObjectStore('tombstones', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt');
  const heads = upgrade.objectStore('heads');
  heads.createIndex('bands', 'bands', { multiEntry: true });
  for (let at = await upgrade.objectStore('bodies').openCursor(); at; at = await at.continue()) {
    const head = await heads.get(at.value.id);
    if (!isReadable(at.value)) continue;
    await at.update(bodyFromVersion1(at.value, head?.head.changedAt ?? ''));
    if (head) await heads.put(headFromVersion1(head, at.value.article));
  }
}

/** What is to be merged is known by the sizes alone, without reading ten megabytes after each save. */
async function addSizes(_database: LibraryDatabase, upgrade: Upgrade): Promise<void> {
  const segments = upgrade.objectStore('segments');
  segments.createIndex('size', 'size');
  for (let at = await segments.openCursor(); at; at = await at.continue()) {
    await at.update({ ...at.value, size: at.value.ids.length });
  }
}

/** From version n to n + 1, in order; each stays as it is once it was released. */
const MIGRATIONS: readonly Migration[] = [createStores, addReading, addSizes];

export const DATABASE_VERSION = MIGRATIONS.length;

/** Brings a database of an earlier version (0: a new one) to this one, inside the upgrade's transaction. */
export async function migrate(
  database: LibraryDatabase,
  oldVersion: number,
  upgrade: Upgrade,
): Promise<void> {
  for (const migration of MIGRATIONS.slice(oldVersion)) await migration(database, upgrade);
}
