import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../src/platform/library/database.ts';
import { mergeSegments, SearchIndex } from '../../../../src/platform/library/search-index.ts';
import type { Library } from '../../../../src/platform/library-store.ts';
import { eventually } from '../../support/eventually.ts';
import { LibraryWorld } from '../../support/library-world.ts';
import { pngBytes, story } from '../../support/stories.ts';

let world: LibraryWorld;
let library: Library;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T10:00:00Z') });
  world = new LibraryWorld();
  library = await world.open();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const save = async (...args: Parameters<typeof story>) => (await library.save(story(...args), [], [])).head;
const find = async (query: string) =>
  (await library.find(query, await library.list())).hits.map(({ id }) => id);
const headOf = async (id: string) => (await library.list()).find((head) => head.id === id);
const long = (changed: string) => [
  ...Array.from({ length: 30 }, (_, at) => `Paragraph ${at} tells of the harbour and the boats in it.`),
  changed,
];

describe('what a reader gives to an article', () => {
  it('stays when it is saved again, and in the second place', async () => {
    const { id } = await save();
    await library.change([id], () => ({ tags: ['boats'], favourite: true, state: 'read' }));
    await library.keepPlace(id, { block: 0, offset: 4, part: 0.5 });
    await save({ title: 'Again', paragraphs: ['Another text.'] });
    const own = {
      tags: ['boats'],
      favourite: true,
      state: 'read',
      place: { block: 0, offset: 4, part: 0.5 },
    };
    expect(await headOf(id)).toMatchObject({ title: 'Again', ...own });
    world.loseDatabase();
    library = await world.open();
    expect(await headOf(id)).toMatchObject({ title: 'Again', ...own });
  });

  it('can be changed for many at once, each by what it was', async () => {
    const heads = [await save(), await save({ url: 'https://harbour.example/b' })];
    const ids = heads.map(({ id }) => id);
    vi.setSystemTime(new Date('2026-11-02T10:00:00Z'));
    await library.change([...ids, 'unknown'], ({ tags }) => ({ tags: [...tags, 'x'] }));
    await library.change([ids[0] ?? ''], ({ tags }) => ({ tags: [...tags, 'y'] }));
    expect(await headOf(ids[0] ?? '')).toMatchObject({
      tags: ['x', 'y'],
      changedAt: '2026-11-02T10:00:00.000Z',
    });
    expect(await headOf(ids[1] ?? '')).toMatchObject({ tags: ['x'] });
  });

  it('is found by', async () => {
    const { id } = await save();
    await library.change([id], () => ({ tags: ['Boats'] }));
    expect(await find('tag:boats')).toEqual([id]);
    expect(await find('ferry boats')).toEqual([id]);
  });
});

describe('highlights', () => {
  const quote = { exact: 'ferry', prefix: 'The ', suffix: ' left', at: 4 };
  const mark = (id: string, note = '') =>
    ({
      id,
      quote,
      colour: 'amber',
      note,
      createdAt: '2026-11-01T10:00:00Z',
      changedAt: '2026-11-01T10:00:00Z',
    }) as const;

  it('stay with the story, are found by their notes, and outlive the database', async () => {
    const { id } = await save();
    await library.changeHighlights(id, (all) => [...all, mark('h1', 'ask about moorings')]);
    await library.changeHighlights(id, (all) => [...all, mark('h2')]);
    expect(await headOf(id)).toMatchObject({ highlights: 2 });
    expect(await find('moorings')).toEqual([id]);
    expect(await find('is:highlighted')).toEqual([id]);
    await save({ title: 'Saved again' });
    world.loseDatabase();
    library = await world.open();
    expect((await library.open(id))?.highlights.map((each) => each.id)).toEqual(['h1', 'h2']);
    expect(await find('moorings')).toEqual([id]);
  });
});

describe('a text that changed between two saves', () => {
  it('is kept as it was', async () => {
    const { id } = await save({ paragraphs: ['The ferry left at six.'] });
    vi.setSystemTime(new Date('2026-11-02T10:00:00Z'));
    const again = await save({ paragraphs: ['The ferry left at seven.'] });
    expect(again.hasFormer).toBe(true);
    expect(await library.former(id)).toMatchObject({
      savedAt: '2026-11-01T10:00:00.000Z',
      blocks: [{ text: 'The ferry left at six.' }],
    });
    await save({ title: 'Only the title', paragraphs: ['The ferry left at seven.'] });
    expect(await library.former(id)).toMatchObject({ blocks: [{ text: 'The ferry left at six.' }] });
  });

  it('is none where nothing changed, or the save was taken back', async () => {
    const { id } = await save();
    await save({ title: 'Only the title' });
    expect(await library.former(id)).toBeNull();
    world.navigator.files.room = 10;
    await expect(save({ paragraphs: ['Quite another text.'] })).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect(await library.former(id)).toBeNull();
    expect(await headOf(id)).toMatchObject({ hasFormer: false });
  });
});

describe('finding', () => {
  it('knows each save at once, and what it replaced no more', async () => {
    const { id } = await save({ paragraphs: ['The ferry left.'] });
    expect(await find('ferry')).toEqual([id]);
    await save({ title: 'The tram', paragraphs: ['It left.'] });
    expect(await find('ferry')).toEqual([]);
    expect(await find('tram')).toEqual([id]);
  });

  it('looks into the text for a phrase', async () => {
    const { id } = await save({ paragraphs: ['The last ferry left.'] });
    await save({ url: 'https://harbour.example/b', title: 'Ferry', paragraphs: ['The ferry left last.'] });
    expect(await find('"ferry left."')).toHaveLength(2);
    expect(await find('"last ferry left"')).toEqual([id]);
  });

  it('is filled in where the index is lost', async () => {
    const { id } = await save();
    world.loseDatabase();
    library = await world.open();
    expect(await find('ferry')).toEqual([id]);
  });

  it('merges what many saves wrote, and forgets what is gone', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 9; at++)
      ids.push((await save({ url: `https://harbour.example/${at}`, title: `Story ${at}` })).id);
    const database = await openDatabase(() => undefined);
    // It waits until nobody saves.
    await eventually(async () => expect(await database.count('segments')).toBeLessThan(4));
    database.close();
    expect(await find('story')).toHaveLength(9);
    await library.remove([ids[0] ?? '']);
    expect(await find('story')).toHaveLength(8);
  });

  it('goes on where the list is older than the library', async () => {
    const [kept, gone] = [await save(), await save({ url: 'https://harbour.example/b' })];
    const list = await library.list();
    await library.erase([gone.id]);
    // As after a merge that has left the erased one out.
    const database = await openDatabase(() => undefined);
    await database.clear('segments');
    database.close();
    expect((await library.find('ferry', list)).hits.map(({ id }) => id)).toEqual([kept.id]);
    expect((await library.find('ferry', list)).hits.map(({ id }) => id)).toEqual([kept.id]);
  });

  it('knows what came out of the bin after it was filled in', async () => {
    const [kept, away] = [await save(), await save({ url: 'https://harbour.example/b' })];
    await library.remove([away.id]);
    world.loseDatabase();
    library = await world.open();
    expect(await find('ferry')).toEqual([kept.id]);
    await library.unremove([away.id]);
    expect(await find('ferry')).toHaveLength(2);
  });

  it('tells where it is not in order, as whoever wrote it was stopped before', async () => {
    for (let at = 0; at < 4; at++) await save({ url: `https://harbour.example/${at}` });
    const database = await openDatabase(() => undefined);
    const untidy = vi.fn();
    const index = new SearchIndex(database, untidy);
    await index.load([]);
    // With each search anew: what is to be done waits until there are no more.
    await index.load([]);
    expect(untidy).toHaveBeenCalledTimes(2);
    await mergeSegments(database);
    await index.load([]);
    expect(untidy).toHaveBeenCalledTimes(2);
    database.close();
  });

  it('shows the words around what was found', async () => {
    const { id } = await save({ paragraphs: ['First.', 'Gulls over the ferry.'] });
    const { marks } = await library.find('gull', await library.list());
    expect(await library.snippet(id, marks)).toBe('Gulls over the ferry.');
  });
});

describe('near duplicates', () => {
  it('are named, and stay two', async () => {
    const one = await save({ paragraphs: long('Edition one.') });
    const other = await save({ url: 'https://wire.example/9', paragraphs: long('Edition two.') });
    await save({ url: 'https://harbour.example/c', paragraphs: ['Short.'] });
    expect((await library.similar(one.id)).map(({ id }) => id)).toEqual([other.id]);
    expect(await library.list()).toHaveLength(3);
  });
});

describe('a deletion for good', () => {
  it('leaves a tombstone for ninety days', async () => {
    const { id } = await save();
    await library.erase([id]);
    expect(await library.list()).toEqual([]);
    expect(await library.bin()).toEqual([]);
    const tombstones = async () => {
      library = await world.open();
      const database = await openDatabase(() => undefined);
      const all = await database.getAll('tombstones');
      database.close();
      return all.map((stone) => stone.id);
    };
    vi.setSystemTime(new Date('2027-01-29T10:00:00Z'));
    expect(await tombstones()).toEqual([id]);
    vi.setSystemTime(new Date('2027-02-01T10:00:00Z'));
    expect(await tombstones()).toEqual([]);
  });
});

describe('the newest', () => {
  it('are the first of the list, without what is in the bin', async () => {
    for (let at = 0; at < 5; at++) {
      vi.setSystemTime(new Date(`2026-11-0${at + 1}T10:00:00Z`));
      await save({ url: `https://harbour.example/${at}` });
    }
    const [first] = await library.newest(1);
    await library.remove([first?.id ?? '']);
    expect(await library.newest(3)).toEqual((await library.list()).slice(0, 3));
  });
});

describe('the picture of a site', () => {
  const icon = { url: 'https://harbour.example/favicon.ico', bytes: pngBytes(7), type: 'image/png' };

  it('is kept once for many articles, and goes with the last', async () => {
    const one = (await library.save(story(), [], [], icon)).head;
    const other = (await library.save(story({ url: 'https://harbour.example/b' }), [], [], icon)).head;
    expect(one.favicon).toBe(other.favicon);
    await library.erase([one.id]);
    expect(await library.picture(one.favicon ?? '')).not.toBeNull();
    await library.erase([other.id]);
    expect(await library.picture(one.favicon ?? '')).toBeNull();
  });

  it('stays where a later save fetched none', async () => {
    const { head } = await library.save(story(), [], [], icon);
    expect(await save()).toMatchObject({ favicon: head.favicon });
  });
});

describe('a copy that version 1 wrote', () => {
  it('is read as it is', async () => {
    const { id } = await save();
    const folder = world.navigator.files.folder('library', 'articles');
    const file = await folder.getFileHandle(`${id}.json`);
    const { head, body } = JSON.parse(new TextDecoder().decode(file.bytes));
    const { state, favourite, tags, place, highlights, favicon, hasText, hasFormer, ...old } = head.head;
    const copy = { version: 1, head: old, identity: head.identity, addresses: head.addresses };
    const { article, points, pictures } = body;
    file.bytes = new TextEncoder().encode(JSON.stringify({ ...copy, article, points, pictures }));
    world.loseDatabase();
    library = await world.open();
    expect(await library.report()).toEqual({ rebuilt: 1, unreadable: [] });
    expect(await headOf(id)).toMatchObject({ title: 'The last ferry', state: 'unread', tags: [] });
  });
});
