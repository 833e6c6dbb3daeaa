// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure, type FailureCode } from '../../../src/core/failure.ts';
import type { Doors } from '../../../src/library/doors.ts';
import { LibraryPage } from '../../../src/library/library-page.ts';
import type { Library } from '../../../src/platform/library-store.ts';
import { DEFAULTS } from '../../../src/platform/settings.ts';
import { story } from '../support/stories.ts';
import { englishWords } from '../support/words.ts';
import { FakeLibrary } from './fake-library.ts';

let library: FakeLibrary;
let page: LibraryPage;
let opening: () => Promise<Library>;
let exportFile: ReturnType<typeof vi.fn<Doors['exportFile']>>;
let logged: unknown[];

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => each.textContent?.startsWith(name) || each.getAttribute('aria-label') === name,
  );
const press = (key: string, on: Element = document.activeElement ?? document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

function type(query: string): void {
  const field = find('#query') as HTMLInputElement;
  field.value = query;
  field.dispatchEvent(new Event('input'));
}

async function goTo(hash: string): Promise<void> {
  history.replaceState(null, '', `#${hash}`);
  await page.addressChanged();
}

async function start(): Promise<void> {
  page = new LibraryPage(
    {
      words: englishWords,
      openLibrary: () => opening(),
      rebuildLibrary: async () => library,
      remove: (id) => library.remove(id),
      unremove: (id) => library.unremove(id),
      pointsOf: () => [],
      exportFile,
      changeSettings: async () => undefined,
      log: (_where, what) => logged.push(what),
    },
    { ...DEFAULTS, theme: 'sepia' },
  );
  await page.open();
}

beforeEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '#');
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = vi.fn();
  library = new FakeLibrary();
  opening = async () => library;
  exportFile = vi.fn(async () => undefined);
  logged = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the library page', () => {
  it('says that it is opening, then that nothing is saved yet', async () => {
    const { promise, resolve } = deferred<Library>();
    opening = () => promise;
    const started = start();
    expect(find('[role=status] p, .waiting')?.textContent).toContain('Opening your library');
    resolve(library);
    await started;
    expect(texts('h1')).toEqual(['Nothing saved yet']);
    expect(find('.head')?.hidden).toBe(true);
  });

  it('lists titles, excerpts and facts without loading any body', async () => {
    library.add(story({ title: 'Older' }), { savedAt: '2026-01-05T10:00:00Z', missingPictures: 2 });
    library.add(story({ title: '', lang: 'ar', dir: 'rtl', byline: [] }));
    await start();
    expect(texts('.name')).toEqual(['No title', 'Older']);
    expect(texts('.group')).toEqual(['This week', 'January 2026']);
    expect(texts('.overview')).toEqual(['2 stories, about 4 minutes of reading']);
    expect(texts('.facts')[0]).toBe('The Harbour Ledger2 minSaved today');
    expect(texts('.facts')[1]).toBe(
      'The Harbour LedgerMarit Olavesk2 minSaved 2026-01-052 pictures not saved',
    );
    expect(find('.excerpt')?.dir).toBe('rtl');
    expect(library.opened).toBe(0);
    expect(document.documentElement.getAttribute('data-theme')).toBe('sepia');
  });

  it('can be put in another order', async () => {
    library.add({ ...story({ title: 'Long' }), words: 900 });
    library.add({ ...story({ title: 'Short' }), words: 100 });
    library.add({ ...story({ title: 'Middle' }), words: 500 });
    await start();
    const order = find('#order') as HTMLSelectElement;
    const choose = (value: string) => {
      order.value = value;
      order.dispatchEvent(new Event('change'));
      return texts('.name');
    };
    expect(choose('shortest')).toEqual(['Short', 'Middle', 'Long']);
    expect(choose('oldest')).toEqual(['Long', 'Short', 'Middle']);
  });

  it('shows what was saved elsewhere meanwhile', async () => {
    await start();
    library.add(story({ title: 'New' }));
    await page.changed();
    expect(texts('.name')).toEqual(['New']);
  });

  it('draws a long list in parts', async () => {
    for (let i = 0; i < 150; i++) library.add(story({ title: `Story ${i}` }));
    await start();
    expect(texts('.name')).toHaveLength(60);
  });
});

describe('failures', () => {
  const sentences: [FailureCode, string, string[]][] = [
    ['library-blocked', 'The library did not open', ['Try again']],
    ['library-damaged', 'The library can’t be read', ['Build it again', 'Try again']],
    ['library-newer', 'The library is from a newer Clearstory', ['Try again']],
    ['storage-full', 'No room to open the library', ['Try again']],
    ['unexpected', 'The library did not open', ['Try again']],
  ];

  it.each(sentences)('%s has its sentence and a way on', async (code, title, ways) => {
    opening = async () => {
      throw new Failure(code);
    };
    await start();
    expect(texts('h1')).toEqual([title]);
    expect(texts('.ways button')).toEqual(ways);
    expect(find('.notice')?.getAttribute('role')).toBe('alert');
    expect(logged).toHaveLength(1);
    opening = async () => library;
    find('.ways button')?.click();
    await vi.waitUntil(() => texts('h1')[0] === 'Nothing saved yet');
  });
});

describe('searching', () => {
  beforeEach(async () => {
    library.add(story({ title: 'The last ferry' }));
    library.add(story({ title: 'A tram' }));
    await start();
  });

  it('shows what was found with the words marked, and says how many', async () => {
    type('ferry');
    await vi.waitUntil(() => texts('.name').length === 1);
    expect(texts('mark')).toEqual(['ferry', 'ferry']);
    expect(texts('.overview')).toEqual(['1 story found']);
    expect(texts('p[role=status]')).toContain('1 story found');
  });

  it('forgets what an earlier query finds too late', async () => {
    const late = deferred<Awaited<ReturnType<Library['find']>>>();
    const search = vi.spyOn(library, 'find').mockReturnValueOnce(late.promise);
    type('f');
    await vi.waitUntil(() => search.mock.calls.length === 1);
    type('tram');
    await vi.waitUntil(() => texts('.name').length === 1);
    late.resolve([]);
    await late.promise;
    expect(texts('.name')).toEqual(['A tram']);
  });

  it('says that nothing was found, and clears', async () => {
    type('zeppelin');
    await vi.waitUntil(() => find('.notice') !== null);
    expect(texts('h1')).toEqual(['Nothing found for “zeppelin”']);
    button('Clear the search')?.click();
    expect(texts('.name')).toHaveLength(2);
    expect((find('#query') as HTMLInputElement).value).toBe('');
  });
});

describe('deleting', () => {
  beforeEach(async () => {
    for (const title of ['Third', 'Second', 'First']) library.add(story({ title }));
    await start();
  });

  it('moves to the bin, leads on to the next row, and can be undone for ten seconds', async () => {
    vi.useFakeTimers();
    press('j', document.body);
    press('Delete');
    await vi.waitFor(() => expect(texts('.name')).toEqual(['Second', 'Third']));
    expect(texts('.toast span')).toEqual(['Deleted “First”']);
    expect(texts('p[role=status]')).toContain('Deleted “First”');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Second'));
    press('z');
    await vi.waitFor(() => expect(texts('.name')).toEqual(['First', 'Second', 'Third']));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('First'));
    expect(find('.toast')?.hidden).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(find('.toast')?.hidden).toBe(true);
  });

  it('that fails is said, and changes nothing', async () => {
    library.failing = new Failure('library-blocked');
    button('Delete')?.click();
    await vi.waitFor(() => expect(texts('.toast span')[0]).toMatch(/^“First” could not be deleted/));
    expect(texts('.name')).toHaveLength(3);
    expect(logged).toHaveLength(1);
  });

  it('fills the bin, from which a story can be put back but not opened', async () => {
    await library.remove('id-1');
    await page.changed();
    await goTo('bin');
    expect(texts('.entry .name')).toEqual(['Third']);
    expect(document.querySelectorAll('.entry a')).toHaveLength(0);
    button('Put back')?.click();
    await vi.waitFor(() => expect(texts('h1')).toEqual(['The bin is empty']));
    await goTo('');
    expect(texts('.name')).toContain('Third');
  });
});

describe('the keyboard', () => {
  beforeEach(async () => {
    for (const title of ['Second', 'First']) library.add(story({ title }));
    await start();
  });

  it('walks the rows with J and K, and stops at the ends', () => {
    const walked = ['j', 'j', 'j', 'k', 'k'].map((key) => {
      press(key);
      return document.activeElement?.textContent;
    });
    expect(walked).toEqual(['First', 'Second', 'Second', 'First', 'First']);
  });

  it('goes to the search field with a slash', () => {
    press('/', document.body);
    expect(document.activeElement?.id).toBe('query');
  });

  it('leaves letters to who is typing, and the browser’s own keys alone', async () => {
    find('#query')?.focus();
    press('j');
    expect(document.activeElement?.id).toBe('query');
    find('#query')?.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true }));
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a story', () => {
  const PICTURE = 'https://harbour.example/ferry.png';

  beforeEach(async () => {
    library.add(story({ title: 'Other' }));
    const article = story({
      title: 'The last ferry',
      pictures: [PICTURE, `${PICTURE}?2`],
      leadPicture: PICTURE,
    });
    library.add(article, { thumbnail: 'h1' });
    await start();
  });

  it('opens from the library alone, with its pictures, and leads back to its row', async () => {
    find('a.name')?.focus();
    await goTo('article=id-2');
    expect(find('.library')?.hidden).toBe(true);
    expect(texts('.story h1')).toEqual(['The last ferry']);
    expect(document.title).toBe('The last ferry: Clearstory');
    expect([...document.images].map(({ src }) => src)).toEqual(['blob:picture']);
    expect(find('.story')?.textContent).toContain('Picture not saved');
    press('j', document.body);
    await goTo('');
    expect(find('.library')?.hidden).toBe(false);
    expect(find('.story')).toBeNull();
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:picture');
    expect(document.activeElement?.textContent).toBe('The last ferry');
    expect(document.title).toBe('Library: Clearstory');
  });

  it('that is not there is said so', async () => {
    await goTo('article=id-9');
    expect(texts('h1')).toEqual(['This story is not here']);
    await goTo('');
    expect(texts('.name')).toHaveLength(2);
  });

  it('that cannot be read leaves no empty page', async () => {
    vi.spyOn(library, 'open').mockRejectedValue(new Failure('library-damaged'));
    await goTo('article=id-2');
    expect(find('.library')?.hidden).toBe(false);
    expect(texts('h1')).toEqual(['The library can’t be read']);
  });

  it('that was left before it came is not shown', async () => {
    const opened = goTo('article=id-2');
    await goTo('');
    await opened;
    expect(find('.library')?.hidden).toBe(false);
    expect(find('.story')).toBeNull();
    const missed = goTo('article=id-9');
    await goTo('');
    await missed;
    expect(texts('.name')).toHaveLength(2);
  });

  it('can be taken away as HTML or Markdown', async () => {
    const opener = button('Export');
    opener?.click();
    expect(opener?.getAttribute('aria-expanded')).toBe('true');
    button('Markdown')?.click();
    expect(opener?.getAttribute('aria-expanded')).toBe('false');
    await vi.waitFor(() => expect(texts('.toast span')).toEqual(['“The last ferry” is in your downloads.']));
    expect(exportFile).toHaveBeenCalledWith(
      expect.objectContaining({ head: expect.objectContaining({ id: 'id-2' }) }),
      'markdown',
      library,
    );
  });

  it('whose export fails is said so', async () => {
    exportFile.mockRejectedValue(new Error('no'));
    button('Export')?.click();
    button('HTML')?.click();
    await vi.waitFor(() => expect(texts('.toast span')[0]).toMatch(/^The file could not be written/));
  });

  it('closes its export menu on Escape', () => {
    const opener = button('Export');
    opener?.click();
    if (opener) press('Escape', opener);
    expect(find('.forms')?.hidden).toBe(true);
  });
});

describe('a rebuilt library', () => {
  it('is told of until the reader has understood', async () => {
    library.told = { rebuilt: 3, unreadable: ['Torn'] };
    library.add(story());
    await start();
    expect(texts('.note p')).toEqual([
      'Your browser had lost the library’s data. 3 stories were brought back from their second place.',
      '1 story could not be brought back:',
    ]);
    expect(texts('.note li')).toEqual(['Torn']);
    button('Understood')?.click();
    await vi.waitUntil(() => find('.note') === null);
    expect(library.told).toBeNull();
  });
});

function deferred<T>(): { promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
