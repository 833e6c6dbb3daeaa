import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASE } from '../../../../src/platform/library/schema.ts';
import type { Library } from '../../../../src/platform/library-store.ts';
import { filed } from '../../support/filed.ts';
import { LibraryWorld } from '../../support/library-world.ts';
import { pngBytes, story } from '../../support/stories.ts';

const PICTURE = 'https://harbour.example/ferry.png';

let world: LibraryWorld;
let library: Library;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  world = new LibraryWorld('firefox');
  library = await world.open();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const files = () => [...world.navigator.files.folder('library', 'articles').files.keys()];
const packs = () => [...world.navigator.files.folder('library', 'packs').files.keys()];
const titles = async () => (await library.list()).map(({ title }) => title).sort();
const save = async (title: string) => {
  const article = story({ title, url: `https://harbour.example/${title}`, pictures: [PICTURE] });
  const picture = { url: PICTURE, bytes: pngBytes(1), type: 'image/png' };
  return (await library.save(article, [], [picture])).head.id;
};

/** Time goes by, until everything that was waiting has gone where it belongs. */
async function laterOn(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5_000);
  await world.navigator.locks.request('clearstory-library', () => undefined);
}

async function afterLoss(): Promise<void> {
  await world.loseOnly(DATABASE);
  library = await world.open();
}

describe('a copy in Firefox', () => {
  it('is acknowledged before there is a file, and outlives the library’s database all the same', async () => {
    const id = await save('Ferry');
    expect(files()).toEqual([]);
    await afterLoss();
    expect(await library.report()).toEqual({ rebuilt: 1, unreadable: [] });
    expect(await titles()).toEqual(['Ferry']);
    expect(await library.picture((await library.head(id))?.thumbnail ?? '')).not.toBeNull();
  });

  it('goes to the files a moment later, and is read from there', async () => {
    const id = await save('Ferry');
    await laterOn();
    expect(files()).toEqual([`${id}.json`]);
    world.loseDatabase();
    library = await world.open();
    expect(await titles()).toEqual(['Ferry']);
    expect(await library.picture((await library.head(id))?.thumbnail ?? '')).not.toBeNull();
  });

  it('goes there with others in one file', async () => {
    for (let at = 0; at < 9; at++) await save(`Story ${at}`);
    await laterOn();
    expect(files()).toEqual([]);
    expect(packs()).toHaveLength(1);
  });

  it('goes there after the next start, where the browser was killed before', async () => {
    const id = await save('Ferry');
    world.kill();
    vi.clearAllTimers();
    library = await world.open();
    await laterOn();
    expect(files()).toEqual([`${id}.json`]);
  });

  it('stays where it waits while the files have no room', async () => {
    world.navigator.files.room = 0;
    const id = await save('Ferry');
    await laterOn();
    await afterLoss();
    expect(await titles()).toEqual(['Ferry']);
    world.navigator.files.room = Number.POSITIVE_INFINITY;
    await laterOn();
    expect(files()).toEqual([`${id}.json`]);
  });

  it('that waits counts before the file, and goes with the story', async () => {
    const id = await save('Ferry');
    await laterOn();
    await library.change([id], () => ({ tags: ['boats'] }));
    await afterLoss();
    expect((await library.list()).map(({ tags }) => tags)).toEqual([['boats']]);
    await library.erase([id]);
    await laterOn();
    expect(files()).toEqual([]);
    world.extension.stored.clear();
    await afterLoss();
    expect(await titles()).toEqual([]);
  });

  it('does not come before what was brought in later', async () => {
    await library.bringIn([filed(1)]);
    const { id } = filed(1).head;
    await library.change([id], () => ({ tags: ['old'] }));
    const newer = filed(1, {}, { title: 'Newer' });
    const changedAt = new Date(Date.now() + 60_000).toISOString();
    await library.bringIn([{ ...newer, head: { ...newer.head, changedAt } }]);
    await afterLoss();
    expect(await titles()).toEqual(['Newer']);
  });
});

it('a waiting place that cannot be read keeps nobody from the library', async () => {
  await save('Ferry');
  const open = indexedDB.open.bind(indexedDB);
  let failed = 0;
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name !== 'clearstory-copies' || failed > 0) return open(name, version);
    failed += 1;
    throw new DOMException('damaged', 'UnknownError');
  });
  library = await world.open();
  expect(failed).toBe(1);
  expect(await titles()).toEqual(['Ferry']);
  // What waited there has its second place again.
  await afterLoss();
  expect(await titles()).toEqual(['Ferry']);
});

it('a waiting place without room keeps nobody from reading, and loses nothing', async () => {
  await save('Ferry');
  const open = indexedDB.open.bind(indexedDB);
  const full = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name !== 'clearstory-copies') return open(name, version);
    throw new DOMException('full', 'QuotaExceededError');
  });
  library = await world.open();
  expect(await titles()).toEqual(['Ferry']);
  await expect(save('Tram')).rejects.toMatchObject({ code: 'storage-full' });
  full.mockRestore();
  await save('Tram');
  await afterLoss();
  expect(await titles()).toEqual(['Ferry', 'Tram']);
});

it('a waiting place whose connection was ended is opened again', async () => {
  await save('Ferry');
  await laterOn();
  // The connection gives way to whoever asks, as it does when the browser ends it.
  await world.loseOnly('clearstory-copies');
  await save('Tram');
  await afterLoss();
  expect(await titles()).toEqual(['Ferry', 'Tram']);
});

it('a waiting copy that is damaged is as good as none, and the others come back', async () => {
  const id = await save('Ferry');
  await save('Tram');
  const database = await openDB('clearstory-copies');
  await database.put('copies', { body: { id } });
  database.close();
  await afterLoss();
  expect(await titles()).toEqual(['Tram']);
  expect(await library.report()).toEqual({ rebuilt: 1, unreadable: ['Ferry'] });
});
