import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../src/platform/library/database.ts';
import type { Library } from '../../../../src/platform/library-store.ts';
import { LibraryWorld } from '../../support/library-world.ts';
import { pngBytes, story } from '../../support/stories.ts';

let world: LibraryWorld;
let library: Library;

beforeEach(async () => {
  world = new LibraryWorld();
  library = await world.open();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const save = async (title: string) =>
  (await library.save(story({ title, url: `https://harbour.example/${title}` }), [], [])).head.id;

/** What damage makes of a record: its key stands, hardly anything else. */
async function damage(store: 'heads' | 'bodies', id: string): Promise<void> {
  const database = await openDatabase(() => undefined);
  const record = store === 'heads' ? { head: { id, title: 'Torn' } } : { id, article: null };
  await database.put(store, record as never);
  database.close();
}

function damageCopy(id: string): void {
  const file = world.navigator.files.folder('library', 'articles').files.get(`${id}.json`);
  if (file) file.bytes = new TextEncoder().encode('{"version":2,');
}

const titles = async () => (await library.list()).map(({ title }) => title).sort();

describe.each(['heads', 'bodies'] as const)('a damaged record of %s', (store) => {
  it('is brought back from its copy, and the reader hears of it', async () => {
    const id = await save('Ferry');
    await damage(store, id);
    const [all, again, opened] = await Promise.all([titles(), titles(), library.open(id)]);
    expect([all, again]).toEqual([['Ferry'], ['Ferry']]);
    expect(opened?.article.metadata.title).toBe('Ferry');
    expect(await library.filed(id)).toMatchObject({ head: { title: 'Ferry' } });
    expect(await library.report()).toEqual({ rebuilt: 1, unreadable: [] });
    expect(await library.damaged()).toEqual([]);
  });

  it('without a copy is left out, named, and kept as it is; the others are whole', async () => {
    const [id] = [await save('Ferry'), await save('Tram')];
    await damage(store, id);
    damageCopy(id);
    await expect(library.open(id)).rejects.toMatchObject({ code: 'record-damaged' });
    await expect(library.filed(id)).rejects.toMatchObject({ code: 'record-damaged' });
    const isHead = store === 'heads';
    expect(await titles()).toEqual(isHead ? ['Tram'] : ['Ferry', 'Tram']);
    expect(await library.damaged()).toEqual([{ id, title: isHead ? 'Torn' : 'Ferry' }]);
    const remains = JSON.parse(await library.remains());
    expect(remains.stories[0]).toMatchObject({ id, head: { head: { id } }, body: { id } });
    // What is looked for is found all the same.
    const { hits } = await library.find('tram', await library.list());
    expect(hits).toHaveLength(1);
    expect(await library.newest(5)).toHaveLength(isHead ? 1 : 2);
  });
});

it('is found out in an index that has to be filled', async () => {
  const id = await save('Ferry');
  await damage('bodies', id);
  damageCopy(id);
  const database = await openDatabase(() => undefined);
  await database.clear('segments');
  await database.delete('bodies', id);
  database.close();
  library = await world.open();
  expect((await library.find('ferry', await library.list())).hits).toEqual([]);
});

it('that is brought back twice before the reader hears of it is one story', async () => {
  const id = await save('Ferry');
  for (let times = 0; times < 2; times++) {
    await damage('bodies', id);
    expect((await library.open(id))?.article.metadata.title).toBe('Ferry');
  }
  expect(await library.report()).toEqual({ rebuilt: 1, unreadable: [] });
});

describe('a picture that the database has lost or garbled', () => {
  const PICTURE = 'https://harbour.example/ferry.png';

  async function savePicture(): Promise<{ id: string; hash: string }> {
    const { head } = await library.save(
      story({ pictures: [PICTURE] }),
      [],
      [{ url: PICTURE, bytes: pngBytes(1), type: 'image/png' }],
    );
    return { id: head.id, hash: head.thumbnail ?? '' };
  }

  const bytesShown = async (hash: string) => (await library.picture(hash))?.arrayBuffer();

  async function spoil(hash: string, record: object | null): Promise<void> {
    const database = await openDatabase(() => undefined);
    if (record === null) await database.delete('pictures', hash);
    else await database.put('pictures', { hash, ...record } as never);
    database.close();
  }

  const copies = () => world.navigator.files.folder('library', 'pictures').files;

  it.each([
    ['lost', null],
    ['garbled', { bytes: 'torn', type: 'image/png' }],
    ['empty', { bytes: new ArrayBuffer(0), type: 'image/png' }],
  ])('%s: is shown, filed and put back from its second place', async (_, record) => {
    const { id, hash } = await savePicture();
    await spoil(hash, record);
    expect(await bytesShown(hash)).toEqual(pngBytes(1));
    copies().clear();
    expect(await bytesShown(hash)).toEqual(pngBytes(1));
    expect((await library.filed(id))?.pictures).toHaveLength(1);
  });

  it('is shown from a copy that is not what was kept, but does not take its place', async () => {
    const { hash } = await savePicture();
    await spoil(hash, null);
    const copy = copies().get(hash);
    if (copy) copy.bytes = new Uint8Array(pngBytes(2));
    expect(await bytesShown(hash)).toEqual(pngBytes(2));
    copies().clear();
    expect(await library.picture(hash)).toBeNull();
  });

  it('is none where neither place has it', async () => {
    const { hash } = await savePicture();
    await spoil(hash, null);
    copies().clear();
    expect(await library.picture(hash)).toBeNull();
  });
});
