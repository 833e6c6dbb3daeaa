import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { openSaved, pressIn, saveFromPopup, withPopup } from './support/popup.ts';

const ADDRESS = 'http://news.harbour-ledger.example/2026/03/14/tide-clock-keeps-time-again/';

/** Put back, or hide again, for the first reason of the list. */
const FIRST_ACT = '#hidden-list .row-line > button';

/** The key points on show, as soon as they are what `enough` asks for. */
function pointsOf(popup: Page, enough: (points: readonly string[]) => boolean): Promise<string[]> {
  const shown = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('#points li button [dir]')].map((point) => point.textContent ?? ''),
    );
  return waitFor(async () => {
    const points = await shown();
    return enough(points) ? points : null;
  }, 'the popup showed the key points');
}

function chooseLength(popup: Page, index: number): Promise<void> {
  return popup.evaluate(
    (nth) => document.querySelectorAll<HTMLInputElement>('#points input[type=radio]')[nth]?.click(),
    index,
  );
}

function isInSight(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const holder = [...document.querySelectorAll('p, li, blockquote')].find((element) =>
      element.textContent?.replace(/\s+/g, ' ').includes(wanted),
    );
    const box = holder?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  }, text);
}

/** As a framework that draws its story again does: new elements, every word in one of its own, at another place. */
function rebuildParagraphs(): void {
  for (const paragraph of document.querySelectorAll('p, li, blockquote')) {
    const anew = paragraph.cloneNode() as Element;
    for (const word of (paragraph.textContent ?? '').split(/(?<=\s)/)) {
      const span = document.createElement('span');
      span.textContent = word;
      anew.append(span);
    }
    paragraph.replaceWith(anew);
  }
  const notice = document.createElement('div');
  notice.style.height = '900px';
  document.body.prepend(notice);
  scrollTo(0, 0);
}

/** Presses the key point that says this; false where none does. */
function pressPoint(text: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>('#points li button')];
  const button = buttons.find(({ textContent }) => textContent?.includes(text));
  button?.click();
  return button !== undefined;
}

/** The marked text, where it stands in the page as it is now. */
function connectedMark(): string {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
  const connected = ranges.filter((range) => range.startContainer.isConnected && !range.collapsed);
  return connected.map((range) => range.toString().replace(/\s+/g, ' ')).join(' | ');
}

describe.each(BROWSERS)('the whole journey in %s', (kind) => {
  let browser: BrowserUnderTest;
  let title: string;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(kind);
    page = await browser.openPage(ADDRESS);
    title = await page.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '');
  });
  afterAll(() => browser?.close());

  const inPopup = (work: (popup: Page) => Promise<void>) => withPopup(browser, page, title, work);

  const viewIs = (view: string) =>
    waitFor(async () => (await browser.readerState(page))?.view === view, `the page was ${view}`);

  test('a press cleans the page: three to five key points, whole sentences of the story', () =>
    inPopup(async (popup) => {
      await viewIs('cleaned');
      const story = await page.evaluate(() => document.body.textContent?.replace(/\s+/g, ' ') ?? '');
      const medium = await pointsOf(popup, (points) => points.length > 1);
      expect(medium.length).toBeGreaterThanOrEqual(3);
      expect(medium.length).toBeLessThanOrEqual(5);
      for (const point of medium) expect(story).toContain(point);
      await chooseLength(popup, 0);
      const [short] = await pointsOf(popup, (points) => points.length === 1);
      expect(medium).toContain(short);
      await chooseLength(popup, 1);
      await pointsOf(popup, (points) => points.length > 1);
    }));

  test('a press on a key point leads to its sentence', () =>
    inPopup(async (popup) => {
      const last = (await pointsOf(popup, (points) => points.length > 1)).at(-1) ?? '';
      await page.evaluate(() => scrollTo(0, 0));
      await popup.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('#points li button')].at(-1)?.click(),
      );
      await waitFor(() => isInSight(page, last), 'the sentence was in sight');
      await waitFor(() => page.evaluate(() => CSS.highlights.size > 0), 'the sentence was marked');
    }));

  test('a key point finds its sentence after the page has built its paragraphs anew', async () => {
    const other = await browser.openPage(ADDRESS);
    await withPopup(browser, other, title, async (popup) => {
      const last = (await pointsOf(popup, (points) => points.length > 1)).at(-1) ?? '';
      await other.evaluate(rebuildParagraphs);
      // The popup hears that the page changed and may be drawing its points anew.
      await waitFor(() => popup.evaluate(pressPoint, last), 'the point was there to be pressed');
      await waitFor(() => isInSight(other, last), 'the sentence was in sight');
      await waitFor(async () => (await other.evaluate(connectedMark)).includes(last), 'it was marked');
    });
    await other.close();
    await page.bringToFront();
  });

  test('what was hidden is listed, put back, and stays back on this site', async () => {
    const listed = async () => (await browser.readerState(page))?.hidden ?? [];
    const reason = (await listed())[0]?.reason;
    const isPutBack = async () => (await listed()).find((group) => group.reason === reason)?.putBack;
    await inPopup(async (popup) => {
      await pressIn(popup, 'hidden-toggle');
      await popup.waitForSelector(FIRST_ACT);
      await popup.evaluate((act) => document.querySelector<HTMLElement>(act)?.click(), FIRST_ACT);
      await waitFor(isPutBack, 'it was put back');
    });
    await page.reload({ waitUntil: 'load' });
    await inPopup(async (popup) => {
      await waitFor(isPutBack, 'it was back on the next visit, too');
      await pressIn(popup, 'hidden-toggle');
      await popup.waitForSelector(FIRST_ACT);
      await popup.evaluate((act) => document.querySelector<HTMLElement>(act)?.click(), FIRST_ACT);
      await waitFor(async () => !(await isPutBack()), 'it was hidden again');
    });
  });

  test('the reading view stands over the page and leaves it as it was', async () => {
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    await page.waitForSelector('#late-slot > *');
    // What showed where hidden things were goes with the popup before.
    await waitFor(async () => (await html()).endsWith('</body></html>'), 'the page had nothing of ours');
    const before = await html();
    await inPopup(async (popup) => {
      await pressIn(popup, 'read');
      await viewIs('reading');
    });
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await viewIs('cleaned');
    expect(await html()).toBe(before);
  });

  test('Esc shows the original', async () => {
    await page.keyboard.press('Escape');
    await viewIs('original');
  });

  test('saving keeps the story with its pictures; saving it under another address updates it', async () => {
    await inPopup(async (popup) => {
      await saveFromPopup(browser, popup);
      expect(await browser.visibleText(popup)).toMatch(/Text and \d pictures/);
    });
    const again = await browser.openPage(`${ADDRESS}?utm_source=letter&fbclid=1#comments`);
    await withPopup(browser, again, title, async (popup) => {
      await waitFor(async () => /Saved on/.test(await browser.visibleText(popup)), 'the popup knew the copy');
      await saveFromPopup(browser, popup, 'updated');
    });
    await again.close();
  });

  test('with the network gone, the library lists it, finds it by a word of its text, and shows its pictures', async () => {
    const word = await page.evaluate(() => {
      const words = document.querySelector('article p:last-of-type')?.textContent?.match(/\p{L}{6,}/gu) ?? [];
      return words.at(-1) ?? '';
    });
    await page.close();
    await browser.stopSites();
    const { library, title: saved, paragraphs } = await openSaved(browser, title);
    expect(saved).toBe(title);
    expect(paragraphs.length).toBeGreaterThan(5);
    const drawn = () =>
      library.evaluate(() => {
        const pictures = [...document.querySelectorAll<HTMLImageElement>('article.story img')];
        for (const picture of pictures) picture.loading = 'eager';
        return (
          pictures.length > 0 &&
          pictures.every(({ naturalWidth, src }) => naturalWidth > 0 && src.startsWith('blob:'))
        );
      });
    await waitFor(drawn, 'every picture was drawn from the library');
    await library.evaluate(() => history.back());
    const search = await library.waitForSelector('input[type=search]', { visible: true });
    await search?.type(word);
    const found = () =>
      library.evaluate(
        () => document.querySelectorAll('a.name').length === 1 && document.querySelector('mark') !== null,
      );
    await waitFor(found, `the library found the story by “${word}”`);
    await library.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
