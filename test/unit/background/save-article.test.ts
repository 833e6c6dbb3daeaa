import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveRequest } from '../../../src/platform/save-channel.ts';
import { LibraryWorld } from '../support/library-world.ts';
import { pngBytes, story } from '../support/stories.ts';

const PICTURE = 'https://harbour.example/ferry.png';
const never = new AbortController().signal;
const silent = () => undefined;

let world: LibraryWorld;
let saveArticle: typeof import('../../../src/background/save-article.ts').saveArticle;
/** Lets the picture's server answer. */
let deliver: () => void;

const request = (more: Partial<SaveRequest> = {}): SaveRequest => ({
  article: story({ pictures: [PICTURE] }),
  points: [],
  excerpt: null,
  pictures: true,
  incognito: false,
  favicon: null,
  ...more,
});

beforeEach(async () => {
  world = new LibraryWorld();
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    const stopped = new Promise((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    );
    await Promise.race([delivered, stopped]);
    return { url, ok: true, headers: new Headers(), body: new Blob([pngBytes(1)]).stream() };
  });
  ({ saveArticle } = await import('../../../src/background/save-article.ts'));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('saving an article', () => {
  it('keeps text and pictures and tells the progress', async () => {
    deliver();
    const progress = vi.fn();
    const event = await saveArticle(request(), progress, never);
    expect(event).toMatchObject({ kind: 'saved', updated: false, head: { pictures: 1 } });
    expect(progress.mock.calls).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('fetches nothing when only the text is wanted', async () => {
    const event = await saveArticle(request({ pictures: false }), silent, never);
    expect(event).toMatchObject({ kind: 'saved', head: { pictures: 0, missingPictures: 1 } });
  });

  it('keeps nothing of a private window', async () => {
    const event = await saveArticle(request({ incognito: true }), silent, never);
    expect(event).toEqual({ kind: 'failed', code: 'private-window' });
    expect(await (await world.open()).list()).toEqual([]);
  });

  it('tells a failure by its code, and the log what it was', async () => {
    deliver();
    world.navigator.files.room = 5;
    expect(await saveArticle(request(), silent, never)).toEqual({ kind: 'failed', code: 'storage-full' });
    expect(world.extension.stored.get('log')).toEqual([expect.objectContaining({ where: 'save' })]);
  });
});

describe('two saves of the same article at once', () => {
  const twin = () =>
    request({ article: story({ url: 'http://www.harbour.example/2026/ferry/', pictures: [PICTURE] }) });

  it('end as one', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const saves = [saveArticle(request(), first, never), saveArticle(twin(), second, never)];
    deliver();
    const [a, b] = await Promise.all(saves);
    expect(a).toMatchObject({ kind: 'saved', head: { revision: 1 } });
    expect(b).toEqual(a);
    expect(second).toHaveBeenLastCalledWith(1, 1);
  });

  it('go on while one of the two still waits', async () => {
    const stopping = new AbortController();
    const saves = [saveArticle(request(), silent, stopping.signal), saveArticle(twin(), silent, never)];
    stopping.abort();
    deliver();
    expect(await Promise.all(saves)).toEqual([
      expect.objectContaining({ kind: 'saved' }),
      expect.objectContaining({ kind: 'saved' }),
    ]);
  });
});

describe('stopping', () => {
  it('writes nothing, and the next save starts afresh', async () => {
    const stopping = new AbortController();
    const saving = saveArticle(request(), silent, stopping.signal);
    stopping.abort();
    expect(await saving).toEqual({ kind: 'failed', code: 'stopped' });
    expect(await (await world.open()).list()).toEqual([]);
    deliver();
    expect(await saveArticle(request(), silent, never)).toMatchObject({ kind: 'saved' });
  });
});
