// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { TextDecoderStream } from 'node:stream/web';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import type { Backup } from '../../../src/core/backup.ts';
import { Failure, type FailureCode } from '../../../src/core/failure.ts';
import type { HeadChange } from '../../../src/core/saved.ts';
import type { Doors, OpenTab } from '../../../src/library/doors.ts';
import { LibraryPage } from '../../../src/library/library-page.ts';
import type { Library } from '../../../src/platform/library-store.ts';
import { DEFAULTS, type Settings } from '../../../src/platform/settings.ts';
import { eventually } from '../support/eventually.ts';
import { FakeLocks } from '../support/fake-navigator.ts';
import { story } from '../support/stories.ts';
import { englishWords } from '../support/words.ts';
import { FakeLibrary } from './fake-library.ts';

let library: FakeLibrary;
let page: LibraryPage;
let opening: () => Promise<Library>;
let writeFile: ReturnType<typeof vi.fn<Doors['writeFile']>>;
let settings: Settings;
let logged: unknown[];
let tabs: OpenTab[];
let copied: string;
let backups: Backup[];
let backupFolder: string | null;
let allowed: boolean;
let keepBackup: ReturnType<typeof vi.fn<Doors['keepBackup']>>;
/** The pieces of the file that was written last. */
let written: string[];

/** Asked twice, as a reader with three stories is. */
function askToDeleteEverything(): void {
  button('2 kB of 8 kB used')?.click();
  button('Delete everything', 'dialog[open]')?.click();
  const field = find('#sure') as HTMLInputElement;
  field.value = '3';
  field.dispatchEvent(new Event('input'));
  document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
}

const eventuallyTrue = (check: () => unknown) => eventually(() => expect(check()).toBeTruthy());
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);
const button = (name: string, within = 'body') =>
  [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
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
      marksChanged: async () => undefined,
      pointsOf: () => [],
      writeFile,
      gatherFile: async (pieces) => {
        const parts: string[] = [];
        for await (const piece of pieces) parts.push(String(piece));
        return new NodeBlob(parts) as unknown as File;
      },
      keepBackup,
      readBackups: async () => backups,
      mayBackUp: async () => allowed,
      askToBackUp: async () => allowed,
      canChooseFolder: true,
      backupFolderName: async () => backupFolder,
      chooseBackupFolder: async () => {
        backupFolder = 'Papers';
        return true;
      },
      forgetBackupFolder: async () => {
        backupFolder = null;
      },
      bookPicture: async (picture) => picture,
      openTabs: async () => tabs,
      saveTab: async ({ id }) => (id === 1 ? { kind: 'saved' } : { kind: 'failed', code: 'no-article' }),
      saveAddress: async (url) =>
        url.endsWith('/gone') ? { kind: 'failed', code: 'no-article' } : { kind: 'saved' },
      openSample: () => undefined,
      copyText: async (plain) => {
        copied = plain;
      },
      changeSettings: async (change) => {
        settings = { ...settings, ...change(settings) };
        page.settingsChanged(settings);
      },
      log: (_where, what) => logged.push(what),
    },
    settings,
  );
  await page.open();
}

let listening: MockInstance<(type: string, listener: EventListener) => void>;

beforeEach(() => {
  listening = vi.spyOn(document, 'addEventListener') as never;
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();
  document.body.replaceChildren();
  history.replaceState(null, '', '#');
  vi.stubGlobal('scrollTo', () => undefined);
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
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
  settings = { ...DEFAULTS, theme: 'sepia' };
  tabs = [];
  copied = '';
  backups = [];
  backupFolder = null;
  allowed = true;
  keepBackup = vi.fn(async (name, _file, stories, at) => {
    backups.push({ download: backups.length, name, stories, at });
  });
  written = [];
  writeFile = vi.fn(async (_name, _type, pieces) => {
    for await (const piece of pieces)
      written.push(typeof piece === 'string' ? piece : new TextDecoder().decode(piece));
  });
  // jsdom knows the element and not what it does.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  logged = [];
});

afterEach(() => {
  // A page lives as long as its document, which here outlives it.
  for (const [type, listener] of listening.mock.calls) document.removeEventListener(type, listener);
  listening.mockRestore();
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
    expect(texts('.overview')).toEqual(['2 stories, 2 unread, about 4 minutes of reading']);
    expect(texts('.facts')[0]).toBe('UnreadThe Harbour Ledger2 minSaved today');
    expect(texts('.facts')[1]).toBe(
      'UnreadThe Harbour LedgerMarit Olavesk2 minSaved 2026-01-052 pictures not saved',
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

  it('gathers highlights and notes of all stories on a shelf of their own', async () => {
    const quote = { exact: 'left at six', prefix: 'The ferry ', suffix: '.', at: 10 };
    const made = { createdAt: '2026-11-01T10:00:00Z', changedAt: '2026-11-01T10:00:00Z' };
    const { id } = library.add(story({ title: 'Ferry', paragraphs: ['The ferry left at six.'] }), {
      highlights: 2,
    });
    library.add(story({ title: 'Tram' }));
    library.marks.set(id, [
      { id: 'h1', quote, colour: 'amber', note: 'Ask Ben', ...made },
      { id: 'h2', quote: { ...quote, exact: 'The ferry', at: 0 }, colour: 'blue', note: '', ...made },
    ]);
    await start();
    expect(find('#shelf-highlights .count')?.textContent).toBe('1');
    await goTo('highlights');
    expect(texts('.marked-story .name')).toEqual(['Ferry']);
    expect(texts('.quoted')).toEqual(['left at six', 'The ferry']);
    expect(find('.own-note')?.textContent).toBe('Ask Ben');
    expect(find('.overview')?.textContent).toBe('2 highlights');
    expect(find('a.quoted')?.getAttribute('href')).toBe(`#article=${id}&highlight=h1`);

    (find('input[name=colour][value=blue]') as HTMLInputElement).click();
    expect(texts('.quoted')).toEqual(['The ferry']);
    (find('input[name=colour][value=every]') as HTMLInputElement).click();
    type('ben');
    await eventually(() => expect(texts('.quoted')).toEqual(['left at six']));

    button('Save as Markdown')?.click();
    await eventually(() => expect(written.join('')).toContain('> left at six\n\nAsk Ben'));
    type('');
    const scrolled = vi.fn();
    Element.prototype.scrollTo = scrolled;
    await goTo(`article=${id}&highlight=h2`);
    expect(scrolled).toHaveBeenCalled();
    expect(find('.story')).not.toBeNull();
    await goTo('');
    expect(texts('.name')).toEqual(['Tram', 'Ferry']);
  });

  it('names stories that are damaged, goes on without them, and gives what is left of them', async () => {
    library.add(story({ title: 'Ferry' }));
    library.broken = [{ id: 'torn', title: 'Torn one' }];
    await start();
    expect(texts('.name')).toEqual(['Ferry']);
    expect(texts('.damaged b')).toEqual(['1 story is damaged and is left out; the others are whole:']);
    expect(texts('.damaged li')).toEqual(['Torn one']);
    button('Keep what is left', '.damaged')?.click();
    await eventually(() => expect(written.join('')).toContain('Torn one'));
    await goTo('article=torn');
    expect(find('.notice h1')?.textContent).toBe('This story can’t be read');
    button('Back to the library')?.click();
    await goTo('');
    expect(texts('.name')).toEqual(['Ferry']);
  });

  it('draws a long list in parts', async () => {
    for (let i = 0; i < 90; i++) library.add(story({ title: `Story ${i}` }));
    await start();
    expect(texts('.name')).toHaveLength(16);
    press('k', document.body);
    expect(document.activeElement?.textContent).toBe('Story 0');
    expect(texts('.name')).toHaveLength(26);
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
    await eventuallyTrue(() => texts('h1')[0] === 'Nothing saved yet');
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
    await eventuallyTrue(() => texts('.name').length === 1);
    expect(texts('mark')).toEqual(['ferry', 'ferry']);
    expect(texts('.overview')).toEqual(['1 story found']);
    expect(texts('p[role=status]')).toContain('1 story found');
  });

  it('forgets what an earlier query finds too late', async () => {
    const late = deferred<Awaited<ReturnType<Library['find']>>>();
    const search = vi.spyOn(library, 'find').mockReturnValueOnce(late.promise);
    type('f');
    await eventuallyTrue(() => search.mock.calls.length === 1);
    type('tram');
    await eventuallyTrue(() => texts('.name').length === 1);
    late.resolve({ hits: [], marks: [] });
    await late.promise;
    expect(texts('.name')).toEqual(['A tram']);
  });

  it('says that nothing was found, and clears', async () => {
    type('zeppelin');
    await eventuallyTrue(() => find('.notice') !== null);
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
    await eventually(() => expect(texts('.name')).toEqual(['Second', 'Third']));
    expect(texts('.toast span')).toEqual(['Deleted “First”']);
    expect(texts('p[role=status]')).toContain('Deleted “First”');
    await eventually(() => expect(document.activeElement?.textContent).toBe('Second'));
    press('z');
    await eventually(() => expect(texts('.name')).toEqual(['First', 'Second', 'Third']));
    await eventually(() => expect(document.activeElement?.textContent).toBe('First'));
    expect(find('.toast')?.hidden).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(find('.toast')?.hidden).toBe(true);
  });

  it('that fails is said, and changes nothing', async () => {
    library.failing = new Failure('library-blocked');
    button('Delete')?.click();
    await eventually(() => expect(texts('.toast span')[0]).toMatch(/^“First” could not be deleted/));
    expect(texts('.name')).toHaveLength(3);
    expect(logged).toHaveLength(1);
  });

  it('fills the bin, from which a story can be put back but not opened', async () => {
    await library.remove(['id-1']);
    await page.changed();
    await goTo('bin');
    expect(texts('.entry .name')).toEqual(['Third']);
    expect(document.querySelectorAll('.entry a')).toHaveLength(0);
    button('Put back')?.click();
    await eventually(() => expect(texts('h1')).toEqual(['The bin is empty']));
    await goTo('');
    expect(texts('.name')).toContain('Third');
  });

  it('for good is done to many at once, in the bin alone, by a button and not by a key', async () => {
    await library.remove(['id-1', 'id-2']);
    await page.changed();
    await goTo('bin');
    const chooseAll = () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
    chooseAll();
    press('Delete', document.body);
    expect(texts('.choice button')).toEqual(['Put back', 'Delete for good', 'Choose none']);
    button('Delete for good', '.choice')?.click();
    await eventually(() => expect(texts('h1')).toEqual(['The bin is empty']));
    expect(library.kept).toHaveLength(1);
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

  it('does nothing on letters where the reader switched them off', () => {
    page.settingsChanged({ ...settings, letterKeys: false });
    press('/', document.body);
    press('j', document.body);
    expect(document.activeElement).toBe(document.body);
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

  it('can be taken away in each form', async () => {
    for (const form of ['html', 'markdown', 'epub', 'json', 'text']) {
      button('Export', '.entry')?.click();
      const choice = document.querySelector<HTMLInputElement>(`dialog input[value=${form}]`);
      if (choice) choice.checked = true;
      document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await eventually(() => expect(texts('.toast span')).toEqual(['The story is in your downloads.']));
      find('.toast')?.replaceChildren();
    }
    const names = writeFile.mock.calls.map(([name]) => name);
    expect(names).toEqual(
      ['html', 'md', 'epub', 'json', 'txt'].map((ending) => `Clearstory - The last ferry.${ending}`),
    );
    expect(written.join('')).toContain('"format":"clearstory-library"');
  });

  it('whose export fails is said so', async () => {
    writeFile.mockRejectedValue(new Error('no'));
    button('Export', '.entry')?.click();
    document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await eventually(() => expect(texts('.toast span')[0]).toMatch(/^The file could not be written/));
  });

  it('can be copied as Markdown', async () => {
    button('Export', '.entry')?.click();
    button('Copy as Markdown')?.click();
    await eventually(() => expect(copied).toContain('# The last ferry'));
  });

  it('keeps the place where the reader stopped', async () => {
    const kept = vi.spyOn(library, 'keepPlace');
    await goTo('article=id-2');
    await goTo('');
    // Nothing has a size in jsdom: all of it fits into the window, and has been read.
    await eventually(() => expect(library.kept[0]?.head).toMatchObject({ state: 'read' }));
    expect(kept).not.toHaveBeenCalled();
  });

  it('that changed shows how, and names one that is much the same', async () => {
    library.formers.set('id-2', {
      savedAt: '2026-11-01T10:00:00Z',
      blocks: [{ kind: 'paragraph', text: 'The ferry left at five.' }],
    });
    library.near.set('id-2', ['id-1']);
    await library.change(['id-2'], () => ({ hasFormer: true }) as HeadChange);
    await goTo('article=id-2');
    expect(find('.story-notes a')?.textContent).toBe('Other');
    button('Changed since you saved it')?.click();
    expect(texts('.changes del')).toEqual(['Removed: The ferry left at five. ']);
    expect(texts('.changes ins')).toEqual(['Added: The ferry left at six. ']);
  });
});

describe('shelves, tags and choices', () => {
  beforeEach(async () => {
    library.add(story({ title: 'Archived one' }), { state: 'archived', tags: ['boats'] });
    library.add(story({ title: 'Begun one' }), {
      place: { block: 0, offset: 0, part: 0.5 },
      favourite: true,
    });
    library.add(story({ title: 'New one' }), { tags: ['boats', 'north'] });
    await start();
  });

  it('are ready to be searched before a letter is typed', () => {
    expect(library.isPrepared).toBe(true);
  });

  it('open with a tag that has half a sign in it, which a file may bring', async () => {
    library.add(story({ title: 'Odd one' }), { tags: ['half \ud83d'] });
    document.body.replaceChildren();
    await start();
    expect(texts('.name')).toContain('Odd one');
    const address = find('a[href^="#tag=half"]')?.getAttribute('href') ?? '';
    expect(address).toBe('#tag=half%20%EF%BF%BD');
    await goTo(address.slice(1));
    expect(texts('.name')).toEqual(['Odd one']);
  });

  it('hold what belongs to them, with their counts', async () => {
    const shelves: Record<string, string[]> = {
      '': ['New one', 'Begun one'],
      unread: ['New one'],
      started: ['Begun one'],
      favourites: ['Begun one'],
      archived: ['Archived one'],
      'tag=boats': ['New one', 'Archived one'],
    };
    for (const [hash, titles] of Object.entries(shelves)) {
      await goTo(hash);
      expect(texts('.name')).toEqual(titles);
    }
    expect(texts('nav li')).toEqual([
      'All2',
      'Unread1',
      'Started1',
      'Favourites1',
      'Highlights',
      'Archived1',
      'Bin',
      'boats2',
      'north1',
    ]);
    expect(texts('[aria-current] bdi')).toEqual(['boats']);
  });

  it('change by keys, and back', async () => {
    press('j', document.body);
    press('f');
    await eventually(() => expect(library.kept[0]?.head.favourite).toBe(true));
    press('e');
    await eventually(() => expect(texts('.name')).toEqual(['Begun one']));
    expect(texts('.toast span')).toEqual(['Archived “New one”']);
    press('z');
    await eventually(() => expect(texts('.name')).toEqual(['New one', 'Begun one']));
    press('u');
    await eventually(() => expect(library.kept[0]?.head.state).toBe('read'));
  });

  it('can be chosen one by one, up to a row, and all, and deleted together', async () => {
    press('j', document.body);
    press('x');
    expect(texts('.choice b')).toEqual(['1 chosen']);
    press('j');
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'X', shiftKey: true, bubbles: true }),
    );
    expect(texts('.choice b')).toEqual(['2 chosen']);
    press('Escape');
    expect(find('.choice')).toBeNull();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
    expect(document.querySelectorAll('.entry.chosen')).toHaveLength(2);
    button('Delete', '.choice')?.click();
    await eventually(() => expect(texts('.toast span')).toEqual(['Deleted 2 stories']));
    expect(find('.choice')).toBeNull();
    button('Undo')?.click();
    await eventually(() => expect(texts('.name')).toEqual(['New one', 'Begun one']));
  });

  it('can be chosen with the mouse', async () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.chooser input')];
    boxes[0]?.click();
    await eventually(() => expect(boxes[0]?.checked).toBe(true));
    expect(find('.entry')?.classList.contains('chosen')).toBe(true);
  });

  it('get tags in a dialog, which shows what all of them share', async () => {
    await goTo('tag=boats');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
    press('t', document.body);
    const field = find('#tags') as HTMLInputElement;
    expect(field.value).toBe('boats, ');
    field.value = 'ships, north ';
    document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await eventually(() =>
      expect(library.kept.map(({ head }) => head.tags)).toEqual([['north', 'ships'], [], ['ships', 'north']]),
    );
  });

  it('offer something to read', async () => {
    button('Something short')?.click();
    expect(location.hash).toMatch(/^#article=id-[23]$/);
  });

  it('show as cards when asked', () => {
    find('#cards')?.click();
    expect(document.documentElement.hasAttribute('data-cards')).toBe(true);
    expect(settings.libraryCards).toBe(true);
  });

  it('list the keys', () => {
    press('?', document.body);
    expect(texts('dialog dd')).toContain('Archive');
  });

  it('say how much room each site takes, and show its stories', async () => {
    button('2 kB of 8 kB used')?.click();
    expect(texts('.sites tr')).toEqual(['The Harbour Ledger3 stories3 kB']);
    button('The Harbour Ledger')?.click();
    expect((find('#query') as HTMLInputElement).value).toBe('site:"The Harbour Ledger"');
  });

  it('delete everything only when asked twice, after a backup', async () => {
    const everything = () => button('Delete everything', 'dialog[open]') as HTMLButtonElement;
    button('2 kB of 8 kB used')?.click();
    everything().click();
    expect(everything().disabled).toBe(true);
    const field = find('#sure') as HTMLInputElement;
    field.value = '3';
    field.dispatchEvent(new Event('input'));
    expect(everything().disabled).toBe(false);
    document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await eventually(() => expect(library.kept).toHaveLength(0));
    expect(written.join('')).toContain('Archived one');
  });

  it('are all still there where the backup is stopped, which shows how far it is', async () => {
    let seen = '';
    writeFile.mockImplementation(async () => undefined);
    const { filed } = library;
    library.filed = async (id) => {
      seen = texts('dialog[open] .running p')[0] ?? '';
      // The second story is still written out, and no third.
      if (seen !== '') button('Stop', 'dialog[open]')?.click();
      return filed.call(library, id);
    };
    askToDeleteEverything();
    await eventually(() => expect(texts('.toast span')[0]).toBe('Stopped. Nothing was deleted.'));
    expect(seen).toBe('1 of 3 stories written');
    expect(library.kept).toHaveLength(3);
    expect(find('dialog[open]')).toBeNull();
  });

  it('are all still there where the backup, read back, does not hold them all', async () => {
    library.ids = async () => ['id-1', 'id-2', 'id-3', 'unknown'];
    askToDeleteEverything();
    await eventually(() => expect(texts('.toast span')[0]).toMatch(/^Nothing was deleted/));
    expect(library.kept).toHaveLength(3);
    expect(writeFile).not.toHaveBeenCalled();
  });

  it('are all still there where the backup fails', async () => {
    writeFile.mockRejectedValue(new Error('no'));
    askToDeleteEverything();
    await eventually(() => expect(texts('.toast span')[0]).toMatch(/^Nothing was deleted/));
    expect(library.kept).toHaveLength(3);
  });
});

describe('saving all open tabs', () => {
  it('says what was saved, and which tabs held no story', async () => {
    tabs = [
      { id: 1, title: 'A ferry', url: 'https://harbour.example/a', favicon: null },
      { id: 2, title: 'Mail', url: 'https://mail.example/', favicon: null },
    ];
    library.add(story());
    await start();
    find('#save-tabs')?.click();
    await eventually(() => expect(texts('dialog .result')).toEqual(['Saved 1 story.']));
    expect(texts('.report b')).toEqual(['Mail']);
  });
});

describe('addresses', () => {
  it('that came without a text have it fetched later, when they are chosen', async () => {
    for (const at of ['a', 'gone'])
      library.add(story({ title: at, url: `https://harbour.example/${at}` }), { hasText: false });
    library.add(story({ title: 'Whole' }));
    await start();
    const label = 'Fetch texts';
    const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.chooser input')];
    const box = (title: string) => boxes()[texts('.name').indexOf(title)];
    await eventually(() => expect(box('Whole')).toBeDefined());
    box('Whole')?.click();
    expect(button(label, '.choice')).toBeFalsy();
    box('a')?.click();
    box('gone')?.click();
    await eventually(() => expect(button(label, '.choice')).toBeDefined());
    button(label, '.choice')?.click();
    await eventually(() => expect(texts('dialog .result')).toEqual(['Fetched 1 story.']));
    expect(texts('dialog li')).toEqual(['gone']);
  });
});

describe('bringing in', () => {
  function choose(content: string, name = 'stories.json'): void {
    const field = find('#import-file') as HTMLInputElement;
    const file = new File([content], name);
    // jsdom's files have no streams.
    Object.defineProperty(file, 'stream', { value: () => new NodeBlob([content]).stream() });
    Object.defineProperty(field, 'files', { value: [file] });
    field.dispatchEvent(new Event('change'));
  }

  beforeEach(async () => {
    vi.stubGlobal('TextDecoderStream', TextDecoderStream);
    await start();
    button('Import a list')?.click();
  });

  it('says what came, what was here, and what could not be used', async () => {
    choose(
      'url,title\nhttps://a.example/1,One\nmailto:x@y.example,Two\nhttps://a.example/gone,Three\n',
      'list.csv',
    );
    await eventually(() => expect(texts('dialog .result')).toEqual(['Brought in 2 stories.']));
    expect(texts('dialog details li')).toEqual(['Two']);
    button('Fetch texts')?.click();
    await eventually(() => expect(texts('dialog .result')).toEqual(['Fetched 1 story.']));
    expect(texts('dialog details li')).toEqual(['Three']);
  });

  it('puts into the bin what the other library deleted later, and leaves what was changed since', async () => {
    const old = library.add(story({ title: 'Old' }), { changedAt: '2026-11-01T00:00:00Z' });
    const fresh = library.add(story({ title: 'Fresh' }), { changedAt: '2026-11-03T00:00:00Z' });
    const tombstones = [old, fresh].map(({ id }) => ({ id, deletedAt: '2026-11-02T00:00:00Z' }));
    choose(JSON.stringify({ format: 'clearstory-library', version: 1, tombstones, articles: [] }));
    await eventually(() => expect(texts('dialog .result')).toEqual(['Brought in 0 stories.']));
    expect(find('dialog')?.textContent).toContain('1 was deleted in the other library later');
    expect((await library.list()).map(({ title }) => title)).toEqual(['Fresh']);
    expect((await library.bin()).map(({ title }) => title)).toEqual(['Old']);
  });

  it('says what is wrong with a file and where, and keeps nothing of it', async () => {
    choose('url,title\nhttps://a.example/1,One\nhttps://a.example/2,"open\n', 'list.csv');
    await eventually(() =>
      expect(texts('dialog .result')[0]).toMatch(/A quotation mark in “list.csv” .* See line 3\./),
    );
    expect(library.kept).toHaveLength(0);
  });
});

describe('backups', () => {
  async function startWith(stories: number): Promise<void> {
    for (let at = 0; at < stories; at++) library.add(story({ title: `Story ${at}` }));
    await start();
  }

  it('are offered after ten stories, once', async () => {
    await startWith(9);
    expect(find('.note')).toBeNull();
    document.body.replaceChildren();
    await startWith(1);
    expect(texts('.note b')).toEqual(['Back up your library?']);
    button('Not now')?.click();
    await eventually(() => expect(find('.note')).toBeNull());
    expect(settings).toMatchObject({ backup: 'off', backupOffered: true });
  });

  it('are made, read back, kept and told of when they are turned on', async () => {
    await startWith(10);
    button('Weekly', '.note')?.click();
    await eventually(() => expect(texts('.toast span')).toEqual(['Backed up 10 stories.']));
    expect(settings.backup).toBe('weekly');
    expect(keepBackup).toHaveBeenCalledOnce();
    expect(backups[0]?.name).toMatch(/^Backup \d{4}-\d{2}-\d{2}-\d{2}-\d{2}\.json$/);
    expect(texts('.backed-up')).toEqual(['Backed up today']);
  });

  it('stay off where the browser does not let us into the downloads', async () => {
    allowed = false;
    await startWith(10);
    button('Daily', '.note')?.click();
    await eventually(() => expect(texts('.toast span')[0]).toMatch(/^Without access to the downloads/));
    expect(settings.backup).toBe('off');
  });

  it('go to a folder of the reader’s choice, and back to the downloads', async () => {
    settings = { ...settings, backup: 'weekly' };
    backups = [{ download: 1, at: new Date().toISOString(), name: 'old', stories: 1 }];
    await startWith(2);
    const press = (name: string) => {
      button('2 kB of 8 kB used')?.click();
      button(name, 'dialog[open]')?.click();
    };
    press('Choose a folder…');
    await eventually(() => expect(keepBackup).toHaveBeenCalledTimes(1));
    await eventually(() => expect(texts('.toast span')).toEqual(['Backed up 2 stories.']));
    press('To the downloads instead');
    await eventually(() => expect(keepBackup).toHaveBeenCalledTimes(2));
    expect(backupFolder).toBeNull();
  });

  it('that are due are made when the library is opened', async () => {
    settings = { ...settings, backup: 'daily' };
    backups = [
      { download: 1, at: new Date(Date.now() - 26 * 3_600_000).toISOString(), name: 'old', stories: 1 },
    ];
    await startWith(2);
    expect(keepBackup).toHaveBeenCalledOnce();
    document.body.replaceChildren();
    await startWith(0);
    expect(keepBackup).toHaveBeenCalledOnce();
  });

  it('that do not hold every story are none', async () => {
    settings = { ...settings, backup: 'daily' };
    vi.spyOn(library, 'filed').mockResolvedValue(null);
    await startWith(2);
    expect(keepBackup).not.toHaveBeenCalled();
    expect(texts('.toast span')[0]).toMatch(/^The backup could not be made/);
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
    await eventuallyTrue(() => find('.note') === null);
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
