import type { Page } from 'puppeteer-core';
import { type BrowserUnderTest, waitFor } from './browser-under-test.ts';

/** The popup's own sentences that tests wait for, in English. */
const SAVED = 'Saved to your library';
const UPDATED = 'The copy in your library is up to date';

const headingOf = (page: Page) =>
  page.evaluate(() => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** Presses the toolbar button and waits until the popup's heading is this title, or this sentence. */
export async function press(browser: BrowserUnderTest, page: Page, heading: string): Promise<Page> {
  const popup = await browser.pressButton(page);
  await waitFor(async () => (await headingOf(popup)) === heading, `the popup was headed “${heading}”`);
  return popup;
}

/** Opens the popup over a page, does something in it, and waits until it is closed. */
export async function withPopup(
  browser: BrowserUnderTest,
  page: Page,
  heading: string,
  work: (popup: Page) => Promise<void>,
): Promise<void> {
  const popup = await press(browser, page, heading);
  await work(popup).finally(() => browser.closePopup(popup));
  const isOpen = () =>
    browser.session.browser.targets().some((target) => target.url().includes('/popup.html'));
  await waitFor(() => !isOpen(), 'the popup was closed');
}

/** Presses a button of the popup by its id, as soon as it is there. */
export async function pressIn(popup: Page, id: string): Promise<void> {
  const button = await popup.waitForSelector(`#${id}`);
  // In Firefox the popup is a tab that may lie behind the page; a press there is the same event.
  await button?.evaluate((element) => (element as HTMLElement).click());
}

/** Presses Save and waits for the popup's word that the story is kept. */
export async function saveFromPopup(
  browser: BrowserUnderTest,
  popup: Page,
  expected: 'saved' | 'updated' = 'saved',
): Promise<void> {
  await pressIn(popup, 'save');
  const said = expected === 'saved' ? SAVED : UPDATED;
  await waitFor(async () => (await browser.visibleText(popup)).includes(said), `the popup said “${said}”`);
}

/** A saved story as the library shows it. */
export interface Opened {
  readonly library: Page;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Opens the library and, in it, the story with this title. */
export async function openSaved(browser: BrowserUnderTest, title: string): Promise<Opened> {
  const library = await browser.openExtensionPage('library.html');
  const found = await waitFor(
    () =>
      library.evaluate((wanted) => {
        const names = [...document.querySelectorAll<HTMLAnchorElement>('a.name')];
        const name = names.find((link) => link.textContent === wanted);
        name?.click();
        return Boolean(name);
      }, title),
    `the library listed “${title}”`,
  );
  if (!found) throw new Error('the library has no such story');
  await library.waitForSelector('article.story .body');
  return library
    .evaluate(() => ({
      title: document.querySelector('article.story h1')?.textContent ?? '',
      paragraphs: [...document.querySelectorAll('article.story .body p')].map((p) => p.textContent ?? ''),
    }))
    .then((story) => ({ library, ...story }));
}
