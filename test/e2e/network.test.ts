import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { exportedAs } from '../../scripts/journey/exported.mjs';
import { type LoggingProxy, startLoggingProxy } from '../../scripts/journey/logging-proxy.mjs';
import * as journey from '../../scripts/journey/session.mjs';
import { BROWSERS, waitFor } from './support/browser-under-test.ts';

/**
 * Everything that the browser asks of any network goes through a proxy that hears it. Over the whole journey the
 * extension may ask for the pictures of a story that is being kept, and for nothing else.
 */

const SITE = 'http://news.walk.example';
const ADDRESS = `${SITE}/ferry`;
const TITLE = 'The last ferry of the season';
const PICTURES = [`${SITE}/pier.png`, `${SITE}/bridge.png`];
const PRIVATE = [
  'http://127.0.0.1:9/router.png',
  'http://192.168.0.7/camera.png',
  'http://printer.local/a.png',
];
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PARAGRAPH =
  'The ferry across the sound left its pier for the last time on a Friday evening in March, with eleven people on board and nobody on the quay to wave, for the bridge had been open for a week. ';
const picture = (src: string) =>
  `<figure><img src="${src}" width="640" height="400" alt="The pier"><figcaption>The pier in March</figcaption></figure>`;
const STORY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta property="og:type" content="article"><meta property="og:image" content="${PICTURES[0]}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1>${[...PICTURES, ...PRIVATE]
  .map((src, index) => `<p>${index}. ${PARAGRAPH.repeat(2)}</p>${picture(src)}`)
  .join(
    '',
  )}<p>${PARAGRAPH.repeat(3)}</p></article><aside class="related"><a href="/a">A</a></aside></body></html>`;

function answers({ href, hostname }: URL) {
  if (href === ADDRESS) {
    const headers = { 'set-cookie': 'who=reader; Path=/', 'content-security-policy': "script-src 'none'" };
    return { type: 'text/html; charset=utf-8', body: STORY, headers };
  }
  return hostname === 'news.walk.example' && href.endsWith('.png') ? { type: 'image/png', body: PNG } : null;
}

describe.each(BROWSERS)('what is asked of the network in %s', (kind) => {
  let proxy: LoggingProxy;
  let session: journey.Session;
  let page: Page;
  let library: Page;

  const asked = () => proxy.take().map(({ address }) => address);
  const titleShown = (popup: Page) =>
    waitFor(
      () => popup.evaluate((title) => document.querySelector('h1')?.textContent?.includes(title), TITLE),
      'the popup showed the story',
    );

  beforeAll(async () => {
    proxy = await startLoggingProxy(answers);
    session = await journey.startSession({
      kind,
      program: ensureBrowser(kind),
      extensionDir: fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url)),
      headless: true,
      sitePort: proxy.port,
      served: 'proxy',
    });
    // What opens by itself, the welcome page, has opened.
    proxy.take();
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.stop();
  });

  test('a page is judged with nothing but what it asks for itself', async () => {
    page = await journey.openPage(session, ADDRESS);
    const message = { clearstory: 'content', method: 'detection', args: [] };
    const judged = () =>
      journey
        .callExtension(session, 'tabs.sendMessage', journey.tabIdOf(page), message, { frameId: 0 })
        .then((reply) => reply?.value ?? null);
    await waitFor(judged, 'the page was judged');
    const own = new Set(asked());
    for (const address of own) expect([ADDRESS, ...PICTURES, ...PRIVATE]).toContain(address);
  });

  test('popup and cleaning ask for nothing', async () => {
    const popup = await journey.pressButton(session, page);
    await titleShown(popup);
    await waitFor(
      async () => (await journey.readerState(session, page))?.view === 'cleaned',
      'the page was cleaned',
    );
    await journey.closePopup(popup);
    await journey.askReader(session, page, 'restore');
    expect(asked()).toEqual([]);
  });

  test('the reading view shows the story’s pictures, and none of a private host', async () => {
    await journey.askReader(session, page, 'openReadingView');
    const shown = () =>
      journey.inOverlay(session, page, (root) =>
        [...root.querySelectorAll('img')].every((image) => image.complete || image.loading === 'lazy'),
      );
    await waitFor(shown, 'the pictures were there');
    await journey.askReader(session, page, 'restore');
    for (const address of asked()) expect(PICTURES).toContain(address);
  });

  test('saving asks for the story’s pictures, without cookies or a referrer', async () => {
    const popup = await journey.pressButton(session, page);
    await titleShown(popup);
    const save = await popup.waitForSelector('#save');
    await save?.evaluate((button) => (button as HTMLElement).click());
    await waitFor(
      async () => /Saved/.test(await journey.visibleText(popup)),
      'the popup said that it was saved',
    );
    await journey.closePopup(popup);
    const requests = proxy.take();
    expect(new Set(requests.map(({ address }) => address))).toEqual(new Set(PICTURES));
    for (const { cookie, referrer } of requests)
      expect({ cookie, referrer }).toEqual({ cookie: null, referrer: null });
  });

  test('the library lists, finds, shows and exports without asking for anything', async () => {
    library = await journey.openExtensionPage(session, 'library.html');
    await library.waitForSelector('a.name[href^="#article="]');
    await library.type('input[type=search]', 'bridge');
    await waitFor(
      () => library.evaluate(() => document.querySelectorAll('a.name[href^="#article="]').length === 1),
      'it was found',
    );
    for (const form of ['html', 'markdown', 'epub', 'json', 'text'] as const) {
      await library.evaluate(() =>
        document.querySelector<HTMLElement>('.entry [aria-label="Export"]')?.click(),
      );
      const { bytes } = await exportedAs(library, form);
      expect(bytes.length).toBeGreaterThan(100);
    }
    await library.evaluate(() => document.querySelector<HTMLElement>('a.name[href^="#article="]')?.click());
    await library.waitForSelector('article.story .body img');
    expect(asked()).toEqual([]);
  });

  test('options and welcome ask for nothing', async () => {
    for (const path of ['options.html', 'welcome.html']) {
      const own = await journey.openExtensionPage(session, path);
      await own.waitForSelector('h1');
      await own.close();
    }
    expect(asked()).toEqual([]);
  });
});
