import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../scripts/sample-pages.mjs';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { press, saveFromPopup } from './support/popup.ts';
import { htmlOf, said, toolbarTitle } from './support/said.ts';
import { HTML, tale } from './support/tale.ts';

const sample = (slug: string) => {
  const page = samplePages().find((known) => known.slug === slug);
  if (!page) throw new Error(`no sample page ${slug}`);
  return page;
};

const NEWS = sample('plain-news');
const TALE = { address: 'http://lock-notes.example/overmere', title: 'The last coin at Overmere' };

describe.each(BROWSERS)('cleaning by itself in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, (host) =>
      host === 'lock-notes.example' ? { type: HTML, body: tale(TALE) } : null,
    );
  });
  afterAll(() => browser?.close());

  const set = (settings: object) =>
    browser.callExtension('storage.local.set', { settings, settingsVersion: 0 });

  const titleIs = (page: Page, title: string) =>
    waitFor(async () => (await toolbarTitle(browser, page)) === title, `the button said “${title}”`);

  const cleaned = (page: Page) =>
    waitFor(async () => {
      const state = await browser.readerState(page);
      return state?.view === 'cleaned' && state.automatic ? state : null;
    }, 'the page was cleaned by itself');

  /**
   * That nothing happens has no event. A news page that is opened later is judged later, so once it is clean, this one
   * would have been.
   */
  async function expectUntouched(page: Page, before: string): Promise<void> {
    await set({});
    const later = await browser.openPage(sample('class-less').address.href);
    await cleaned(later);
    await later.close();
    expect(await browser.readerState(page)).toBeNull();
    expect(await htmlOf(page)).toBe(before);
  }

  test.each(['front-page', 'forum-thread'])('%s is left alone', async (slug) => {
    const page = await browser.openPage(sample(slug).address.href);
    const before = await htmlOf(page);
    await titleIs(page, said('toolbar_idle'));
    await expectUntouched(page, before);
    await page.close();
  });

  test('an article that is not surely news is found and left alone; with Always it is cleaned', async () => {
    const page = await browser.openPage(TALE.address);
    const before = await htmlOf(page);
    await titleIs(page, said('toolbar_found'));
    await expectUntouched(page, before);
    await set({ sites: { 'lock-notes.example': 'always' } });
    await page.reload({ waitUntil: 'load' });
    await cleaned(page);
    expect(await browser.visibleText(page)).not.toContain('Sign up for our newsletter');
    await page.close();
  });

  test('a news page on a site set to Never is untouched, and the button says so', async () => {
    await set({ sites: { [NEWS.address.hostname]: 'never' } });
    const page = await browser.openPage(NEWS.address.href);
    const before = await htmlOf(page);
    await titleIs(page, said('toolbar_off'));
    await expectUntouched(page, before);
    await page.close();
  });

  test('switched off in the options, no page is cleaned', async () => {
    await set({});
    const options = await browser.openExtensionPage('options.html');
    const off = await options.waitForSelector('#automatic');
    await off?.evaluate((element) => (element as HTMLElement).click());
    const stored = () => browser.callExtension('storage.local.get', 'settings');
    await waitFor(async () => /"automatic":false/.test(JSON.stringify(await stored())), 'it was off');
    await options.close();
    const page = await browser.openPage(NEWS.address.href);
    const before = await htmlOf(page);
    await titleIs(page, said('toolbar_found'));
    await expectUntouched(page, before);
    await page.close();
  });

  test('the button says how much is hidden, then that the story is kept', async () => {
    const page = await browser.openPage(NEWS.address.href);
    const { hiddenCount } = await cleaned(page);
    expect(hiddenCount).toBeGreaterThan(1);
    await titleIs(page, said('toolbar_cleaned_other', String(hiddenCount)));
    const popup = await press(browser, page, NEWS.expected.title ?? '');
    await saveFromPopup(browser, popup);
    await browser.closePopup(popup);
    await titleIs(page, said('toolbar_saved'));
    await page.close();
  });

  test('a story that script puts in late is cleaned when it has come', async () => {
    const { address, expected } = sample('filled-late');
    const page = await browser.openPage(address.href);
    await cleaned(page);
    const text = await browser.visibleText(page);
    expect(text).toContain(expected.waitFor);
    for (const gone of expected.gone?.careful ?? []) expect(text).not.toContain(gone);
    await page.close();
  });

  test('where script swaps the story, the new one is cleaned by itself and the popup names it', async () => {
    const { address, expected } = sample('pushstate');
    const page = await browser.openPage(address.href);
    const first = await cleaned(page);
    expect(first.story?.metadata.title).toBe(expected.title);
    await page.evaluate((own) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
      links
        .find(
          ({ pathname, host }) => host === location.host && /^\/coast\/.+/.test(pathname) && pathname !== own,
        )
        ?.click();
    }, address.pathname);
    await waitFor(
      () => page.evaluate((own) => location.pathname !== own, address.pathname),
      'the address changed',
    );
    const second = await waitFor(async () => {
      const state = await browser.readerState(page);
      const title = state?.story?.metadata.title;
      return state?.view === 'cleaned' && state.automatic && title !== expected.title ? title : null;
    }, 'the second story was cleaned by itself');
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent?.trim())).toBe(second);
    const popup = await press(browser, page, second);
    await browser.closePopup(popup);
    await page.close();
  });

  // No program can press the browser's own keys and menus. Chromium's events can be told that they were pressed, which
  // runs all that follows; Firefox's cannot, so there the last step, which both share, is asked for in the page.
  test('the keyboard’s command turns the page and turns it back', async () => {
    await set({ automatic: false });
    const page = await browser.openPage(TALE.address);
    const before = await htmlOf(page);
    const popup = await press(browser, page, TALE.title);
    await browser.closePopup(popup);
    await page.bringToFront();
    const turn = async () => {
      if (kind === 'firefox') {
        await browser.askReader(page, 'toggle', { mode: 'strict', automatic: false, anyway: true });
        return;
      }
      const target = browser.session.browser.targets().find((known) => known.type() === 'service_worker');
      const worker = await target?.worker();
      await worker?.evaluate(() => Reflect.get(globalThis, 'chrome').commands.onCommand.dispatch('toggle'));
    };
    const viewIs = (view: string) =>
      waitFor(async () => (await browser.readerState(page))?.view === view, `the page was ${view}`);
    await viewIs('cleaned');
    await turn();
    await viewIs('original');
    expect(await htmlOf(page)).toBe(before);
    await turn();
    await viewIs('cleaned');
    await page.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
