import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabIdOf } from '../../scripts/journey/session.mjs';
import type { Answer, Piece } from '../../scripts/journey/site-server.mjs';
import { samplePages } from '../../scripts/sample-pages.mjs';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { press, pressIn, saveFromPopup } from './support/popup.ts';
import { htmlOf, said } from './support/said.ts';
import { HTML, tale } from './support/tale.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const HOST = 'http://odd-files.example';
const TITLE = 'The last coin at Overmere';

const picture = (name: string) =>
  `<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/${name}" width="900" height="600" alt="${name}"></figure>`;
const PICTURES = ['good.png', 'missing.png', 'huge.png', 'liar.png', 'endless.png'];

async function* withoutEnd(): AsyncGenerator<Piece> {
  yield PNG;
  const piece = new Uint8Array(256 * 1024);
  for (;;) yield piece;
}

/** A page whose second half comes when the test lets it. */
function halves(): { answer: () => Answer; finish: () => void } {
  const whole = tale({ title: TITLE });
  const cut = whole.indexOf('<article>');
  let finish: () => void = () => undefined;
  const allowed = new Promise<void>((resolve) => {
    finish = resolve;
  });
  async function* body(): AsyncGenerator<Piece> {
    yield whole.slice(0, cut);
    await allowed;
    yield whole.slice(cut);
  }
  return { answer: () => ({ type: HTML, body: body() }), finish };
}

const slow = new Map<string, ReturnType<typeof halves>>();

const FILES: Readonly<Record<string, () => Answer>> = {
  '/note.txt': () => ({ type: 'text/plain; charset=utf-8', body: 'Milk, bread, a new oar.' }),
  '/data.json': () => ({ type: 'application/json', body: '{"boats": 31}' }),
  '/feed.xml': () => ({
    type: 'application/xml',
    body: '<?xml version="1.0"?><boats><boat>Grebe</boat></boats>',
  }),
  '/picture.png': () => ({ type: 'image/png', body: PNG }),
  '/paper.pdf': () => ({ type: 'application/pdf', body: PDF }),
  '/story': () => ({ type: HTML, body: tale({ title: TITLE }) }),
  '/pictures': () => ({ type: HTML, body: tale({ title: TITLE, middle: PICTURES.map(picture).join('') }) }),
  '/short': () => ({
    type: HTML,
    body: tale({
      title: 'Lock closed',
      paragraphs: 2,
      head: '<meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Lock closed"}</script>',
    }),
  }),
  '/good.png': () => ({ type: 'image/png', body: PNG }),
  '/huge.png': () => ({ type: 'image/png', body: Buffer.concat([PNG, Buffer.alloc(10_000_001)]) }),
  '/liar.png': () => ({ type: 'image/png', body: '<!doctype html><title>No picture</title>' }),
  '/endless.png': () => ({ type: 'image/png', body: withoutEnd() }),
};

const site = (host: string, path: string): Answer | null =>
  host === 'odd-files.example' ? (slow.get(path)?.answer() ?? FILES[path]?.() ?? null) : null;

describe.each(BROWSERS)('what cannot be done in %s', (kind) => {
  let browser: BrowserUnderTest;
  let downloads: string;

  beforeAll(async () => {
    downloads = mkdtempSync(join(tmpdir(), 'clearstory-downloads-'));
    browser = await startBrowser(kind, site, { downloads });
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const text = (popup: Page, words: string) =>
    waitFor(async () => (await browser.visibleText(popup)).includes(words), `the popup said “${words}”`);

  test.each(['front-page', 'forum-thread'])('%s: no article; it can be cleaned anyway', async (slug) => {
    const sample = samplePages().find((known) => known.slug === slug);
    const page = await browser.openPage(sample?.address.href ?? '');
    const before = await htmlOf(page);
    const popup = await press(browser, page, said('failure_no_article_title'));
    await text(popup, said('failure_no_article'));
    expect(await htmlOf(page)).toBe(before);
    await pressIn(popup, 'anyway');
    await waitFor(async () => {
      const state = await browser.readerState(page);
      return state?.view === 'cleaned' || state?.failure;
    }, 'it was tried');
    await browser.closePopup(popup);
    await browser.askReader(page, 'restore');
    expect(await htmlOf(page)).toBe(before);
    await page.close();
  });

  test('two paragraphs that call themselves an article: no article yet, and the page is as it was', async () => {
    const page = await browser.openPage(`${HOST}/short`);
    const before = await htmlOf(page);
    const popup = await press(browser, page, said('failure_no_article_title'));
    expect(await htmlOf(page)).toBe(before);
    await browser.closePopup(popup);
    await page.close();
  });

  test.each([
    ['note.txt', 'failure_plain_text_title'],
    ['data.json', 'failure_plain_text_title'],
    ['feed.xml', 'failure_xml_title'],
    ['picture.png', 'failure_picture_title'],
    ['paper.pdf', 'failure_pdf_title'],
  ] as const)('%s: the popup says which kind of file it is', async (name, heading) => {
    // A browser that saves PDF files instead of showing them has no page to press the button on.
    const { page } = await browser.beginPage(`${HOST}/${name}`);
    const shown = await waitFor(async () => {
      const tab = (await browser.callExtension('tabs.get', tabIdOf(page))) as {
        url?: string;
        status?: string;
      };
      return (
        tab.status === 'complete' &&
        (tab.url?.startsWith(HOST) ? 'shown' : readdirSync(downloads).length > 0 && 'saved')
      );
    }, 'the file was shown or saved');
    if (shown === 'shown') {
      const popup = await press(browser, page, said(heading));
      await browser.closePopup(popup);
    } else expect(name).toBe('paper.pdf');
    await page.close();
  });

  // Firefox lets no program open its own pages.
  test.runIf(kind === 'chromium')('a page of the browser: extensions cannot work there', async () => {
    const page = await browser.openPage('chrome://version');
    await browser.closePopup(await press(browser, page, said('failure_browser_page_title')));
    await page.close();
  });

  test('a page of the extension itself: it does not work there either', async () => {
    const own = await browser.openExtensionPage('options.html');
    const [tab] = (await browser.callExtension('tabs.query', {
      url: `${browser.session.origin}options.html`,
    })) as { id: number }[];
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab?.id}`);
    await text(popup, said('failure_browser_page_title'));
    await popup.close();
    await own.close();
  });

  // The limit of ten seconds itself is held by the popup's unit tests.
  test('a page that is still loading is waited for with a sign, and the popup goes on by itself', async () => {
    const page = halves();
    slow.set('/slow', page);
    const begun = await browser.beginPage(`${HOST}/slow`);
    await waitFor(
      () => begun.page.evaluate(() => document.querySelector('main') !== null),
      'half of it was there',
    );
    const popup = await browser.pressButton(begun.page);
    await text(popup, said('popup_waiting_page'));
    page.finish();
    await popup.waitForFunction((title) => document.querySelector('h1')?.textContent === title, {}, TITLE);
    await browser.closePopup(popup);
    await begun.page.close();
  });

  test('a tab that has gone, before and after the popup opened', async () => {
    const page = await browser.openPage(`${HOST}/story`);
    const address = `popup.html?tab=${tabIdOf(page)}`;
    const popup = await browser.openExtensionPage(address);
    await popup.waitForSelector('#turn');
    await page.close();
    await pressIn(popup, 'turn');
    await text(popup, said('failure_tab_gone_title'));
    await popup.close();
    const late = await browser.openExtensionPage(address);
    await text(late, said('failure_tab_gone_title'));
    await late.close();
  });

  // One that sends nothing for twenty seconds ends by the clock, which is the unit tests' to turn.
  test('pictures that cannot be had: the story is saved without them, and their number is told', async () => {
    const page = await browser.openPage(`${HOST}/pictures`);
    const popup = await press(browser, page, TITLE);
    await saveFromPopup(browser, popup);
    await text(popup, said('popup_missing_other', '4'));
    expect(await browser.visibleText(popup)).toContain('Text and 1 picture');
    await browser.closePopup(popup);
    await page.close();
  });

  /** Replaces the library's database, as another version or a fault would have. */
  function replaceLibrary(version: number): Promise<string> {
    return browser.session.welcome.evaluate(async (asked) => {
      const name = 'clearstory-library';
      const done = (request: IDBOpenDBRequest) =>
        new Promise<string>((resolve) => {
          request.onsuccess = () => {
            request.result?.close();
            resolve('done');
          };
          request.onerror = () => resolve(String(request.error));
        });
      if (asked === 1) await done(indexedDB.deleteDatabase(name));
      return done(indexedDB.open(name, asked));
    }, version);
  }

  test.each([
    ['written by a newer version', 99, 'failure_library_newer_title'],
    ['damaged', 1, 'failure_library_damaged_title'],
  ] as const)('a library that is %s: the story can be kept as a file', async (_what, version, heading) => {
    expect(await replaceLibrary(version)).toBe('done');
    for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
    const page = await browser.openPage(`${HOST}/story`);
    const popup = await press(browser, page, TITLE);
    await pressIn(popup, 'save');
    await text(popup, said(heading));
    await pressIn(popup, 'download');
    await text(popup, said('popup_downloaded'));
    // A browser puts an empty file in its place first.
    const html = await waitFor(() => {
      const [name = ''] = readdirSync(downloads).filter((each) => each.endsWith('.html'));
      const written = readFileSync(join(downloads, name), 'utf8');
      return written.trimEnd().endsWith('</html>') && written;
    }, 'the file was written');
    expect(html).toContain(TITLE);
    expect(html).toContain('nobody inside it');
    await browser.closePopup(popup);
    await page.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
