import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { browser } from '../../../src/platform/browser.ts';
import type { Library } from '../../../src/platform/library-store.ts';
import { eventually } from '../support/eventually.ts';
import { LibraryWorld } from '../support/library-world.ts';
import { pngBytes, story } from '../support/stories.ts';

const PICTURE = 'https://harbour.example/ferry.png';
const OTHER = 'https://harbour.example/quay.png';
const png = (url: string, seed: number) => ({ url, bytes: pngBytes(seed), type: 'image/png' });

let world: LibraryWorld;
let library: Library;

beforeEach(async () => {
  world = new LibraryWorld();
  library = await world.open();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const copiedPictures = () => [...world.navigator.files.folder('library', 'pictures').files.keys()];
const copiedArticles = () => [...world.navigator.files.folder('library', 'articles').files.keys()];

describe('saving', () => {
  it('keeps the story, its key points and its pictures', async () => {
    const article = story({ pictures: [PICTURE] });
    const points = [{ block: 0, start: 0, end: 22, text: 'The ferry left at six.' }];
    const { head, updated } = await library.save(article, points, [png(PICTURE, 1)]);
    expect(updated).toBe(false);
    expect(head).toMatchObject({ revision: 1, title: 'The last ferry', pictures: 1, missingPictures: 0 });
    const saved = await library.open(head.id);
    expect(saved).toMatchObject({ head, article, points });
    expect(saved?.pictures).toEqual([{ url: PICTURE, hash: head.thumbnail }]);
    const picture = await library.picture(head.thumbnail ?? '');
    expect(picture?.type).toBe('image/png');
    expect(await picture?.arrayBuffer()).toEqual(pngBytes(1));
  });

  it('counts the pictures that were not kept, and leaves out those that the story does not show', async () => {
    const { head } = await library.save(
      story({ pictures: [PICTURE, OTHER] }),
      [],
      [png(PICTURE, 1), png('https://elsewhere.example/x.png', 9)],
    );
    expect(head).toMatchObject({ pictures: 1, missingPictures: 1 });
    expect(copiedPictures()).toHaveLength(1);
  });

  it('keeps one picture that two stories share once', async () => {
    await library.save(story({ pictures: [PICTURE] }), [], [png(PICTURE, 1)]);
    const second = story({ url: 'https://harbour.example/second', pictures: [OTHER] });
    await library.save(second, [], [png(OTHER, 1)]);
    expect(copiedPictures()).toHaveLength(1);
  });

  it('takes the lead picture for the list, wherever it stands', async () => {
    const article = story({ pictures: [PICTURE], leadPicture: OTHER });
    const { head } = await library.save(article, [], [png(PICTURE, 1), png(OTHER, 2)]);
    const thumbnail = await library.picture(head.thumbnail ?? '');
    expect(await thumbnail?.arrayBuffer()).toEqual(pngBytes(2));
    expect(head).toMatchObject({ pictures: 2, missingPictures: 0 });
  });

  it('asks once to be kept by the browser', async () => {
    await library.save(story(), [], []);
    await library.save(story({ url: 'https://harbour.example/b' }), [], []);
    expect(world.navigator.persistAsked).toBe(1);
  });
});

describe('the same article again', () => {
  it('is updated: same id, next revision, first date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T10:00:00Z') });
    const { head: first } = await library.save(story(), [], []);
    vi.setSystemTime(new Date('2026-11-02T10:00:00Z'));
    const again = story({ url: 'https://m.harbour.example/2026/ferry/?utm_source=x#top', title: 'Changed' });
    const { head, updated } = await library.save(again, [], []);
    expect(updated).toBe(true);
    expect(head).toMatchObject({ id: first.id, revision: 2, savedAt: first.savedAt, title: 'Changed' });
    expect(head.changedAt).toBe('2026-11-02T10:00:00.000Z');
    expect(await library.list()).toEqual([head]);
  });

  it('is one when two saves come at once', async () => {
    const saves = await Promise.all([library.save(story(), [], []), library.save(story(), [], [])]);
    expect(saves.map(({ updated }) => updated)).toEqual([false, true]);
    expect(await library.list()).toHaveLength(1);
  });

  it('and others are all counted when they come at once', async () => {
    const saves = ['a', 'b', 'c', 'd'].map((name) =>
      library.save(story({ url: `https://harbour.example/${name}` }), [], []),
    );
    await Promise.all(saves);
    expect(world.extension.stored.get('library-count')).toBe(4);
  });

  it('keeps a picture that could not be fetched this time, and drops one that the story lost', async () => {
    const both = story({ pictures: [PICTURE, OTHER] });
    await library.save(both, [], [png(PICTURE, 1), png(OTHER, 2)]);
    const { head } = await library.save(story({ pictures: [PICTURE] }), [], []);
    expect(head).toMatchObject({ pictures: 1, missingPictures: 0 });
    expect(await library.picture(head.thumbnail ?? '')).not.toBeNull();
    expect(copiedPictures()).toEqual([head.thumbnail]);
  });

  it('is found by every address it was seen under', async () => {
    const url = 'https://harbour.example/story?id=7';
    const canonicalUrl = 'https://harbour.example/2026/ferry';
    const { head } = await library.save(story({ url, canonicalUrl }), [], []);
    expect((await library.copyOf('http://www.harbour.example/2026/ferry/amp'))?.id).toBe(head.id);
    expect((await library.copyOf(`${url}&fbclid=1`))?.id).toBe(head.id);
    expect(await library.copyOf('https://harbour.example/story?id=8')).toBeNull();
  });
});

describe('the list', () => {
  it('is newest first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T10:00:00Z') });
    await library.save(story({ title: 'older' }), [], []);
    vi.setSystemTime(new Date('2026-11-03T10:00:00Z'));
    await library.save(story({ title: 'newer', url: 'https://harbour.example/new' }), [], []);
    expect((await library.list()).map(({ title }) => title)).toEqual(['newer', 'older']);
  });
});

describe('the bin', () => {
  it('hides an article from list, finding, opening and look-up until it is taken out', async () => {
    const { head } = await library.save(story(), [], []);
    await library.remove([head.id]);
    expect(await library.list()).toEqual([]);
    expect((await library.find('ferry', await library.list())).hits).toEqual([]);
    expect(await library.open(head.id)).toBeNull();
    expect(await library.copyOf(head.url)).toBeNull();
    await library.unremove([head.id]);
    expect((await library.list()).map(({ id }) => id)).toEqual([head.id]);
  });

  it('gives an article back that is saved again, as a new one of the same id', async () => {
    const { head } = await library.save(story(), [], []);
    await library.remove([head.id]);
    const again = await library.save(story(), [], []);
    expect(again).toMatchObject({ updated: false, head: { id: head.id, revision: 2, deletedAt: null } });
  });

  it('is emptied after thirty days, with the pictures that nobody else needs, in both places', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-01T10:00:00Z') });
    const { head } = await library.save(
      story({ pictures: [PICTURE, OTHER] }),
      [],
      [png(PICTURE, 1), png(OTHER, 2)],
    );
    const second = story({ url: 'https://harbour.example/second', pictures: [OTHER] });
    const { head: kept } = await library.save(second, [], [png(OTHER, 2)]);
    await library.remove([head.id]);
    vi.setSystemTime(new Date('2026-10-30T10:00:00Z'));
    await world.open();
    expect(copiedArticles()).toHaveLength(2);
    vi.setSystemTime(new Date('2026-11-01T10:00:00Z'));
    library = await world.open();
    expect(copiedArticles()).toEqual([`${kept.id}.json`]);
    expect(copiedPictures()).toEqual([kept.thumbnail]);
    await library.unremove([head.id]);
    expect(await library.list()).toHaveLength(1);
  });
});

describe('no room', () => {
  it('in the file system takes back the whole save', async () => {
    world.navigator.files.room = 10;
    const saving = library.save(story({ pictures: [PICTURE] }), [], [png(PICTURE, 1)]);
    await expect(saving).rejects.toMatchObject({ code: 'storage-full' });
    expect(await library.list()).toEqual([]);
    expect(copiedArticles()).toEqual([]);
    expect(copiedPictures()).toEqual([]);
    library = await world.open();
    expect(await library.list()).toEqual([]);
  });

  it('in the file system leaves the former version as it was', async () => {
    const article = story({ pictures: [PICTURE] });
    const { head } = await library.save(article, [], [png(PICTURE, 1)]);
    world.navigator.files.room = 20;
    const longer = story({ title: 'Longer', pictures: [PICTURE, OTHER] });
    const saving = library.save(longer, [], [png(PICTURE, 1), png(OTHER, 2)]);
    await expect(saving).rejects.toMatchObject({ code: 'storage-full' });
    expect(await library.list()).toEqual([head]);
    world.loseDatabase();
    library = await world.open();
    expect(await library.open(head.id)).toMatchObject({ head, article });
  });

  describe('even for taking a save back', () => {
    /** A disk that fills up after the database has written: neither the copy nor the taking back finds room. */
    async function refuseSave(): Promise<{ empty: () => void }> {
      world.navigator.files.room = 10;
      const { delete: remove } = IDBObjectStore.prototype;
      const full = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
        this: IDBObjectStore,
        key,
      ) {
        if (this.name === 'heads') throw new DOMException('full', 'QuotaExceededError');
        return remove.call(this, key);
      });
      await expect(library.save(story(), [], [])).rejects.toMatchObject({ code: 'storage-full' });
      return {
        empty: () => {
          full.mockRestore();
          world.navigator.files.room = Number.POSITIVE_INFINITY;
        },
      };
    }

    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    it('takes it back when there is some', async () => {
      const { empty } = await refuseSave();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await library.list()).toHaveLength(1);
      empty();
      await vi.advanceTimersByTimeAsync(5_000);
      await vi.waitFor(async () => expect(await library.list()).toEqual([]));
    });

    it('leaves what was saved again meanwhile', async () => {
      const { empty } = await refuseSave();
      empty();
      const { head } = await library.save(story(), [], []);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await library.list()).toEqual([head]);
      library = await world.open();
      expect(await library.list()).toEqual([head]);
    });

    it('leaves what another part has made whole meanwhile', async () => {
      const { empty } = await refuseSave();
      empty();
      const other = await world.open();
      const [head] = await other.list();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await other.list()).toEqual([head]);
      world.loseDatabase();
      expect(await (await world.open()).list()).toEqual([head]);
    });
  });

  it('in the database writes nothing', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(library.save(story(), [], [])).rejects.toMatchObject({ code: 'storage-full' });
    put.mockRestore();
    expect(await library.list()).toEqual([]);
    expect(copiedArticles()).toEqual([]);
  });
});

describe('a library that cannot be opened', () => {
  it('of a newer version is refused and left alone', async () => {
    world.loseDatabase();
    (await openDB('clearstory-library', 99)).close();
    await expect(world.open()).rejects.toMatchObject({ code: 'library-newer' });
  });

  it('says so, and is tried afresh the next time', async () => {
    const store = await world.start();
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('closed', 'SecurityError');
    });
    await expect(store.openLibrary()).rejects.toMatchObject({ code: 'library-blocked' });
    open.mockImplementation(() => {
      throw new DOMException('torn', 'UnknownError');
    });
    await expect(store.openLibrary()).rejects.toMatchObject({ code: 'library-damaged' });
    open.mockRestore();
    expect(await (await store.openLibrary()).list()).toEqual([]);
  });
});

describe('a lost database', () => {
  it('is rebuilt from the copies, and the reader is told once', async () => {
    const article = story({ pictures: [PICTURE] });
    const { head } = await library.save(article, [], [png(PICTURE, 1)]);
    const second = story({ url: 'https://harbour.example/second', title: 'Second' });
    const { head: binned } = await library.save(second, [], []);
    await library.remove([binned.id]);
    world.loseDatabase();
    library = await world.open();
    expect(await library.report()).toEqual({ rebuilt: 2, unreadable: [] });
    expect(await library.list()).toEqual([head]);
    expect(await library.open(head.id)).toMatchObject({ article });
    expect(await library.picture(head.thumbnail ?? '')).not.toBeNull();
    expect((await library.find('ferry', await library.list())).hits).toHaveLength(1);
    await library.forgetReport();
    expect(await (await world.open()).report()).toBeNull();
  });

  it('tells every page how far its rebuilding is', async () => {
    for (let at = 0; at < 40; at++)
      await library.save(story({ url: `https://harbour.example/${at}` }), [], []);
    world.loseDatabase();
    const store = await world.start();
    const told: { done: number; all: number }[] = [];
    const ending = new AbortController();
    store.watchRebuilding((now) => void told.push(now), ending.signal);
    await store.openLibrary();
    await eventually(() => expect(told.at(-1)).toEqual({ done: 40, all: 40 }));
    expect(told[0]).toEqual({ done: 32, all: 40 });
    ending.abort();
  });

  it('has its index filled again by itself, once', async () => {
    for (let at = 0; at < 5; at++)
      await library.save(story({ url: `https://harbour.example/${at}` }), [], []);
    world.loseDatabase();
    library = await world.open();
    const heads = await library.list();
    // Looked for at the same time: what is missing is not added twice.
    expect((await library.find('ferry', heads)).hits).toHaveLength(5);
    const database = await openDB('clearstory-library');
    expect((await database.getAll('segments')).flatMap(({ ids }) => ids)).toHaveLength(5);
    database.close();
  });

  it('is rebuilt even where the ledger went with it', async () => {
    await library.save(story(), [], []);
    world.loseDatabase();
    world.extension.stored.clear();
    library = await world.open();
    expect(await library.list()).toHaveLength(1);
  });

  it('names an article whose copy cannot be read, and keeps its file aside', async () => {
    await library.save(story({ title: 'Readable' }), [], []);
    const torn = story({ url: 'https://harbour.example/torn', title: 'Torn' });
    const { head } = await library.save(torn, [], []);
    const folder = world.navigator.files.folder('library', 'articles');
    const file = await folder.getFileHandle(`${head.id}.json`);
    file.bytes = file.bytes.slice(0, 50);
    world.loseDatabase();
    library = await world.open();
    expect(await library.report()).toEqual({ rebuilt: 1, unreadable: ['Torn'] });
    expect((await library.list()).map(({ title }) => title)).toEqual(['Readable']);
    expect([...world.navigator.files.folder('library', 'unreadable').files.keys()]).toEqual([
      `${head.id}.json`,
    ]);
    await library.forgetReport();
    expect(await (await world.open()).report()).toBeNull();
  });

  it('says nothing of a save that was broken off before its copy had any content', async () => {
    await library.save(story({ title: 'Whole' }), [], []);
    const folder = world.navigator.files.folder('library', 'articles');
    await folder.getFileHandle('00000000-0000-4000-8000-000000000000.json', { create: true });
    world.loseDatabase();
    library = await world.open();
    expect(await library.report()).toEqual({ rebuilt: 1, unreadable: [] });
    expect(folder.files.size).toBe(1);
  });

  it('names an acknowledged article whose copy is empty', async () => {
    const { head } = await library.save(story({ title: 'Emptied' }), [], []);
    const folder = world.navigator.files.folder('library', 'articles');
    (await folder.getFileHandle(`${head.id}.json`)).bytes = new Uint8Array();
    world.loseDatabase();
    expect(await (await world.open()).report()).toEqual({ rebuilt: 0, unreadable: ['Emptied'] });
  });

  it('names what cannot be read once, even where nothing else is left', async () => {
    const { head } = await library.save(story({ title: 'Torn' }), [], []);
    const folder = world.navigator.files.folder('library', 'articles');
    (await folder.getFileHandle(`${head.id}.json`)).bytes = new Uint8Array([0x7b]);
    world.loseDatabase();
    library = await world.open();
    expect(await library.report()).toEqual({ rebuilt: 0, unreadable: ['Torn'] });
    await library.forgetReport();
    expect(await (await world.open()).report()).toBeNull();
  });

  it('names an article that has no copy at all', async () => {
    const { head } = await library.save(story({ title: 'Gone' }), [], []);
    world.navigator.files.folder('library', 'articles').files.delete(`${head.id}.json`);
    world.loseDatabase();
    expect(await (await world.open()).report()).toEqual({ rebuilt: 0, unreadable: ['Gone'] });
  });

  it('counts a picture whose copy is gone as missing', async () => {
    const article = story({ pictures: [PICTURE, OTHER] });
    const { head } = await library.save(article, [], [png(PICTURE, 1), png(OTHER, 2)]);
    world.navigator.files.folder('library', 'pictures').files.delete(head.thumbnail ?? '');
    world.loseDatabase();
    library = await world.open();
    const [rebuilt] = await library.list();
    expect(rebuilt).toMatchObject({ pictures: 1, missingPictures: 1 });
    expect(await library.picture(rebuilt?.thumbnail ?? '')).not.toBeNull();
  });

  it('without a file system is not forgotten', async () => {
    await library.save(story({ title: 'Waiting' }), [], []);
    world.loseDatabase();
    world.navigator.hasFiles = false;
    library = await world.open();
    expect(await library.report()).toEqual({ rebuilt: 0, unreadable: ['Waiting'] });
    world.navigator.hasFiles = true;
    library = await world.open();
    expect((await library.list()).map(({ title }) => title)).toEqual(['Waiting']);
  });
});

describe('a save broken off between its two places', () => {
  it('gets its copy at the next opening', async () => {
    const { head } = await library.save(story(), [], []);
    world.navigator.files.folder('library', 'articles').files.clear();
    world.extension.stored.clear();
    await world.open();
    world.loseDatabase();
    library = await world.open();
    expect(await library.list()).toEqual([head]);
  });

  it('gets it wherever the browser was killed', async () => {
    world.navigator.files.stalled = new Promise(() => undefined);
    void library.save(story(), [], []);
    await eventually(async () => expect(await library.list()).toHaveLength(1));
    // Whatever does not wait for the second place has ended by now.
    await new Promise((resolve) => setTimeout(resolve));
    world.kill();
    library = await world.open();
    const heads = await library.list();
    world.loseDatabase();
    library = await world.open();
    expect(await library.list()).toEqual(heads);
    expect(await library.report()).toEqual({ rebuilt: 1, unreadable: [] });
  });

  it('gets it, where the second place alone was lost, when the two are compared', async () => {
    const { head } = await library.save(story(), [], []);
    world.navigator.files.folder('library', 'articles').files.clear();
    const other = story({ url: 'https://harbour.example/other', title: 'Other' });
    await library.save(other, [], []);
    world.extension.stored.delete('library-count');
    library = await world.open();
    world.loseDatabase();
    library = await world.open();
    expect((await library.list()).map(({ id }) => id)).toContain(head.id);
    // Compared once: then the count is right again.
    expect(world.extension.stored.get('library-count')).toBe(2);
  });
});

describe('a database that is damaged where only changes go', () => {
  it('is told of by the library’s page, once, and can be built again', async () => {
    const { head } = await library.save(story(), [], []);
    const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    const other = story({ url: 'https://harbour.example/other' });
    await expect(library.save(other, [], [])).rejects.toMatchObject({ code: 'library-damaged' });
    broken.mockRestore();
    const store = await world.start();
    await expect(store.openLibraryToMend()).rejects.toMatchObject({ code: 'library-damaged' });
    expect(await (await store.openLibraryToMend()).list()).toEqual([head]);
    expect(await (await store.rebuildLibrary()).list()).toEqual([head]);
    expect(await (await store.openLibraryToMend()).list()).toEqual([head]);
  });
});

describe('the first change after a full disk, which Firefox refuses', () => {
  it('is made again, in the database', async () => {
    const put = IDBObjectStore.prototype.put;
    const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const { head } = await library.save(story(), [], []);
    expect(refused.mock.calls.length).toBeGreaterThan(1);
    refused.mockRestore();
    expect(IDBObjectStore.prototype.put).toBe(put);
    expect(await library.list()).toEqual([head]);
  });

  it('is made again, in the ledger', async () => {
    const { local } = (globalThis as unknown as { chrome: typeof browser }).chrome.storage;
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    const { head } = await library.save(story(), [], []);
    expect(await library.list()).toEqual([head]);
    expect(world.extension.stored.get('library-count')).toBe(1);
  });
});

describe('without a private file system', () => {
  it('the database alone holds the library', async () => {
    world.navigator.hasFiles = false;
    library = await world.open();
    const { head } = await library.save(story(), [], []);
    expect(await library.list()).toEqual([head]);
  });
});
