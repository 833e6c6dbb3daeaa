import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOverlay } from '../../scripts/journey/session.mjs';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { pressIn, withPopup } from './support/popup.ts';
import { HTML, tale } from './support/tale.ts';

const TITLE = 'The last coin at Overmere';
const SITE = 'lock-notes.example';
const ADDRESS = `http://${SITE}/overmere`;
const OTHER = `http://${SITE}/other`;

const MIDDLE = `<div class="brass-frame" style="padding: 10px"><div class="tide-table" style="padding: 30px"><b>High water at nine</b><br><button>Later tides</button></div></div>`;
const END = `<div class="ad-slot"><p>Advertisement: hats for windy quays</p></div>
  <div class="ad-slot second-slot"><p>Advertisement: boots that have met the sea</p></div>`;

function sites(host: string) {
  if (host !== SITE) return null;
  return {
    type: HTML,
    body: tale({ title: TITLE, middle: MIDDLE }).replace('</article>', `${END}</article>`),
  };
}

describe.each(BROWSERS)('the reader’s say in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, sites);
  });
  afterAll(() => browser?.close());

  const set = (settings: object = {}) =>
    browser.callExtension('storage.local.set', {
      settings: { automatic: false, pressMode: 'careful', ...settings },
      settingsVersion: 0,
    });
  const settings = async () =>
    ((await browser.callExtension('storage.local.get', 'settings')) as { settings: Record<string, unknown> })
      .settings;

  const shows = async (page: Page, text: string) => (await browser.visibleText(page)).includes(text);
  const untilShown = (page: Page, text: string, shown: boolean) =>
    waitFor(async () => (await shows(page, text)) === shown, `“${text}” was ${shown ? 'shown' : 'hidden'}`);

  /** The picker's host stands beside the body; a key that is pressed before it has the focus is the page's. */
  const untilPicking = (page: Page) =>
    waitFor(
      () =>
        page.evaluate(
          () =>
            document.hasFocus() &&
            document.activeElement?.parentElement === document.documentElement &&
            document.activeElement !== document.body,
        ),
      'the picker had the focus',
    );

  async function openCleaned(address = ADDRESS): Promise<Page> {
    const page = await browser.openPage(address);
    await withPopup(browser, page, TITLE, async () => {
      await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'it was cleaned');
    });
    await page.bringToFront();
    return page;
  }

  test('one thing of a list is put back, stays back on the site, and is hidden again from the options', async () => {
    await set();
    const page = await openCleaned();
    expect([await shows(page, 'hats for windy'), await shows(page, 'boots that')]).toEqual([false, false]);
    await withPopup(browser, page, TITLE, async (popup) => {
      await pressIn(popup, 'hidden-toggle');
      await pressIn(popup, 'each-advertisement');
      await waitFor(
        () =>
          popup.evaluate(() => {
            const rows = [...document.querySelectorAll('.items li')];
            const row = rows.find(({ textContent }) => textContent?.includes('boots that have met'));
            row?.querySelector('button')?.click();
            return Boolean(row);
          }),
        'the list had the boots',
      );
      await untilShown(page, 'boots that have met', true);
    });
    expect(await shows(page, 'hats for windy')).toBe(false);
    expect(JSON.stringify(await settings())).toContain('.second-slot');
    const other = await openCleaned(OTHER);
    expect([await shows(other, 'hats for windy'), await shows(other, 'boots that')]).toEqual([false, true]);
    const options = await browser.openExtensionPage('options.html');
    const remove = await options.waitForSelector(`[id="drop-${SITE}-0"]`);
    await remove?.evaluate((element) => (element as HTMLElement).click());
    await waitFor(async () => !JSON.stringify(await settings()).includes('second-slot'), 'it was forgotten');
    const third = await openCleaned(OTHER);
    expect(await shows(third, 'boots that')).toBe(false);
    for (const one of [page, other, third, options]) await one.close();
  });

  test('a row of the list that is pointed at is framed on the page, until the pointer leaves it', async () => {
    await set();
    const page = await openCleaned();
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await withPopup(browser, page, TITLE, async (popup) => {
      await pressIn(popup, 'hidden-toggle');
      await popup.waitForSelector('#hidden-list li');
      const point = (event: string) =>
        popup.evaluate(
          (name) => document.querySelector('#hidden-list li')?.dispatchEvent(new MouseEvent(name)),
          event,
        );
      await point('mouseenter');
      // The frames stand in a closed root of our own, in the document element.
      await waitFor(async () => !(await html()).endsWith('</body></html>'), 'its places were framed');
      await point('mouseleave');
      await waitFor(async () => (await html()) === before, 'the frames were gone');
    });
    await page.close();
  });

  test('everything is put back at once', async () => {
    await set();
    const page = await openCleaned();
    await withPopup(browser, page, TITLE, async (popup) => {
      await pressIn(popup, 'hidden-toggle');
      await pressIn(popup, 'put-back-all');
      await untilShown(page, 'hats for windy', true);
    });
    expect(await shows(page, 'Sign up for our newsletter')).toBe(true);
    await page.close();
  });

  test('“Hide something else” by mouse: pointed at, chosen, widened, hidden; the page hears no press', async () => {
    await set();
    const page = await openCleaned();
    expect(await shows(page, 'High water at nine')).toBe(true);
    await page.evaluate(() => {
      const hear = () => document.documentElement.setAttribute('data-heard', '');
      for (const event of ['click', 'pointerdown', 'mousedown', 'mouseup'])
        document.body.addEventListener(event, hear, true);
    });
    const ours = () => page.$$eval(':root > div', (hosts) => hosts.length);
    const before = await ours();
    const popup = await browser.pressButton(page);
    await pressIn(popup, 'hidden-toggle');
    await pressIn(popup, 'pick');
    await waitFor(() => popup.isClosed() || kind === 'firefox', 'the popup made way');
    await waitFor(async () => (await ours()) > before, 'the picker was there');
    await browser.closePopup(popup);
    await page.bringToFront();
    const button = await page.evaluate(() => {
      const found = document.querySelector('.tide-table b');
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0 } = found?.getBoundingClientRect() ?? {};
      return { x: x + 8, y: y + 8 };
    });
    await page.mouse.move(button.x - 4, button.y);
    await page.mouse.click(button.x, button.y);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await untilShown(page, 'High water at nine', false);
    await page.keyboard.press('Escape');
    const heard = () => page.evaluate(() => document.documentElement.hasAttribute('data-heard'));
    expect(await heard()).toBe(false);
    await waitFor(async () => JSON.stringify(await settings()).includes('brass-frame'), 'the rule was kept');
    expect(await browser.readerState(page)).toMatchObject({ view: 'cleaned' });
    await page.close();
    const other = await openCleaned(OTHER);
    await untilShown(other, 'High water at nine', false);
    await browser.askReader(other, 'restore');
    await untilShown(other, 'High water at nine', true);
    await other.close();
  });

  test('from the context menu’s place, by keyboard, with preview and undo; Esc leaves, and gives the focus back', async () => {
    await set();
    const page = await openCleaned();
    expect(await shows(page, 'High water at nine')).toBe(true);
    const place = await page.evaluate(() => {
      const found = document.querySelector('.tide-table');
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, top = 0 } = found?.getBoundingClientRect() ?? {};
      document.querySelector<HTMLElement>('.tide-table button')?.focus();
      // A menu that a browser without a screen would wait for.
      addEventListener('contextmenu', (event) => event.preventDefault());
      return { x: left + 5, y: top + 5 };
    });
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await page.evaluate(() => document.querySelector<HTMLElement>('.tide-table button')?.focus());
    expect(await browser.askReader(page, 'pick')).toBe(true);
    await untilPicking(page);
    await page.keyboard.press('Enter');
    // The panel's buttons in order: hide, wider, narrower, preview, done.
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilShown(page, 'High water at nine', false);
    expect(JSON.stringify(await settings())).not.toContain('tide-table');
    await page.keyboard.press('Enter');
    await untilShown(page, 'High water at nine', true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await untilShown(page, 'High water at nine', false);
    await waitFor(async () => JSON.stringify(await settings()).includes('tide-table'), 'the rule was kept');
    await waitFor(
      () => inOverlay(browser.session, page, (root) => root.querySelector('#undo') !== null),
      'the panel offered to take it back',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilShown(page, 'High water at nine', true);
    await waitFor(
      async () => !JSON.stringify(await settings()).includes('tide-table'),
      'the rule was dropped',
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Later tides');
    expect(await browser.readerState(page)).toMatchObject({ view: 'cleaned' });
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
    await page.close();
  });

  test('the story itself cannot be picked', async () => {
    await set();
    const page = await openCleaned();
    const title = await page.evaluate(() => {
      scrollTo(0, 0);
      const { left = 0, top = 0 } = document.querySelector('h1')?.getBoundingClientRect() ?? {};
      return { x: left + 10, y: top + 10 };
    });
    await browser.askReader(page, 'pick');
    await page.mouse.move(title.x, title.y);
    await page.mouse.click(title.x + 1, title.y);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await shows(page, TITLE)).toBe(true);
    expect(JSON.stringify(await settings())).not.toContain('hide');
    await page.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
