import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseInFirefoxMenu } from '../../scripts/journey/inside-firefox.mjs';
import { inOverlay, tabIdOf } from '../../scripts/journey/session.mjs';
import { MENU } from '../../src/background/menu.ts';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { openSaved } from './support/popup.ts';
import { said } from './support/said.ts';
import { HTML, tale } from './support/tale.ts';

const SITE = 'lock-notes.example';
const ADDRESS = `http://${SITE}/overmere`;
const TITLE = 'The last coin at Overmere';
const LINKED = 'A box with nobody in it';

function sites(host: string, path: string) {
  if (host !== SITE) return null;
  if (path === '/list')
    return {
      type: HTML,
      body: '<!doctype html><title>List</title><ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul>',
    };
  const middle =
    '<p>See also <a id="box" href="/box">the box</a> and <a id="list" href="/list">the list</a>.</p>';
  return { type: HTML, body: tale({ title: path === '/box' ? LINKED : TITLE, middle }) };
}

describe.each(BROWSERS)('the context menu in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(kind, sites);
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
    page = await browser.openPage(ADDRESS);
    await page.bringToFront();
  });
  afterAll(() => browser?.close());

  /** In Firefox the real menu over an element; Chromium lets no program press an entry, but tell the extension so. */
  async function choose(entry: string, on = 'h1'): Promise<void> {
    const about = await page.$eval(on, (element) => ({
      ...(element instanceof HTMLAnchorElement ? { linkUrl: element.href } : {}),
      selectionText: String(getSelection()),
    }));
    if (kind === 'chromium') return dispatch({ menuItemId: entry, ...about });
    const title = MENU.find(({ id }) => id === entry)?.title ?? 'menu_toggle';
    await (await page.$(on))?.click({ button: 'right' });
    await chooseInFirefoxMenu(browser.session.browser, said('extension_name'), said(title));
  }

  async function dispatch(given: object): Promise<void> {
    const target = await browser.session.browser.waitForTarget((each) => each.type() === 'service_worker');
    const worker = await target.worker();
    await worker?.evaluate(
      (info, tab) => {
        const { contextMenus } = (globalThis as unknown as { chrome: Record<string, unknown> }).chrome as {
          contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
        };
        contextMenus.onClicked.dispatch(info, tab);
      },
      given,
      { id: tabIdOf(page) },
    );
  }

  /** What the pill on the page says; its shadow root is closed to the page alone. */
  const pill = () =>
    browser.session.welcome.evaluate(async (tabId) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const [given] = await api.scripting.executeScript({
        target: { tabId },
        func: () =>
          [...document.documentElement.children]
            .map((host) => {
              const dom = Reflect.get(globalThis, 'chrome')?.dom;
              const root = dom
                ? dom.openOrClosedShadowRoot(host)
                : Reflect.get(host, 'openOrClosedShadowRoot');
              return root?.querySelector('.pill')?.textContent ?? '';
            })
            .join(''),
      });
      return String(given?.result ?? '');
    }, tabIdOf(page));

  const says = (text: string) =>
    waitFor(async () => (await pill()).includes(text), `the page said “${text}”`);

  test('saves the page, and says so on it', async () => {
    await choose('save');
    await says(said('popup_saved'));
    const { library } = await openSaved(browser, TITLE);
    await library.close();
  });

  test('saves the page of a link in a tab behind, which is gone afterwards', async () => {
    await page.bringToFront();
    const tabs = async () => ((await browser.callExtension('tabs.query', {})) as unknown[]).length;
    const before = await tabs();
    await choose('save-link', '#box');
    await says(said('popup_saved'));
    await waitFor(async () => (await tabs()) === before, 'the tab was closed');
    const { library } = await openSaved(browser, LINKED);
    await library.close();
  });

  test('says what is wrong with a link to no story', async () => {
    await page.bringToFront();
    await choose('save-link', '#list');
    const why = [said('failure_no_article'), said('failure_too_little_text')];
    await waitFor(async () => why.includes((await pill()).trim()), 'the page said why');
  });

  test('copies a selection as Markdown, or has it ready for one press', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = document.querySelector('article p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    await choose('copy', 'article p');
    const done = new RegExp(`${said('popup_copied')}|${said('menu_copy_offer')}`);
    // What was said of the save before may still stand there.
    await waitFor(async () => done.test(await pill()), 'the page said that it is copied, or offered to');
  });

  test('opens the reading view, and cleans', async () => {
    await choose('read');
    await waitFor(
      () => inOverlay(browser.session, page, (root) => root.querySelector('h1') !== null),
      'the reading view was open',
    );
    // The menu of the page is not to be had over the view: there it is the keys that lead back.
    await browser.askReader(page, 'restore');
    await waitFor(async () => (await browser.readerState(page))?.view === 'original', 'the page was shown');
    await choose('toggle');
    await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'it was cleaned');
  });

  test('lets the reader point at more to hide', async () => {
    await choose('pick');
    await waitFor(
      () => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'),
      'the picker was there',
    );
    await page.keyboard.press('Escape');
  });

  test('nothing complained', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
