import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabIdOf } from '../../scripts/journey/session.mjs';
import { SAMPLE_STORIES, storySites } from '../../scripts/sample-stories.mjs';
import { faultsOf } from './support/axe.ts';
import { type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { pressIn, saveFromPopup } from './support/popup.ts';

const STORY = SAMPLE_STORIES.english;
const LEDGER = new URL('http://news.harbour-ledger.example/2026/03/14/tide-clock-keeps-time-again/');
const TEXT_FILE = 'http://quay-post.example/notes.txt';
const FRONT_PAGE = 'http://quay-post.example/';

const LINKS = ['Ferry', 'Market', 'School', 'Weather', 'Boats', 'Nets']
  .map((word) => `<li><a href="/${word}">${word} news of the week</a></li>`)
  .join('');

function sites(host: string, path: string) {
  if (host === 'quay-post.example' && path === '/notes.txt')
    return { type: 'text/plain; charset=utf-8', body: 'Notes of the harbour office\n'.repeat(40) };
  if (host === 'quay-post.example' && path === '/')
    return {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Quay Post</title><h1>Quay Post</h1><ul>${LINKS}</ul></html>`,
    };
  return storySites(host, path);
}

/** Every node of the accessibility tree, which has what stands in closed shadow roots, too. */
function nodesOf(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

// Chromium alone: what is looked at is our own HTML and CSS, and only here does the protocol reach all of it.
describe('access', () => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser('chromium', sites);
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(() => browser?.close());

  /** Opens a page of the extension, and looks at it once it says that it is there. */
  async function inOwnPage(path: string, ready: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.openExtensionPage(path);
    await page.waitForSelector(ready);
    await work(page);
    await page.close();
  }

  /** The popup's page in a tab, about the page at an address. */
  async function inPopupOver(
    address: string,
    ready: string,
    work: (popup: Page, page: Page) => Promise<void>,
  ): Promise<void> {
    const page = await browser.openPage(address);
    await inOwnPage(`popup.html?tab=${tabIdOf(page)}`, ready, (popup) => work(popup, page));
    await page.close();
  }

  const says = (page: Page, text: string | RegExp) =>
    waitFor(async () => (await browser.visibleText(page)).search(text) !== -1, `the page said “${text}”`);

  test('an empty library', () =>
    inOwnPage('library.html', 'h1', async (page) => {
      await says(page, 'Nothing saved yet');
      expect(await faultsOf(page)).toEqual([]);
    }));

  test.each(['options', 'welcome'])('%s', (name) =>
    inOwnPage(`${name}.html`, 'h1', async (page) => expect(await faultsOf(page)).toEqual([])),
  );

  test.each([
    ['a page without an article', FRONT_PAGE],
    ['plain text', TEXT_FILE],
    ['a page of the browser', 'chrome://version/'],
  ])('the popup over %s', (_what, address) =>
    inPopupOver(address, '#failure h1', async (popup) => expect(await faultsOf(popup)).toEqual([])),
  );

  test('the popup over a story: cleaned, list and menu open, saved, saved before', async () => {
    await inPopupOver(STORY.address.href, '.point', async (popup) => {
      expect(await faultsOf(popup), 'cleaned').toEqual([]);
      await pressIn(popup, 'hidden-toggle');
      await popup.waitForSelector('#hidden-list button');
      await pressIn(popup, 'more');
      await popup.waitForSelector('#to-options');
      expect(await faultsOf(popup), 'the list of hidden things and the menu open').toEqual([]);
      await pressIn(popup, 'more');
      await saveFromPopup(browser, popup);
      expect(await faultsOf(popup), 'saved').toEqual([]);
    });
    await inPopupOver(STORY.address.href, '.point', async (popup) => {
      await says(popup, 'Saved on');
      await popup.setOfflineMode(true);
      expect(await faultsOf(popup), 'saved before, and no network').toEqual([]);
    });
  });

  test('a filled library: list, hits, no hits, bin, and a library that cannot be opened', async () => {
    for (const { address } of [SAMPLE_STORIES.arabic, SAMPLE_STORIES.japanese])
      await inPopupOver(address.href, '.point', (popup) => saveFromPopup(browser, popup));
    await inOwnPage('library.html', 'a.name', async (page) => {
      expect(await faultsOf(page), 'list').toEqual([]);
      await page.type('input[type=search]', 'thrushes');
      await page.waitForSelector('mark');
      expect(await faultsOf(page), 'hits').toEqual([]);
      await page.type('input[type=search]', 'xylograph');
      await says(page, 'Nothing found');
      expect(await faultsOf(page), 'no hits').toEqual([]);
    });
    await inOwnPage('library.html', 'a.name', async (page) => {
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('.entry [aria-label^="Delete"]')?.click(),
      );
      await waitFor(
        () => page.evaluate(() => document.querySelectorAll('.entry').length === 2),
        'one was gone',
      );
      expect(await faultsOf(page), 'a story just deleted').toEqual([]);
      await page.evaluate(() => {
        location.hash = '#bin';
      });
      await page.waitForSelector('.actions.shown button');
      expect(await faultsOf(page), 'bin').toEqual([]);
      await page.click('.actions.shown button');
      await waitFor(() => page.evaluate(() => document.querySelector('.entry') === null), 'it was put back');
      await page.evaluateOnNewDocument(() => {
        indexedDB.open = () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
      });
      await page.reload();
      await page.waitForSelector('[role=alert]');
      expect(await faultsOf(page), 'a library that cannot be opened').toEqual([]);
    });
  });

  test.each(Object.values(SAMPLE_STORIES))(
    'a saved story in $lang, its panels closed and open',
    ({ title }) =>
      inOwnPage('library.html', 'a.name', async (page) => {
        await page.evaluate((wanted) => {
          const names = [...document.querySelectorAll<HTMLAnchorElement>('a.name')];
          names.find(({ textContent }) => textContent === wanted)?.click();
        }, title);
        await page.waitForSelector('article.story .body');
        expect(await faultsOf(page), 'the story').toEqual([]);
        for (const key of ['p', 'a'] as const) {
          await page.keyboard.press(key);
          expect(await faultsOf(page), `the panel of ${key}`).toEqual([]);
        }
      }),
  );

  test('the list of hidden things one by one, and the options with rules of every kind', async () => {
    const site = LEDGER.hostname;
    const settings = {
      automatic: false,
      sites: { [site]: 'always', [`${site}/sport`]: 'never' },
      putBack: { [site]: ['comments'] },
      elements: { [site]: [{ selector: '.quiz', act: 'hide', label: 'Which goat are you?' }] },
    };
    await browser.callExtension('storage.local.set', { settings, settingsVersion: 0 });
    await inPopupOver(LEDGER.href, '.point', async (popup) => {
      await pressIn(popup, 'hidden-toggle');
      await popup.waitForSelector('.each');
      await popup.evaluate(() => document.querySelector<HTMLElement>('.each')?.click());
      await popup.waitForSelector('.items button');
      expect(await faultsOf(popup)).toEqual([]);
    });
    await inOwnPage('options.html', '.element-rule', async (page) =>
      expect(await faultsOf(page)).toEqual([]),
    );
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });

  test('over a page, the picker is a region by its name, with buttons and a line that says what happens', async () => {
    await inPopupOver(LEDGER.href, '.point', async (_popup, page) => {
      await browser.askReader(page, 'pick');
      await page.bringToFront();
      await page.keyboard.press('Enter');
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      const regions = tree ? nodesOf(tree).filter(({ name }) => name === 'Choose what to hide') : [];
      const inside = regions.flatMap(nodesOf);
      const buttons = inside.filter(({ role }) => role === 'button').map(({ name }) => name);
      expect(buttons).toEqual(['Hide it', 'Wider', 'Narrower', 'Preview', 'Done']);
      expect(inside.some(({ role }) => role === 'status')).toBe(true);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    });
  });

  test('over a page, the reading view is a dialog by the story’s name, and the page is out of the tree', async () => {
    await inPopupOver(STORY.address.href, '.point', async (_popup, page) => {
      await browser.askReader(page, 'openReadingView');
      await page.bringToFront();
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      const nodes = tree ? nodesOf(tree) : [];
      const dialogs = nodes.filter(({ role }) => role === 'dialog');
      expect(dialogs.map(({ name, modal }) => ({ name, modal }))).toEqual([
        { name: STORY.title, modal: true },
      ]);
      const within = new Set(dialogs.flatMap(nodesOf));
      const beneath = nodes.filter(
        (node) => !within.has(node) && node.name?.includes(STORY.address.hostname),
      );
      expect(beneath.map(({ role, name }) => `${role} ${name}`)).toEqual([]);
      const roles = [...within].map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(['banner', 'main', 'article', 'heading', 'paragraph']));
      const nameless = [...within].filter(
        ({ role, name }) => /^(button|link|radio|slider|switch)$/.test(role) && !name,
      );
      expect(nameless).toEqual([]);
      await page.keyboard.press('Escape');
      await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'Esc left');
      const after = await page.accessibility.snapshot({ interestingOnly: false });
      expect(after && nodesOf(after).filter(({ role }) => role === 'dialog')).toEqual([]);
    });
  });

  test('has nothing to complain of', async () => {
    const complaints = await browser.complaints();
    expect(complaints.filter(({ what }) => !what.includes('No room'))).toEqual([]);
  });
});
