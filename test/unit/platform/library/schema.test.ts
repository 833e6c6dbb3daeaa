import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleText } from '../../../../src/core/article.ts';
import { bandsOf, fingerprint } from '../../../../src/core/text/fingerprint.ts';
import { openDatabase } from '../../../../src/platform/library/database.ts';
import { DATABASE, DATABASE_VERSION, STORES } from '../../../../src/platform/library/schema.ts';
import { story } from '../../support/stories.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const ARTICLE = story({ paragraphs: ['The ferry left at six. '.repeat(20)] });
const VERSION_1_HEAD = {
  head: {
    id: 'a1',
    revision: 1,
    savedAt: '2026-11-01T10:00:00Z',
    changedAt: '2026-11-02T10:00:00Z',
    deletedAt: null,
    url: ARTICLE.metadata.url,
    title: ARTICLE.metadata.title,
  },
  identity: 'harbour.example/2026/ferry',
  addresses: ['harbour.example/2026/ferry'],
};
const VERSION_1_BODY = { id: 'a1', article: ARTICLE, points: [], pictures: [], hashes: [] };
/** What a reader can give to an article since version 2, as far as version 1 tells. */
const OWN = {
  state: 'unread',
  favourite: false,
  tags: [],
  place: null,
  highlights: 0,
  favicon: null,
  hasText: true,
  hasFormer: false,
};
const PRINT = fingerprint(articleText(ARTICLE));
const VERSION_2_HEAD = {
  ...VERSION_1_HEAD,
  head: { ...VERSION_1_HEAD.head, ...OWN },
  fingerprint: PRINT,
  bands: bandsOf(PRINT),
};
const VERSION_2_BODY = { ...VERSION_1_BODY, highlights: [], extractor: 1, textAt: '2026-11-02T10:00:00Z' };
const TORN_BODY = { id: 'torn', article: null };
const VERSION_2_SEGMENT = {
  ids: ['a1'],
  terms: 'ferry\nleft',
  starts: new Uint32Array([0, 1, 2]),
  postings: new Uint8Array([1, 0]),
};

function storesOfVersion2(database: IDBDatabase): IDBObjectStore {
  const heads = database.createObjectStore('heads', { keyPath: 'head.id' });
  heads.createIndex('savedAt', 'head.savedAt');
  heads.createIndex('deletedAt', 'head.deletedAt');
  heads.createIndex('identity', 'identity');
  heads.createIndex('addresses', 'addresses', { multiEntry: true });
  heads.createIndex('bands', 'bands', { multiEntry: true });
  const bodies = database.createObjectStore('bodies', { keyPath: 'id' });
  bodies.createIndex('hashes', 'hashes', { multiEntry: true });
  database.createObjectStore('pictures', { keyPath: 'hash' });
  database.createObjectStore('formers', { keyPath: 'id' });
  const segments = database.createObjectStore('segments', { autoIncrement: true });
  database.createObjectStore('tombstones', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt');
  heads.put(VERSION_2_HEAD);
  bodies.put(VERSION_2_BODY);
  bodies.put(TORN_BODY);
  return segments;
}

/** Databases as each released version wrote them, spelled out: a migration must not be tested by itself. */
const MAKERS: Readonly<Record<number, (database: IDBDatabase) => void>> = {
  1(database) {
    const heads = database.createObjectStore('heads', { keyPath: 'head.id' });
    heads.createIndex('savedAt', 'head.savedAt');
    heads.createIndex('deletedAt', 'head.deletedAt');
    heads.createIndex('identity', 'identity');
    heads.createIndex('addresses', 'addresses', { multiEntry: true });
    const bodies = database.createObjectStore('bodies', { keyPath: 'id' });
    bodies.createIndex('hashes', 'hashes', { multiEntry: true });
    database.createObjectStore('pictures', { keyPath: 'hash' });
    database.createObjectStore('texts', { keyPath: 'id' });
    heads.put(VERSION_1_HEAD);
    bodies.put(VERSION_1_BODY);
    bodies.put(TORN_BODY);
  },
  2(database) {
    storesOfVersion2(database).put(VERSION_2_SEGMENT);
  },
  3(database) {
    const segments = storesOfVersion2(database);
    segments.createIndex('size', 'size');
    segments.put({ ...VERSION_2_SEGMENT, size: 1 });
  },
};

interface StoreShape {
  readonly keyPath: unknown;
  readonly indexes: readonly { name: string; keyPath: unknown; multiEntry: boolean }[];
}

async function shapeOf(): Promise<Record<string, StoreShape>> {
  const database = await openDatabase(() => undefined);
  const transaction = database.transaction(STORES);
  const shape = Object.fromEntries(
    STORES.map((name) => {
      const store = transaction.objectStore(name);
      // biome-ignore lint/suspicious/noExplicitAny: the schema's type names no indexes for stores without any
      const indexes = [...store.indexNames].map((index) => (store as any).index(index));
      const parts = indexes.map(({ name, keyPath, multiEntry }) => ({ name, keyPath, multiEntry }));
      return [name, { keyPath: store.keyPath, indexes: parts }];
    }),
  );
  database.close();
  return shape;
}

describe('the database', () => {
  it('of every earlier version becomes like a new one, and keeps what it held', async () => {
    const fresh = await shapeOf();
    expect(Object.keys(MAKERS).map(Number)).toEqual(
      Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1),
    );
    for (const [version, make] of Object.entries(MAKERS)) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const old = await openDB(DATABASE, Number(version), {
        upgrade: (_db, _old, _new, t) => make(t.db as unknown as IDBDatabase),
      });
      old.close();
      expect(await shapeOf()).toEqual(fresh);
      const database = await openDatabase(() => undefined);
      expect(await database.get('heads', 'a1')).toEqual(VERSION_2_HEAD);
      expect(await database.get('bodies', 'a1')).toEqual(VERSION_2_BODY);
      expect(await database.get('bodies', 'torn')).toEqual(TORN_BODY);
      // Version 1 had no index; it is filled when it is first asked for something.
      expect(await database.getAll('segments')).toEqual(
        Number(version) === 1 ? [] : [{ ...VERSION_2_SEGMENT, size: 1 }],
      );
      database.close();
    }
  });

  it('without one of its stores is called damaged', async () => {
    const torn = await openDB(DATABASE, DATABASE_VERSION, {
      upgrade: (database) => database.createObjectStore('heads'),
    });
    torn.close();
    await expect(openDatabase(() => undefined)).rejects.toMatchObject({ code: 'library-damaged' });
  });

  it('that a newer version needs is let go', async () => {
    const lost = vi.fn();
    await openDatabase(lost);
    (await openDB(DATABASE, DATABASE_VERSION + 1)).close();
    expect(lost).toHaveBeenCalledOnce();
  });

  it('that an older version holds open is called blocked', async () => {
    const held = await openDB(DATABASE, DATABASE_VERSION, {});
    vi.resetModules();
    vi.doMock('../../../../src/platform/library/schema.ts', async (original) => ({
      ...(await original<object>()),
      DATABASE_VERSION: DATABASE_VERSION + 1,
    }));
    const newer = await import('../../../../src/platform/library/database.ts');
    await expect(newer.openDatabase(() => undefined)).rejects.toMatchObject({ code: 'library-blocked' });
    held.close();
    vi.doUnmock('../../../../src/platform/library/schema.ts');
  });
});
