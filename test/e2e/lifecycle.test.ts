import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseInFirefoxMenu } from '../../scripts/journey/inside-firefox.mjs';
import { pageWhere, returnToWelcome } from '../../scripts/journey/session.mjs';
import { samplePages } from '../../scripts/sample-pages.mjs';
import { allowPrivateWindows, isGone, setEnabled, stopBackground } from './support/browser-itself.ts';
import {
  BROWSERS,
  type BrowserUnderTest,
  packageFor,
  startBrowser,
  waitFor,
} from './support/browser-under-test.ts';
import { openSaved, pressIn, saveFromPopup, withPopup } from './support/popup.ts';
import { said, toolbarTitle } from './support/said.ts';
import { HTML, tale } from './support/tale.ts';

const LEDGER = samplePages().find(({ slug }) => slug === 'harbour-ledger');
const TITLE = LEDGER?.expected.title ?? '';
const ADDRESS = LEDGER?.address.href ?? '';
const TALE = 'http://lock-notes.example/overmere';
const TALE_TITLE = 'The last coin at Overmere';

const sites = (host: string) =>
  host === 'lock-notes.example' ? { type: HTML, body: tale({ title: TALE_TITLE }) } : null;

const marksIn = (page: Page) => page.evaluate(() => document.querySelectorAll('[data-clearstory]').length);
const isShown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-clearstory]')].some((one) => one.checkVisibility()),
  );

describe.each(BROWSERS)('through its life in %s, the extension', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, sites);
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(() => browser?.close());

  const stored = () => browser.callExtension('storage.local.get', null) as Promise<Record<string, unknown>>;
  const isSaved = async (address: string) => {
    const message = { clearstory: 'background', method: 'savedCopy', args: [address] };
    const reply = (await browser.callExtension('runtime.sendMessage', message)) as { value: unknown };
    return reply.value !== null;
  };

  /** Browsers keep the entries of the menu for an extension that is away, or so they say. */
  async function isCleanedFromMenu(page: Page): Promise<void> {
    await page.bringToFront();
    await (await page.$('h1'))?.click({ button: 'right' });
    await chooseInFirefoxMenu(browser.session.browser, said('extension_name'), said('menu_toggle'));
    await waitFor(async () => (await marksIn(page)) > 0, 'the menu cleaned it');
  }

  test('works after its background was stopped: press, save, the button’s word', async () => {
    const page = await browser.openPage(TALE);
    await stopBackground(browser);
    await withPopup(browser, page, TALE_TITLE, async (popup) => {
      await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'it was cleaned');
      await stopBackground(browser);
      await saveFromPopup(browser, popup);
    });
    await stopBackground(browser);
    await waitFor(
      async () => (await toolbarTitle(browser, page)) === said('toolbar_saved'),
      'the button says that it is saved',
    );
    expect(await isSaved(TALE)).toBe(true);
    await page.close();
  });

  test('tells each window what was done in another', async () => {
    const page = await browser.openPage(ADDRESS);
    const other = (await browser.callExtension('windows.create', { url: ADDRESS })) as {
      tabs: { id: number }[];
    };
    const tabId = other.tabs[0]?.id;
    const titleThere = () => browser.callExtension('action.getTitle', { tabId });
    await waitFor(async () => (await titleThere()) !== said('toolbar_saved'), 'the other window was judged');
    await withPopup(browser, page, TITLE, (popup) => saveFromPopup(browser, popup));
    await waitFor(async () => (await titleThere()) === said('toolbar_saved'), 'the other window knew');
    await browser.callExtension('tabs.remove', tabId);
    await page.close();
  });

  test.runIf(kind === 'firefox')('cleans and saves in a container, into the one library', async () => {
    const container = await browser.session.browser.createBrowserContext();
    const page = await container.newPage();
    const address = `${TALE}/again`;
    await page.goto(address);
    const tab = await waitFor(
      async () =>
        (
          (await browser.callExtension('tabs.query', {})) as {
            id: number;
            url?: string;
            cookieStoreId: string;
          }[]
        ).find(({ url }) => url === address),
      'the tab was there',
    );
    expect(tab.cookieStoreId).toMatch(/^firefox-container-/);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
    await popup.waitForSelector('.point');
    await saveFromPopup(browser, popup);
    expect(await isSaved(address)).toBe(true);
    await popup.close();
    await container.close();
  });

  test('that is switched off takes nothing with it, and works again when it is switched on', async () => {
    const page = await browser.openPage(`${TALE}/off`);
    await withPopup(browser, page, TALE_TITLE, async (popup) => {
      await waitFor(async () => (await marksIn(page)) > 0, 'the page was clean');
      await saveFromPopup(browser, popup);
    });
    await setEnabled(browser, false);
    await page.bringToFront();
    // Firefox takes the style sheet away with the extension; in Chromium the key that leaves still gives the page back.
    if (kind === 'chromium') await page.keyboard.press('Escape');
    await waitFor(
      async () => (await marksIn(page)) === 0 || (await isShown(page)),
      'what was hidden was shown again',
    );
    await setEnabled(browser, true);
    expect(await isSaved(`${TALE}/off`)).toBe(true);
    await withPopup(browser, page, TALE_TITLE, async (popup) => {
      await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'it was cleaned anew');
      await pressIn(popup, 'turn');
      await waitFor(async () => (await marksIn(page)) === 0, 'no mark was left');
    });
    if (kind === 'firefox') await isCleanedFromMenu(page);
    await page.close();
  });

  test('keeps nothing of a private window', async () => {
    await allowPrivateWindows(browser);
    const before = await stored();
    const window = (await browser.callExtension('windows.create', {
      incognito: true,
      url: `${TALE}/private`,
    })) as { id: number; incognito: boolean; tabs: { id: number }[] };
    expect(window.incognito).toBe(true);
    const popup = await browser.openExtensionPage(`popup.html?tab=${window.tabs[0]?.id}`);
    await popup.waitForSelector('.point');
    await pressIn(popup, 'save');
    await waitFor(
      async () => (await browser.visibleText(popup)).includes(said('failure_private_window_title')),
      'the popup said that nothing is kept',
    );
    await popup.close();
    const page = await waitFor(
      () => pageWhere(browser.session.browser, (address) => address === `${TALE}/private`),
      'the page was there',
    );
    await waitFor(async () => (await marksIn(page)) > 0, 'it was clean');
    await browser.callExtension('windows.remove', window.id);
    expect(await isSaved(`${TALE}/private`)).toBe(false);
    expect(await stored()).toEqual(before);
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

describe.each(BROWSERS)('an update under an open, cleaned page in %s', (kind) => {
  let browser: BrowserUnderTest;
  let folder: string;

  const setVersion = (version: string) => {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clearstory-update-'));
    cpSync(packageFor(kind), folder, { recursive: true });
    setVersion('0.0.1');
    browser = await startBrowser(kind, sites, { extensionDir: folder });
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the old script is quiet, the popup works and has the news, and nobody is greeted again', async () => {
    const page = await browser.openPage(ADDRESS);
    await withPopup(browser, page, TITLE, async () => {
      await waitFor(async () => (await marksIn(page)) > 0, 'the page was clean');
    });
    const old = browser.session.welcome;
    setVersion('0.0.2');
    await browser.session.browser.installExtension(folder);
    await waitFor(() => isGone(old), 'the old extension was gone');
    const greeting = () => pageWhere(browser.session.browser, (address) => address.endsWith('/welcome.html'));
    expect(await greeting()).toBeNull();
    await returnToWelcome(browser.session);
    await page.evaluate(() => history.pushState({}, '', '?later'));
    await withPopup(browser, page, TITLE, async (popup) => {
      await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'it was cleaned anew');
      await popup.waitForSelector('#more.with-news');
      await pressIn(popup, 'turn');
      await waitFor(async () => (await marksIn(page)) === 0, 'no mark was left');
    });
    expect(await browser.visibleText(page)).toContain('Advertisement');
    await page.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

describe('a browser that is closed and started again, chromium', () => {
  test('has the stories, the settings and the rules, and greets nobody twice', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'clearstory-profile-'));
    try {
      const first = await startBrowser('chromium', sites, { profile });
      const settings = { automatic: false, theme: 'sepia', sites: { 'lock-notes.example': 'never' } };
      await first.callExtension('storage.local.set', { settings, settingsVersion: 0 });
      const page = await first.openPage(`${TALE}/kept`);
      await withPopup(first, page, TALE_TITLE, (popup) => saveFromPopup(first, popup));
      const { origin } = first.session;
      await first.close();
      const second = await startBrowser('chromium', sites, { profile, origin });
      try {
        const { library } = await openSaved(second, TALE_TITLE);
        expect(await library.evaluate(() => document.documentElement.getAttribute('data-theme'))).toBe(
          'sepia',
        );
        const again = await second.openPage(`${TALE}/kept`);
        await waitFor(
          async () => (await toolbarTitle(second, again)) === said('toolbar_saved'),
          'the button says that it is saved',
        );
        expect(await second.complaints()).toEqual([]);
      } finally {
        await second.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
