import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import type { Notice } from '../../../src/platform/api.ts';
import type { SaveEvent } from '../../../src/platform/save-channel.ts';
import { story } from '../support/stories.ts';

const LINK_PAGE = 7;
const FROM = 1;

const tabs = {
  incognito: false,
  kind: 'page' as string,
  opened: [] as string[],
  closed: [] as number[],
};
const notices: Notice[] = [];
let readerFails: Failure | null = null;

vi.mock('../../../src/platform/tabs.ts', () => ({
  tabById: async (id: number) => ({ id, url: '', title: '', loading: false, incognito: tabs.incognito }),
  kindOfTab: async () => tabs.kind,
  openBehind: async (url: string) => {
    tabs.opened.push(url);
    return LINK_PAGE;
  },
  untilLoaded: async () => undefined,
  closeTab: async (id: number) => {
    tabs.closed.push(id);
  },
}));
vi.mock('../../../src/platform/inject.ts', () => ({ injectReader: async () => undefined }));
vi.mock('../../../src/platform/keep-awake.ts', () => ({ whileAwake: (work: () => unknown) => work() }));
vi.mock('../../../src/platform/log.ts', () => ({ log: async () => undefined }));
vi.mock('../../../src/platform/settings.ts', () => ({
  loadSettings: async () => ({ savePictures: true, summaryLength: 'medium' }),
}));
vi.mock('../../../src/platform/messages.ts', () => ({
  remotePage: (_receiver: string, id: number) => ({
    tell: async (notice: Notice) => {
      expect(id).toBe(FROM);
      notices.push(notice);
    },
    forSaving: async () => {
      if (readerFails) throw readerFails;
      return { article: story({}), points: [], excerpt: null };
    },
  }),
}));

const { saveLink, savePage } = await import('../../../src/background/menu-saving.ts');

const SAVED = { kind: 'saved', updated: false } as SaveEvent;

const save = vi.fn(
  async (_request: unknown, progress: (done: number, total: number) => void): Promise<SaveEvent> => {
    progress(0, 2);
    return SAVED;
  },
);

beforeEach(() => {
  Object.assign(tabs, { incognito: false, kind: 'page', opened: [], closed: [] });
  notices.length = 0;
  readerFails = null;
  save.mockClear();
});

describe('saving the page of a link', () => {
  test('opens it behind, saves it, closes it, and says how far it is where the link is', async () => {
    await saveLink(FROM, 'https://news.example/a', save);
    expect(tabs).toMatchObject({ opened: ['https://news.example/a'], closed: [LINK_PAGE] });
    expect(notices).toEqual([
      { kind: 'opening' },
      { kind: 'saving', done: 0, total: 2 },
      { kind: 'saved', updated: false },
    ]);
  });

  test('a page without a story is closed again, and the reader is told', async () => {
    readerFails = new Failure('no-article');
    await saveLink(FROM, 'https://news.example/a', save);
    expect(tabs.closed).toEqual([LINK_PAGE]);
    expect(notices.at(-1)).toEqual({ kind: 'failed', code: 'no-article' });
    expect(save).not.toHaveBeenCalled();
  });

  test('a file that is no page is told as what it is', async () => {
    tabs.kind = 'pdf';
    await saveLink(FROM, 'https://news.example/a.pdf', save);
    expect(notices.at(-1)).toEqual({ kind: 'failed', code: 'pdf' });
    expect(tabs.closed).toEqual([LINK_PAGE]);
  });

  test('nothing is opened in a private window, nor for what is no address of the web', async () => {
    tabs.incognito = true;
    await saveLink(FROM, 'https://news.example/a', save);
    tabs.incognito = false;
    await saveLink(FROM, 'javascript:alert(1)', save);
    expect(tabs.opened).toEqual([]);
    expect(notices).toEqual([
      { kind: 'failed', code: 'private-window' },
      { kind: 'failed', code: 'browser-page' },
    ]);
  });
});

describe('saving the page itself', () => {
  test('is left to the popup where there is no page', async () => {
    tabs.kind = 'browser-page';
    expect(await savePage(FROM, save)).toBe(false);
  });

  test('tells what became of it', async () => {
    save.mockResolvedValueOnce({ kind: 'failed', code: 'storage-full' });
    expect(await savePage(FROM, save)).toBe(true);
    expect(notices.at(-1)).toEqual({ kind: 'failed', code: 'storage-full' });
  });
});
