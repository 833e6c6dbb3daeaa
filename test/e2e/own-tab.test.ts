import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOverlay, pageWhere } from '../../scripts/journey/session.mjs';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { withPopup } from './support/popup.ts';
import { HTML, tale } from './support/tale.ts';

const TITLE = 'The last coin at Overmere';
const OWN_TAB = 'Open in a tab of its own';
const SITE = 'lock-notes.example';
const ADDRESS = `http://${SITE}/overmere`;
const NEXT_TITLE = 'A box with nobody in it';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#468"/></svg>';

const MIDDLE = `<figure><img src="/gate.svg" alt="The gate" width="640" height="400"><figcaption>The gate in May</figcaption></figure>
  <p>What the box looks like inside is told in <a href="/box">another story of ours</a>, and what it
  costs in <a href="http://money.example/lock">the paper of the town</a>, which has asked twice.</p>`;

/** Each would load something, if it were drawn. */
const EVIL = 'http://evil.example';
const BAD_CSS = `@import "${EVIL}/1.css"; @import url(${EVIL}/2.css);
  @font-face { font-family: Evil; src: url(${EVIL}/3.woff2) }
  p { font-family: Evil, serif; background: url(${EVIL}/4) }
  h1 { background-image: image-set("${EVIL}/5" 1x); cursor: url(${EVIL}/6), auto }
  figure { --a: \\75 rl(${EVIL}/7); background: var(--a) }
  article { --b: url(${EVIL}/8); list-style-image: var(--b) }
  p::before { content: "\\201c" url(${EVIL}/9) }
  p { &:nth-child(n) { border-image: url(${EVIL}/10) 1 } }
  @media all { @supports (color: red) { p { mask-image: url(${EVIL}/11) } } }
  @property --c { syntax: "<url>"; inherits: true; initial-value: url(${EVIL}/12) }
  p { -webkit-mask-box-image: -webkit-image-set(url(${EVIL}/13) 1x); filter: url(${EVIL}/14#f) }
  @keyframes k { to { background: url(${EVIL}/15) } } p { animation: k 1ms }
  } body { background: url(${EVIL}/16) } .story { color: red
  @import "${EVIL}/17.css";`;
const GOOD_CSS = 'p { text-indent: 33px } @media print { p { text-indent: 0 } }';

describe.each(BROWSERS)('the reading view in a tab of its own in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser(kind, (host, path) => {
      if (host === 'evil.example') asked.push(path);
      if (host !== SITE) return null;
      if (path === '/gate.svg') return { type: 'image/svg+xml', body: PICTURE };
      const title = path === '/box' ? NEXT_TITLE : TITLE;
      return { type: HTML, body: tale({ title, middle: MIDDLE.repeat(path === '/box' ? 1 : 3) }) };
    });
    await set({});
    page = await browser.openPage(ADDRESS);
    await withPopup(browser, page, TITLE, async () => {
      await waitFor(async () => (await browser.readerState(page))?.story, 'the reader found the story');
    });
  });
  afterAll(() => browser?.close());

  const set = (settings: object) =>
    browser.callExtension('storage.local.set', {
      settings: { automatic: false, press: 'popup', ...settings },
      settingsVersion: 0,
    });

  const inside = <Outcome>(work: (root: ShadowRoot, ...args: string[]) => Outcome, ...args: string[]) =>
    inOverlay(browser.session, page, work, ...args);

  /** By the keyboard: an event that a script makes is ignored there, for a page could make it. */
  async function press(selector: string): Promise<void> {
    await inside((root, wanted) => root.querySelector<HTMLElement>(wanted ?? '')?.focus(), selector);
    await page.keyboard.press('Enter');
  }

  const titleInView = () => inside((root) => root.querySelector('article.story h1')?.textContent ?? null);

  async function openOverlay(): Promise<void> {
    await page.bringToFront();
    await browser.askReader(page, 'openReadingView');
    await waitFor(async () => (await titleInView()) === TITLE, 'the reading view was open');
  }

  const findOwnTab = () =>
    pageWhere(browser.session.browser, (address) => address.includes('/reading.html?'));

  async function openOwnTab(): Promise<Page> {
    await openOverlay();
    await press(`[aria-label="${OWN_TAB}"]`);
    const own = await waitFor(findOwnTab, 'the tab was open');
    await waitFor(
      () => own.evaluate(() => document.querySelector('article.story h1') !== null),
      'the story was there',
    );
    if (kind === 'firefox') await browser.session.listening.listenToOwnPage(own);
    return own;
  }

  let own: Page;

  test('is one press away from the overlay, and begins at the place that was read', async () => {
    await openOverlay();
    await inside((root) => root.querySelectorAll('.body p')[3]?.scrollIntoView());
    await waitFor(
      async () => ((await inside((root) => root.querySelector('.reading')?.scrollTop)) ?? 0) > 100,
      'it was scrolled',
    );
    own = await openOwnTab();
    expect((await browser.readerState(page))?.view).not.toBe('reading');
    expect(await browser.visibleText(own)).toContain('has counted boats for thirty-one years');
    expect(await own.title()).toBe(TITLE);
    expect(await own.evaluate(() => document.querySelector('.reading')?.scrollTop ?? 0)).toBeGreaterThan(100);
  });

  test('shows the pictures, fetched when they are near', async () => {
    await waitFor(
      () =>
        own.evaluate(() => {
          const picture = document.querySelector<HTMLImageElement>('.body img');
          picture?.scrollIntoView();
          return picture?.src.startsWith('blob:') && picture.complete && picture.naturalWidth > 0;
        }),
      'the picture was there',
    );
  });

  test('takes notes on a story that is not saved, and keeps them', async () => {
    await own.bringToFront();
    await own.evaluate(() => {
      const text = document.querySelector('.body p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 4, text, 20);
    });
    await own.keyboard.press('n');
    const field = await own.waitForSelector('.highlights-panel textarea', { visible: true });
    await field?.type('Ask him about the weather');
    await own.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const noteOf = async () => {
      const stored = JSON.stringify(await browser.callExtension('storage.local.get', 'pageHighlights'));
      return stored.includes('Ask him about the weather');
    };
    await waitFor(noteOf, 'the note was kept');
    await own.evaluate(() => location.reload());
    await waitFor(
      () => own.evaluate(() => document.querySelector('mark.highlight') !== null),
      'it was marked again',
    );
    // Over the page, marks have no notes.
    await openOverlay();
    await waitFor(() => inside((root) => root.querySelector('mark.highlight') !== null), 'it was marked');
    expect(await inside((root) => root.textContent?.includes('Ask him'))).toBe(false);
    await browser.askReader(page, 'restore');
  });

  test('the reader’s own CSS is drawn in both, and nothing of it loads anything', async () => {
    await set({ ownCss: `${GOOD_CSS}\n${BAD_CSS}` });
    const indent = (root: ParentNode) => {
      const paragraph = root.querySelector('.body p');
      return paragraph && getComputedStyle(paragraph).textIndent;
    };
    await waitFor(
      async () =>
        (await own.evaluate(() => {
          const paragraph = document.querySelector('.body p');
          return paragraph && getComputedStyle(paragraph).textIndent;
        })) === '33px',
      'it was drawn in the tab',
    );
    await openOverlay();
    await waitFor(async () => (await inside(indent)) === '33px', 'it was drawn over the page');
    const background = await own.evaluate(() => getComputedStyle(document.body).backgroundImage);
    expect(background).toBe('none');
    await browser.askReader(page, 'restore');
    expect(asked).toEqual([]);
  });

  test('two columns stand side by side, a window at a time', async () => {
    await own.bringToFront();
    await set({ columns: 2, measure: 40 });
    await own.setViewport({ width: 1280, height: 700 });
    const lefts = () =>
      own.evaluate(() => {
        const parts = [...document.querySelectorAll('.spread')].map((spread) => [
          ...new Set(
            [...spread.querySelectorAll('p')].map((p) => Math.round(p.getBoundingClientRect().left)),
          ),
        ]);
        const highest = Math.max(
          ...[...document.querySelectorAll('.spread')].map((spread) => spread.clientHeight),
        );
        return { most: Math.max(0, ...parts.map(({ length }) => length)), highest };
      });
    await waitFor(async () => (await lefts()).most === 2, 'there were two columns');
    expect((await lefts()).highest).toBeLessThan(700);
    await own.setViewport({ width: 500, height: 700 });
    await waitFor(
      async () => own.evaluate(() => document.querySelector('.spread') === null),
      'a narrow window has one',
    );
    await set({});
  });

  test('Esc leads back to the page, at the place that was read, and the tab is gone', async () => {
    await own.setViewport({ width: 1280, height: 700 });
    await own.bringToFront();
    await own.evaluate(() => document.querySelectorAll('.body p')[4]?.scrollIntoView());
    await waitFor(
      () => own.evaluate(() => (document.querySelector('.reading')?.scrollTop ?? 0) > 300),
      'it was scrolled',
    );
    // The tab goes before the key is up again.
    await own.keyboard.press('Escape').catch(() => undefined);
    await waitFor(async () => (await findOwnTab()) === null, 'the tab was gone');
    await waitFor(async () => page.evaluate(() => scrollY > 0), 'the page was scrolled');
  });

  test('a link to the same site stays in the reading view, and Back leads to the page before, read as it was', async () => {
    await set({ followLinks: true });
    await openOverlay();
    await press('a[href$="/box"]');
    await waitFor(
      async () => (await titleInView().catch(() => null)) === NEXT_TITLE,
      'the next story was open',
    );
    expect(await page.evaluate(() => location.pathname)).toBe('/box');
    await page.evaluate(() => history.back());
    await waitFor(
      async () => (await titleInView().catch(() => null)) === TITLE,
      'the one before was open again',
    );
    await browser.askReader(page, 'restore');
    await page.evaluate(() => history.forward());
    await waitFor(() => page.evaluate(() => location.pathname === '/box').catch(() => false), 'went forward');
  });

  test('a tab whose story is in memory no more says so, with the way to its page', async () => {
    const path = `reading.html?page=${encodeURIComponent(ADDRESS)}#nothing`;
    const lost = await browser.openExtensionPage(path);
    await waitFor(async () => (await browser.visibleText(lost)).includes('not in memory'), 'it was said');
    expect(await lost.$eval('a.button', (link) => (link as HTMLAnchorElement).href)).toBe(ADDRESS);
    await lost.close();
  });

  test('nothing complained', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
