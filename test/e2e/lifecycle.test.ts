import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { returnToWelcome } from '../../scripts/journey/session.mjs';
import { samplePages } from '../../scripts/sample-pages.mjs';
import { type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { pressIn, withPopup } from './support/popup.ts';

const PACKAGE = fileURLToPath(new URL('../../dist/chromium', import.meta.url));
const LEDGER = samplePages().find(({ slug }) => slug === 'harbour-ledger');

// Firefox ends the scripts of an extension with it and takes its style sheet along, so there is nothing left to test.
describe('an extension that is loaded anew under a cleaned page, in chromium', () => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser('chromium');
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(() => browser?.close());

  test('leaves the old script quiet; the popup works, and Show original takes its marks away, too', async () => {
    const page = await browser.openPage(LEDGER?.address.href ?? '');
    const title = LEDGER?.expected.title ?? '';
    const marks = () => page.evaluate(() => document.querySelectorAll('[data-clearstory]').length);
    await withPopup(browser, page, title, async () => {
      await waitFor(async () => (await marks()) > 0, 'the page was clean');
    });
    // The same folder once more is an update in place: the extension keeps its name, and its old scripts are orphans.
    await browser.session.browser.installExtension(PACKAGE);
    await waitFor(() => browser.session.welcome.isClosed(), 'the old extension was gone');
    await returnToWelcome(browser.session);
    await page.evaluate(() => history.pushState({}, '', '?later'));
    await withPopup(browser, page, title, async (popup) => {
      await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'it was cleaned anew');
      await pressIn(popup, 'turn');
      await waitFor(async () => (await marks()) === 0, 'no mark was left');
    });
    expect(await browser.visibleText(page)).toContain('Advertisement');
    await page.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
