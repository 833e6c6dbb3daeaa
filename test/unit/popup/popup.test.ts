// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { Failure, type FailureCode } from '../../../src/core/failure.ts';
import type { CleanRequest } from '../../../src/platform/api.ts';
import { popup } from '../../../src/popup/popup.ts';
import { ARTICLE, CLEANED, FakeWorld, HEAD, ORIGINAL, TAB } from './fake-doors.ts';

const body = /<body>([\s\S]*)<\/body>/.exec(readFileSync('src/popup/index.html', 'utf8'))?.[1] ?? '';

let world: FakeWorld;
let closing: AbortController;

beforeEach(() => {
  document.body.replaceChildren(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
  world = new FakeWorld();
  closing = new AbortController();
});

afterEach(() => {
  closing.abort();
  vi.useRealTimers();
});

const text = (id: string) => document.getElementById(id)?.textContent ?? '';
const isHidden = (id: string) => document.getElementById(id)?.hidden ?? true;

function control(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  return element;
}

function radio(name: string, value: string): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
  if (!input) throw new Error(`no ${name} ${value}`);
  return input;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function press(id: string): Promise<void> {
  control(id).click();
  await settled();
}

async function choose(name: string, value: string): Promise<void> {
  radio(name, value).click();
  await settled();
}

async function key(name: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  await settled();
  return event;
}

async function open() {
  const shown = popup(document, world.doors, world.settings, closing.signal);
  await shown.open();
  return shown;
}

describe('opening', () => {
  test('cleans the page as it opens and shows the story', async () => {
    await open();
    expect(world.calls).toContain('clean strict');
    expect(document.querySelector('h1')?.textContent).toBe('The last ferry of the season');
    expect(document.querySelector('.meta')?.textContent).toBe(
      'Marit Olavesk · 2026-11-12 · 1600 words · 8 min read',
    );
    expect(text('head')).toContain('The Harbour Ledger');
    expect(text('hidden')).toContain('13 things hidden');
    expect(text('live')).toBe('Cleaned. 13 things hidden.');
  });

  test('has the story asked for while the page is being cleaned, and the reader put there while the tab is looked at', async () => {
    const order: string[] = [];
    const reader = await world.doors.reader(TAB.id);
    const { press: pressed, article } = reader;
    Object.assign(reader, {
      press: async (request: CleanRequest) => {
        order.push('cleaning begins');
        await settled();
        order.push('cleaned');
        return pressed(request);
      },
      article: () => {
        order.push('story asked for');
        return article();
      },
    });
    Object.assign(world.doors, {
      reader: async () => {
        order.push('reader');
        return reader;
      },
      kindOf: async () => {
        order.push('kind');
        return 'page';
      },
    });
    await open();
    expect(order).toEqual(['reader', 'kind', 'reader', 'cleaning begins', 'story asked for', 'cleaned']);
    expect(document.querySelector('h1')?.textContent).toBe('The last ferry of the season');
  });

  test('a reader that cannot be put where there is no page is no failure', async () => {
    Object.assign(world.doors, { reader: () => Promise.reject(new Failure('unexpected')) });
    world.kind = 'pdf';
    await open();
    expect(text('failure')).toContain('PDF');
  });

  test('only looks where the settings say so', async () => {
    world.settings = { ...world.settings, press: 'popup' };
    await open();
    expect(world.calls.filter((call) => call.startsWith('clean'))).toEqual([]);
    expect(text('turn')).toBe('Clean this page');
  });

  test('leaves a site alone that is set to Never', async () => {
    world.settings = { ...world.settings, sites: { 'harbour.example': 'never' } };
    await open();
    expect(world.calls.filter((call) => call.startsWith('clean'))).toEqual([]);
    expect(radio('site', 'never').checked).toBe(true);
  });

  test('does not clean under an open reading view', async () => {
    world.page = { ...CLEANED, view: 'reading' };
    await open();
    expect(world.calls.filter((call) => call.startsWith('clean'))).toEqual([]);
    expect(document.getElementById('read')).toBeNull();
  });

  test('says when the story was updated, and leaves out what the page does not say', async () => {
    const metadata = { ...ARTICLE.metadata, title: '', byline: [], modified: '2026-11-14T08:00:00Z' };
    world.article = { ...ARTICLE, metadata };
    await open();
    expect(document.querySelector('h1')?.textContent).toBe('No title');
    expect(document.querySelector('.meta')?.textContent).toBe(
      '2026-11-12 · Updated 2026-11-14 · 1600 words · 8 min read',
    );
  });
});

describe('a story of long ago', () => {
  test('is said to be, quietly', async () => {
    const { metadata } = ARTICLE;
    world.article = { ...ARTICLE, metadata: { ...metadata, published: '2019-05-01T00:00:00Z' } };
    await open();
    expect(document.querySelector('.meta .age')?.textContent).toBe('From 2019');
  });
});

describe('where it cannot', () => {
  const closed = ['browser-page', 'pdf', 'plain-text', 'xml', 'picture'] as const;
  test.each(closed)('%s: says which, and offers the library', async (code) => {
    world.kind = code;
    await open();
    expect(document.querySelector('#failure h1')?.textContent).toBe(
      world.doors.words.text(`failure_${code.replaceAll('-', '_')}_title` as 'failure_pdf_title'),
    );
    expect(isHidden('story')).toBe(true);
    expect(isHidden('foot')).toBe(true);
    await press('open-library');
    expect(world.calls).toEqual(['library', 'leave']);
  });

  test('no article: one sentence, nothing changed, and both ways on', async () => {
    world.cleaned = { ...ORIGINAL, failure: 'no-article' };
    await open();
    expect(text('failure')).toContain('No article here');
    expect(document.getElementById('read')).not.toBeNull();
    world.cleaned = CLEANED;
    await press('anyway');
    expect(world.calls).toContain('clean strict anyway');
    expect(text('hidden')).toContain('13 things hidden');
  });

  test('no text at all: no reading view is offered', async () => {
    world.cleaned = { ...ORIGINAL, story: null, failure: 'no-article' };
    await open();
    expect(document.getElementById('anyway')).not.toBeNull();
    expect(document.getElementById('read')).toBeNull();
  });

  const without = ['too-little-text', 'text-withheld', 'extraction-failed', 'took-too-long'] as const;
  test.each(without)('%s: says so and can be tried again', async (code) => {
    world.cleaned = { ...ORIGINAL, story: null, failure: code };
    await open();
    expect(isHidden('failure')).toBe(false);
    world.cleaned = CLEANED;
    await press('again');
    expect(text('hidden')).toContain('13 things hidden');
  });

  test('a story that is found only to be withheld says so', async () => {
    world.settings = { ...world.settings, press: 'popup' };
    world.article = new Failure('text-withheld');
    await open();
    expect(text('failure')).toContain('The site keeps this story back');
  });

  test('a page that would lose text stays as it was, with its story in the popup', async () => {
    world.cleaned = { ...ORIGINAL, failure: 'would-lose-text' };
    await open();
    expect(text('notes')).toContain('Nothing was hidden here');
    expect(text('story')).toContain('The last ferry');
  });

  test('a page still loading is waited for with a sign, and not without an end', async () => {
    world.parsed = false;
    let looks = 0;
    world.doors.pause = async () => {
      looks += 1;
      expect(text('failure')).toContain('Waiting for the page to load');
    };
    await open();
    expect(looks).toBeGreaterThan(10);
    expect(text('failure')).toContain('The page is still loading');
    world.parsed = true;
    await press('again');
    expect(text('story')).toContain('The last ferry');
  });

  test('a new tab without an address is waited for', async () => {
    world.tab = { ...TAB, url: '', loading: true };
    world.doors.pause = async () => {
      world.tab = TAB;
    };
    await open();
    expect(text('story')).toContain('The last ferry');
  });

  test('a reader that never answers ends in a sentence', async () => {
    vi.useFakeTimers();
    world.doors.reader = () => new Promise(() => undefined);
    const opening = open();
    await vi.advanceTimersByTimeAsync(11_000);
    await opening;
    vi.useRealTimers();
    expect(text('failure')).toContain('The page is still loading');
  });

  test('a tab that went away says so', async () => {
    world.doors.currentTab = async () => {
      throw new Failure('tab-gone');
    };
    await open();
    expect(text('failure')).toContain('That page has gone');
  });

  test('what nobody expected has details to copy', async () => {
    world.article = new Failure('unexpected', 'TypeError: x is null');
    await open();
    expect(text('failure')).toContain('Something went wrong');
    await press('copy-details');
    expect(world.calls).toContain('copy unexpected');
  });
});

describe('what is hidden', () => {
  test('is listed by reason, pointed at, put back and hidden again', async () => {
    await open();
    expect(document.getElementById('hidden-list')).toBeNull();
    await press('hidden-toggle');
    const rows = [...document.querySelectorAll('#hidden-list li')];
    expect(rows.map((row) => row.querySelector('.kind')?.firstChild?.textContent)).toEqual([
      'Ads',
      'Related stories',
      'Share buttons',
      'Newsletter box',
      'Cookie notice',
    ]);
    expect(rows[0]?.textContent).toContain('3 in the story, 3 beside it.');
    rows[0]?.dispatchEvent(new Event('mouseenter'));
    rows[0]?.dispatchEvent(new Event('mouseleave'));
    control('group-share').focus();
    await settled();
    expect(world.calls.filter((call) => call.startsWith('point'))).toEqual([
      'point advertisement',
      'point null',
      'point share',
    ]);
    await press('group-share');
    expect(text('hidden')).toContain('11 things hidden');
    expect(text('group-share')).toBe('Hide again Share buttons');
    expect(document.activeElement?.id).toBe('group-share');
    await press('group-share');
    expect(text('hidden')).toContain('13 things hidden');
  });

  test('is listed thing by thing, and each can be put back', async () => {
    await open();
    await press('hidden-toggle');
    expect(document.getElementById('each-newsletter')).toBeNull();
    await press('each-advertisement');
    expect(world.calls).toContain('items advertisement');
    expect(text('hidden')).toContain('Hats for windy quays');
    expect(text('hidden')).toContain('Without words');
    control('item-5').focus();
    await settled();
    expect(world.calls.filter((call) => call.startsWith('point'))).toEqual(['point item 5']);
    await press('item-5');
    expect(text('item-5')).toBe('Hide again Hats for windy quays');
    expect(document.activeElement?.id).toBe('item-5');
    await press('each-advertisement');
    expect(document.getElementById('item-5')).toBeNull();
  });

  test('can be put back all at once', async () => {
    await open();
    await press('hidden-toggle');
    await press('put-back-all');
    expect(world.calls).toContain('put back all');
    expect(text('hidden')).toContain('Everything is put back');
  });

  test('can be added to: the popup makes way for the picking', async () => {
    await open();
    await press('hidden-toggle');
    await press('pick');
    expect(world.calls.slice(-2)).toEqual(['pick', 'leave']);
  });

  test('is not all where the page fights or keeps its story back, and that is said', async () => {
    world.cleaned = { ...CLEANED, fought: true, walled: true };
    await open();
    expect(text('notes')).toContain('This page brings back what is hidden');
    expect(text('notes')).toContain('The rest of this story is not in the page');
  });

  test('follows what the page hides later', async () => {
    await open();
    world.sendPage({ ...CLEANED, hiddenCount: 15 });
    expect(text('hidden')).toContain('15 things hidden');
  });

  test('the original and back', async () => {
    await open();
    control('turn').focus();
    await press('turn');
    expect(text('live')).toBe('Original shown.');
    expect(document.activeElement?.id).toBe('turn');
    expect(text('hidden')).toContain('This is the original page');
    await press('turn');
    expect(text('hidden')).toContain('13 things hidden');
  });

  test('nothing needed hiding', async () => {
    world.cleaned = { ...CLEANED, hidden: [], hiddenCount: 0 };
    await open();
    expect(text('hidden')).toContain('Nothing needed hiding');
  });

  test('a doubt is told in numbers, until the reader says it looks fine', async () => {
    world.cleaned = { ...CLEANED, doubt: { keptWords: 610, likelyWords: 1200 } };
    await open();
    expect(text('notes')).toContain('Kept 610 of about 1200 words.');
    expect(document.querySelectorAll('#turn')).toHaveLength(1);
    expect(text('save')).toBe('Save anyway');
    await press('looks-fine');
    expect(isHidden('notes')).toBe(true);
    expect(text('save')).toBe('Save');
  });
});

/** The popup's key points are found when this is called. */
function holdPoints(): () => Promise<void> {
  const { findPoints } = world.doors;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  Object.assign(world.doors, {
    findPoints: async (article: Article) => {
      await held;
      return findPoints(article);
    },
  });
  return async () => {
    release();
    await settled();
  };
}

describe('a story whose key points are not found yet', () => {
  test('is shown, and they come in their place', async () => {
    const find = holdPoints();
    await open();
    expect(document.querySelector('h1')?.textContent).toBe('The last ferry of the season');
    expect(control('save').textContent).toBe('Save');
    expect(document.querySelector('#points h2')?.textContent).toBe('Key points');
    expect(document.querySelectorAll('.point')).toHaveLength(0);
    expect(document.querySelector('#points .skeleton')).not.toBeNull();
    await find();
    expect(document.querySelectorAll('.point').length).toBeGreaterThan(0);
    expect(document.querySelector('#points .skeleton')).toBeNull();
  });

  test('is saved with them', async () => {
    const find = holdPoints();
    await open();
    await press('save');
    expect(text('foot')).toContain('Saving');
    expect(world.requests).toEqual([]);
    await find();
    expect(world.requests[0]?.points.length).toBeGreaterThan(0);
  });

  test('is not saved where that is stopped before', async () => {
    const find = holdPoints();
    await open();
    await press('save');
    await press('save');
    await find();
    expect(world.requests).toEqual([]);
    expect(control('save').textContent).toBe('Save');
  });

  test('is shown without them where they cannot be found, and the log says why', async () => {
    Object.assign(world.doors, { findPoints: () => Promise.reject(new Failure('unexpected', 'no part')) });
    await open();
    await settled();
    expect(document.querySelector('h1')?.textContent).toBe('The last ferry of the season');
    expect(document.querySelector('#points .skeleton')).toBeNull();
    expect(world.calls).toContain('log popup key points');
  });
});

describe('key points and text', () => {
  test('three lengths; a press leads to the sentence and closes the popup', async () => {
    await open();
    const medium = document.querySelectorAll('#points li').length;
    radio('length', 'short').focus();
    await choose('length', 'short');
    expect(document.querySelectorAll('#points li')).toHaveLength(1);
    expect(medium).toBeGreaterThan(1);
    expect(world.settings.summaryLength).toBe('short');
    expect(document.activeElement).toBe(radio('length', 'short'));
    await press('point-0');
    expect(world.calls.at(-2)).toMatch(/^show /);
    expect(world.calls.at(-1)).toBe('leave');
  });

  test('a story too short has none, and says so', async () => {
    world.article = { ...ARTICLE, words: 149, blocks: [{ kind: 'paragraph', text: 'It rained.' }] };
    await open();
    expect(text('points')).toContain('Too short for key points.');
    expect(document.querySelector('input[name="length"]')).toBeNull();
  });

  test('a story without a sentence that stands alone says that, not that it is short', async () => {
    world.article = { ...ARTICLE, blocks: [{ kind: 'paragraph', text: 'It rained.' }] };
    await open();
    expect(text('points')).toContain('No sentence of this story stands well alone.');
  });

  test('the points are copied with the title and the address', async () => {
    await open();
    await press('copy-points');
    expect(world.calls.at(-1)).toBe('copy The last ferry of the season');
    expect(world.copied).toMatch(/\n• .+\nhttps:\/\/[^\n]+$/);
  });

  test('the size of the story in a cleaned page', async () => {
    await open();
    await press('text-larger');
    expect(world.calls).toContain('scale 1.1');
    expect(document.querySelector('output')?.textContent).toBe('110%');
    await press('text-smaller');
    expect(world.calls.at(-1)).toBe('scale 1');
  });

  test('typeface, theme, and the size in the reading view are settings', async () => {
    await open();
    await choose('face', 'sans');
    expect(world.settings.face).toBe('sans');
    await press('theme-toggle');
    await choose('theme', 'sepia');
    expect(world.settings.theme).toBe('sepia');
    expect(document.documentElement.getAttribute('data-theme')).toBe('sepia');
    world.sendPage(ORIGINAL);
    await press('text-larger');
    expect(world.settings.textSize).toBe(21);
  });
});

describe('in other words', () => {
  const asked = async () => {
    world.settings = { ...world.settings, inOtherWords: true };
    await open();
  };

  test('not offered unless the reader chose so, nor where the browser has no model', async () => {
    world.model = 'ready';
    await open();
    expect(document.getElementById('retell')).toBeNull();
    world.model = 'none';
    await asked();
    expect(document.getElementById('retell')).toBeNull();
  });

  test('told, and marked as machine-written beside the points', async () => {
    world.model = 'ready';
    await asked();
    const points = document.querySelectorAll('.point').length;
    world.retell = async () => ({ lines: ['The ferry may not return.'], whole: false });
    await press('retell');
    expect(document.querySelector('.other-words')?.textContent).toBe('The ferry may not return.');
    expect(text('points')).toContain('Written by your browser’s model');
    expect(text('points')).toContain('only the beginning');
    expect(document.querySelectorAll('.point')).toHaveLength(points);
  });

  test('a download is announced before, shown while it runs, and can be stopped', async () => {
    world.model = 'to-download';
    await asked();
    expect(text('points')).toContain('fetches its model first');
    world.retell = ({ onDownload, signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        onDownload(0.42);
      });
    await press('retell');
    expect(text('points')).toContain('42%');
    expect(document.querySelector<HTMLProgressElement>('#points progress')?.value).toBe(42);
    await press('retell-stop');
    expect(document.getElementById('retell')).not.toBeNull();
    expect(document.querySelector('#points progress')).toBeNull();
  });

  test('a failure leaves the points, says so and is logged', async () => {
    world.model = 'ready';
    await asked();
    world.retell = async () => {
      throw new Error('model crashed');
    };
    await press('retell');
    expect(text('points')).toContain('could not retell');
    expect(document.querySelectorAll('.point').length).toBeGreaterThan(0);
    expect(world.calls).toContain('log popup other words');
  });
});

describe('this site', () => {
  test('Never gives the page back at once', async () => {
    await open();
    await choose('site', 'never');
    expect(world.settings.sites).toEqual({ 'harbour.example': 'never' });
    expect(world.calls).toContain('restore');
    await choose('site', 'unset');
    expect(world.settings.sites).toEqual({});
  });

  test('Always needs no question where access is given', async () => {
    await open();
    await choose('site', 'always');
    expect(world.settings.sites).toEqual({ 'harbour.example': 'always' });
    expect(document.getElementById('ask')).toBeNull();
  });

  test('Always asks where access is withheld, and keeps the rule when it is given', async () => {
    world.access = false;
    await open();
    await choose('site', 'always');
    expect(world.settings.sites).toEqual({});
    expect(text('site')).toContain('Your browser will ask you once');
    expect(isHidden('points')).toBe(true);
    await press('ask');
    expect(world.settings.sites).toEqual({ 'harbour.example': 'always' });
    expect(isHidden('points')).toBe(false);
  });

  test('the site stays as it was where access is refused', async () => {
    world.access = false;
    world.grants = false;
    await open();
    await choose('site', 'always');
    await press('ask');
    expect(world.settings.sites).toEqual({});
    expect(text('site')).toContain('Permission not given');
    expect(radio('site', 'unset').checked).toBe(true);
  });

  test('Not now takes the question away', async () => {
    world.access = false;
    await open();
    await choose('site', 'always');
    await press('not-now');
    expect(document.getElementById('ask')).toBeNull();
    expect(world.settings.sites).toEqual({});
  });
});

describe('saving', () => {
  test('with progress, then saved, then undone', async () => {
    await open();
    await press('save');
    expect(text('foot')).toContain('Saving the text');
    world.sendSaveEvent({ kind: 'progress', done: 1, total: 3 });
    expect(text('foot')).toContain('Saving picture 2 of 3');
    expect(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('33');
    const head = { ...HEAD, pictures: 2, missingPictures: 1 };
    world.sendSaveEvent({ kind: 'saved', head, updated: false });
    expect(text('notes')).toContain('Text and 2 pictures, 412 kB. 1 picture could not be kept.');
    expect(text('save')).toBe('Open in library');
    expect(text('live')).toBe('Saved to your library');
    await press('undo');
    expect(world.calls).toContain('delete a1');
    expect(text('notes')).toContain('Taken out of your library again.');
    expect(text('save')).toBe('Save');
  });

  test('sends the story, its key points and whether the window is private', async () => {
    world.tab = { ...TAB, incognito: true };
    world.settings = { ...world.settings, savePictures: false };
    await open();
    await press('save');
    expect(world.requests).toHaveLength(1);
    expect(world.requests[0]).toMatchObject({ article: ARTICLE, pictures: false, incognito: true });
    expect(world.requests[0]?.points.length).toBeGreaterThan(0);
  });

  test('can be stopped', async () => {
    await open();
    await press('save');
    await press('save');
    expect(text('notes')).toContain('You stopped it.');
    expect(text('save')).toBe('Save');
  });

  test('a copy from before is told, and updated', async () => {
    world.copy = HEAD;
    await open();
    expect(text('notes')).toContain('Saved on 2026-11-02.');
    expect(text('save')).toBe('Update the copy');
    await press('save');
    world.sendSaveEvent({ kind: 'saved', head: HEAD, updated: true });
    expect(text('notes')).toContain('The copy in your library is up to date');
    expect(document.getElementById('undo')).toBeNull();
  });

  const failures = [
    'storage-full',
    'library-blocked',
    'library-damaged',
    'library-newer',
    'private-window',
    'not-saved',
    'unexpected',
  ] as const satisfies readonly FailureCode[];
  test.each(failures)('%s: the story can be kept as a file', async (code) => {
    await open();
    await press('save');
    world.sendSaveEvent({ kind: 'failed', code });
    expect(document.querySelector('#notes [role="alert"] b')?.textContent).toBeTruthy();
    await press('download');
    expect(world.calls).toContain('download');
    expect(text('notes')).toContain('The file is in your downloads.');
  });

  test('a saved story has its tags beside it, typed or pressed', async () => {
    world.copy = HEAD;
    await open();
    const field = control('tags-field') as HTMLInputElement;
    expect(isHidden('tags')).toBe(false);
    field.focus();
    await settled();
    await press('tag-0');
    expect(world.calls).toContain('tags harbour');
    const again = control('tags-field') as HTMLInputElement;
    expect(again.value).toBe('harbour');
    again.value = 'harbour,  to read ,harbour';
    again.dispatchEvent(new Event('change'));
    await settled();
    expect(world.calls).toContain('tags harbour, to read');
    expect(text('live')).toBe('Tags: harbour, to read.');
  });

  test('a story that is not saved has none', async () => {
    await open();
    expect(isHidden('tags')).toBe(true);
  });

  test('a file that could not be written is told, too', async () => {
    world.downloadFails = true;
    await open();
    await press('save');
    world.sendSaveEvent({ kind: 'failed', code: 'not-saved' });
    await press('download');
    expect(text('notes')).toContain('The file could not be written.');
    expect(world.calls).toContain('log popup download');
  });

  test('storage full: the text alone may still fit', async () => {
    await open();
    await press('save');
    world.sendSaveEvent({ kind: 'failed', code: 'storage-full' });
    await press('text-only');
    expect(world.requests.map(({ pictures }) => pictures)).toEqual([true, false]);
  });

  test('a background that cannot be reached does not keep the popup from its story', async () => {
    world.doors.background.savedCopy = async () => {
      throw new Failure('library-blocked');
    };
    await open();
    expect(text('story')).toContain('The last ferry');
    expect(world.calls).toContain('log popup saved copy');
  });
});

describe('keys and menu', () => {
  test('S, R, O and 1 2 3', async () => {
    await open();
    await key('o');
    expect(world.calls).toContain('restore');
    await key('O');
    expect(text('hidden')).toContain('13 things hidden');
    await key('3');
    expect(world.settings.summaryLength).toBe('long');
    await key('s');
    expect(world.requests).toHaveLength(1);
    await key('s');
    expect(world.requests).toHaveLength(1);
    await key('r');
    expect(world.calls.slice(-2)).toEqual(['read', 'leave']);
  });

  test('none of them where the reader switched them off', async () => {
    world.settings = { ...world.settings, letterKeys: false };
    await open();
    for (const letter of ['o', 's', 'r', '3']) await key(letter);
    expect(world.calls).not.toContain('restore');
    expect(world.requests).toHaveLength(0);
    expect(world.settings.summaryLength).toBe('medium');
  });

  test('an update leaves a dot on the menu, and its changes in it, until they were seen', async () => {
    world.updatedFrom = '0.0.9';
    await open();
    expect(control('more').classList.contains('with-news')).toBe(true);
    expect(control('more').getAttribute('aria-label')).toContain('new');
    await press('more');
    expect(text('news')).toContain('New in this version');
    await press('news-seen');
    expect(world.calls).toContain('news seen');
    expect(control('more').classList.contains('with-news')).toBe(false);
    expect(isHidden('news')).toBe(true);
  });

  test('without an update there is no dot', async () => {
    await open();
    expect(control('more').classList.contains('with-news')).toBe(false);
  });

  test('a key with Ctrl is the browser’s', async () => {
    await open();
    const event = await key('s', { ctrlKey: true });
    expect(event.defaultPrevented).toBe(false);
    expect(world.requests).toHaveLength(0);
  });

  test('keys do nothing where there is no story', async () => {
    world.kind = 'pdf';
    await open();
    for (const name of ['s', 'r', 'o', '1']) await key(name);
    expect(world.calls).toEqual([]);
  });

  test('what was chosen for a site can be chosen for all', async () => {
    await open();
    await press('more');
    expect(document.getElementById('mode-everywhere')).toBeNull();
    await choose('mode', 'focus');
    expect(world.calls.at(-1)).toBe('clean focus anyway');
    await press('mode-everywhere');
    expect(world.settings).toMatchObject({ pressMode: 'focus', modes: {} });
    expect(document.getElementById('mode-everywhere')).toBeNull();
  });

  test('the menu: mode, Markdown, options; Escape closes it and not the popup', async () => {
    await open();
    expect(isHidden('menu')).toBe(true);
    await press('more');
    expect(control('more').getAttribute('aria-expanded')).toBe('true');
    await choose('mode', 'careful');
    expect(world.settings.modes).toEqual({ 'harbour.example': 'careful' });
    expect(world.settings.pressMode).toBe('strict');
    expect(world.calls.at(-1)).toBe('clean careful anyway');
    control('to-options').focus();
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect(isHidden('menu')).toBe(true);
    expect(document.activeElement).toBe(control('more'));
    expect((await key('Escape')).defaultPrevented).toBe(false);
    await press('more');
    await press('copy-markdown');
    expect(world.calls.at(-1)).toMatch(/^copy /);
    expect(text('live')).toBe('Copied.');
    await press('more');
    await press('to-options');
    expect(world.calls.slice(-2)).toEqual(['options', 'leave']);
  });

  test('settings changed elsewhere and a lost network show at once', async () => {
    const shown = await open();
    shown.settingsChanged({ ...world.settings, summaryLength: 'short', theme: 'dark' });
    expect(radio('length', 'short').checked).toBe(true);
    world.online = false;
    shown.onlineChanged();
    expect(text('notes')).toContain('You are offline');
  });

  test('Show original comes before everything but the head in the order of Tab', async () => {
    await open();
    const order = [...document.querySelectorAll('button, input')].map((element) => element.id);
    expect(order.slice(0, 4)).toEqual(['library', 'more', 'hidden-toggle', 'turn']);
  });
});

describe('a story in several pages', () => {
  const pages = { page: 1, total: 4, loaded: null };

  beforeEach(() => {
    world.cleaned = { ...CLEANED, pages };
  });

  test('is offered whole, and says how far it is', async () => {
    await open();
    expect(text('story')).toContain('Page 1 of 4');
    await press('pages');
    expect(world.calls).toContain('load pages');
    world.sendPage({ ...CLEANED, pages: { ...pages, loaded: 3 } });
    expect(text('story')).toContain('3 of 4 pages are here');
    await press('pages');
    expect(world.calls).toContain('stop pages');
    expect(text('story')).toContain('Load all 4 pages');
  });

  test('is shown whole once it is joined', async () => {
    await open();
    await press('pages');
    world.article = { ...ARTICLE, minutes: 31 };
    world.sendPage({ ...CLEANED, pages: null });
    await settled();
    expect(text('story')).toContain('31 min read');
    expect(document.getElementById('pages')).toBeNull();
    expect(text('live')).toBe('All pages of the story are here');
  });
});

test('where something may be missing, another version of the story is asked for only by a press', async () => {
  const doubt = { keptWords: 300, likelyWords: 900 };
  world.cleaned = { ...CLEANED, doubt, otherVersion: 'print' };
  await open();
  expect(world.calls).not.toContain('other version');
  expect(text('notes')).toContain('Try the print version');
  world.article = { ...ARTICLE, minutes: 12 };
  await press('other-version');
  expect(world.calls).toContain('other version');
  expect(text('story')).toContain('12 min read');
  expect(text('notes')).toBe('');
});
