import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../../../src/platform/library-store.ts';
import { eventually } from '../../support/eventually.ts';
import { filed } from '../../support/filed.ts';
import { LibraryWorld } from '../../support/library-world.ts';

let world: LibraryWorld;
let library: Library;

beforeEach(async () => {
  world = new LibraryWorld();
  library = await world.open();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const titles = async () => (await library.list()).map(({ title }) => title).sort();
const folder = (name: string) => world.navigator.files.folder('library', name).files;
const inPacks = () =>
  [...folder('packs').values()].map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
const articles = (...numbers: readonly number[]) => numbers.map((number) => filed(number));

async function afterLoss(): Promise<void> {
  world.loseDatabase();
  library = await world.open();
}

describe('many that are erased', () => {
  const many = Array.from({ length: 100 }, (_, at) => at + 1);
  const ids = () => library.ids();

  beforeEach(async () => {
    // As an import brings them: each batch in its pack, and the ids all mixed.
    for (let from = 0; from < many.length; from += 10)
      await library.bringIn(articles(...many.slice(from, from + 10)));
  });

  it('say how far they are, and take few packs apart', async () => {
    const remove = vi.spyOn(world.navigator.files.folder('library', 'packs').files, 'delete');
    const told: number[] = [];
    await library.erase(
      (await ids()).toSorted(() => 0.5 - Math.random()),
      {
        signal: new AbortController().signal,
        progress: (done) => void told.push(done),
      },
    );
    expect(told).toEqual([64, 100]);
    expect(folder('packs').size).toBe(0);
    // Ten packs, and the one that the first sixty-four share with the rest.
    expect(remove.mock.calls.length).toBeLessThanOrEqual(11);
  });

  it('can be stopped: those that are left stand in both places', async () => {
    const stopping = new AbortController();
    const erasing = library.erase(await ids(), {
      signal: stopping.signal,
      progress: () => stopping.abort(),
    });
    await expect(erasing).rejects.toMatchObject({ code: 'stopped' });
    expect(await titles()).toHaveLength(36);
    const left = await titles();
    await afterLoss();
    expect(await titles()).toEqual(left);
    expect(await library.report()).toEqual({ rebuilt: 36, unreadable: [] });
  });
});

describe('articles that came many at once', () => {
  it('stand in one file of the second place, and come back from there', async () => {
    await library.bringIn(articles(1, 2, 3));
    expect(folder('packs').size).toBe(1);
    expect(folder('articles').size).toBe(0);
    await afterLoss();
    expect(await titles()).toEqual(['Story 1', 'Story 2', 'Story 3']);
    expect(await library.report()).toEqual({ rebuilt: 3, unreadable: [] });
  });

  it('have files of their own once they change, which count before the pack', async () => {
    const [first] = articles(1, 2);
    await library.bringIn(articles(1, 2));
    await library.change([first?.head.id ?? ''], () => ({ tags: ['boats'] }));
    await afterLoss();
    expect((await library.list()).map(({ tags }) => tags)).toEqual([[], ['boats']]);
    // What is damaged alone still stands in the pack, as it came.
    for (const file of folder('articles').values()) file.bytes = new TextEncoder().encode('{');
    await afterLoss();
    expect(await titles()).toEqual(['Story 1', 'Story 2']);
  });

  it('count before an older file of their own', async () => {
    await library.bringIn(articles(1));
    const [one] = articles(1);
    await library.change([one?.head.id ?? ''], () => ({ tags: ['old'] }));
    const newer = filed(1, {}, { title: 'Newer' });
    const changedAt = new Date(Date.now() + 60_000).toISOString();
    await library.bringIn([{ ...newer, head: { ...newer.head, changedAt } }]);
    await afterLoss();
    expect(await titles()).toEqual(['Newer']);
  });

  it('that are gone for good are gone there, too, and the others stay', async () => {
    await library.bringIn(articles(1, 2));
    const [one] = articles(1);
    await library.erase([one?.head.id ?? '']);
    expect(inPacks()).not.toContain('Story 1');
    await afterLoss();
    expect(await titles()).toEqual(['Story 2']);
    const [two] = articles(2);
    await library.erase([two?.head.id ?? '']);
    expect(folder('packs').size).toBe(0);
  });

  it('are one article where a file holds it twice', async () => {
    const [one] = articles(1);
    if (!one) throw new Error('no article');
    const changedAt = new Date(Date.now() + 60_000).toISOString();
    const again = { ...one, head: { ...one.head, changedAt, tags: ['later'] } };
    expect(await library.bringIn([one, again])).toEqual(['added', 'updated']);
    expect((await library.list()).map(({ tags }) => tags)).toEqual([['later']]);
    await afterLoss();
    expect((await library.list()).map(({ tags }) => tags)).toEqual([['later']]);
  });

  it('do not come back as they were before, once the pack they first stood in is written anew', async () => {
    const [one, two] = articles(1, 2);
    await library.bringIn(articles(1, 2));
    const newer = filed(1, {}, { title: 'Newer' });
    const changedAt = new Date(Date.now() + 60_000).toISOString();
    await library.bringIn([{ ...newer, head: { ...newer.head, changedAt } }]);
    await library.erase([two?.head.id ?? '']);
    await afterLoss();
    expect(await titles()).toEqual(['Newer']);
    expect((await library.list())[0]?.id).toBe(one?.head.id);
  });

  it('are erased together with one new file a pack, not one for each of them', async () => {
    await library.bringIn(articles(1, 2, 3, 4, 5, 6, 7, 8));
    const { files } = world.navigator;
    const before = files.written;
    await library.erase(articles(1, 2, 3, 4, 5, 6, 7).map(({ head }) => head.id));
    expect(files.written - before).toBe(1);
    expect(inPacks()).not.toContain('Story 7');
    await afterLoss();
    expect(await titles()).toEqual(['Story 8']);
  });

  it('are brought back without looking through the folder for each of them', async () => {
    await library.bringIn(articles(1, 2, 3, 4, 5, 6, 7, 8));
    const { files } = world.navigator;
    const before = files.listed;
    await afterLoss();
    expect(await titles()).toHaveLength(8);
    expect(files.listed - before).toBeLessThan(6);
  });

  it('are changed many at once in one new file, and the old one goes when nothing in it counts', async () => {
    const many = Array.from({ length: 40 }, (_, at) => filed(at + 1));
    const ids = many.map(({ head }) => head.id);
    await library.bringIn(many);
    for (const state of ['archived', 'read', 'archived'] as const)
      await library.change(ids, () => ({ state }));
    expect(folder('articles').size).toBe(0);
    expect(folder('packs').size).toBeLessThan(4);
    await afterLoss();
    expect(new Set((await library.list()).map(({ state }) => state))).toEqual(new Set(['archived']));
  });

  it('get their second place together after an import that was killed', async () => {
    const { files } = world.navigator;
    files.stalled = new Promise(() => undefined);
    void library.bringIn(articles(1, 2, 3, 4, 5, 6, 7, 8));
    await eventually(async () => expect(await titles()).toHaveLength(8));
    world.kill();
    const before = files.written;
    library = await world.open();
    expect(files.written - before).toBe(1);
    await afterLoss();
    expect(await titles()).toHaveLength(8);
  });

  it('leave nothing where there is no room for their file', async () => {
    await library.bringIn(articles(1));
    world.navigator.files.room = 100;
    await expect(library.bringIn(articles(2, 3))).rejects.toMatchObject({ code: 'storage-full' });
    expect(await titles()).toEqual(['Story 1']);
    await afterLoss();
    expect(await titles()).toEqual(['Story 1']);
  });
});
