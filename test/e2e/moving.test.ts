import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { type MovingPage, movingPages, movingSites, STORY_ENDS } from './support/moving-pages.ts';

/** The text of a page and of the open shadow roots in it, as far as it is drawn; white space folded. */
function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll('*')].filter(
      (element) => element.shadowRoot && element.checkVisibility(),
    );
    const inner = hosts.flatMap((host) => [...(host.shadowRoot?.children ?? [])]);
    const texts = [document.body, ...inner].map((element) => (element as HTMLElement).innerText ?? '');
    return texts.join(' ').replace(/\s+/g, ' ');
  });
}

/** Lets the page do what it is there to do. */
const move = (page: Page) =>
  page.evaluate(async () => {
    await (Reflect.get(window, 'move') as (() => unknown) | undefined)?.();
  });

const datasetOf = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

describe.each(BROWSERS)('pages in motion in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, movingSites);
  });
  afterAll(() => browser?.close());

  async function expectTexts(page: Page, gone: readonly string[], stays: readonly string[]): Promise<void> {
    const wrong = async () => {
      const shown = await shownText(page);
      return [
        ...gone.filter((text) => shown.includes(text)).map((text) => `still visible: ${text}`),
        ...stays.filter((text) => !shown.includes(text)).map((text) => `hidden: ${text}`),
      ];
    };
    await waitFor(async () => (await wrong()).length === 0, 'the page was right', 6_000).catch(
      () => undefined,
    );
    expect(await wrong()).toEqual([]);
  }

  const cleaned = (page: Page) =>
    waitFor(
      async () => (await browser.readerState(page))?.view === 'cleaned',
      'the page was cleaned by itself',
      8_000,
    );

  async function expectRestored(page: Page, { expected }: MovingPage): Promise<void> {
    await browser.askReader(page, 'restore');
    await expectTexts(page, [], expected.back ?? expected.gone ?? []);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('data-clearstory');
  }

  /** Turns the wheel until something moves: the page, or, where the page keeps its lock, a box in it. */
  async function expectScroll(page: Page, scrolls: boolean): Promise<void> {
    await page.bringToFront();
    await page.mouse.move(300, 400);
    const from = await page.evaluate(() => scrollY);
    const moved = () =>
      page.evaluate(
        (before) => ({
          page: Math.abs(scrollY - before) > 10,
          box: [...document.querySelectorAll('body *')].some(({ scrollTop }) => scrollTop > 10),
        }),
        from,
      );
    const turn = async () => {
      await page.mouse.wheel({ deltaY: from > 200 ? -120 : 120 });
      const now = await moved();
      return now.page || now.box ? now : null;
    };
    expect(await waitFor(turn, 'something scrolled', 5_000)).toEqual({ page: scrolls, box: !scrolls });
  }

  const stateOf = (page: Page) => browser.readerState(page);

  /** What is to be done before the page moves; `move` is called by itself. */
  const before: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'opened-by-reader': (page) => page.click('#open'),
    'above-the-reader': async (page) => {
      await page.evaluate(() => {
        const line = [...document.querySelectorAll('article p')].at(-2);
        line?.scrollIntoView({ block: 'center', behavior: 'instant' });
        Object.assign(window, { line, place: line?.getBoundingClientRect().top });
      });
    },
  };

  /** What holds of a page besides its texts, after it has moved. */
  const after: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    async 'above-the-reader'(page) {
      const off = () =>
        page.evaluate(() => {
          const { line, place } = window as unknown as { line: Element; place: number };
          return Math.abs(line.getBoundingClientRect().top - place);
        });
      await waitFor(async () => (await off()) <= 2, 'the line stood where it was', 3_000).catch(
        () => undefined,
      );
      expect(await off()).toBeLessThanOrEqual(2);
    },
    async 'locked-by-place'(page) {
      expect(await page.evaluate(() => Math.round(scrollY))).toBe(320);
    },
    async 'modal-dialog'(page) {
      await page.bringToFront();
      await page.click('#link');
      expect((await datasetOf(page))['pressed']).toBe('yes');
    },
    async popover(page) {
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await waitFor(async () => (await stateOf(page))?.view === 'original', 'Esc showed the original');
      await browser.askReader(page, 'clean', { mode: 'careful', automatic: false, anyway: true });
    },
    async 'rendered-anew'(page) {
      expect((await stateOf(page))?.view).toBe('cleaned');
    },
    async 'new-story'(page) {
      const titled = async () => (await stateOf(page))?.story?.metadata.title.startsWith('A bridge of rope');
      await waitFor(titled, 'the new story was found');
    },
    async 'next-story'(page) {
      const state = await stateOf(page);
      expect([state?.view, state?.story?.metadata.title]).toEqual([
        'cleaned',
        'The lighthouse at Skerrin learns to keep quiet',
      ]);
    },
    async 'story-grows'(page) {
      const isWhole = async () => {
        const { html } = (await browser.askReader(page, 'article')) as { html: string };
        return html.includes('once an hour, in figures');
      };
      await waitFor(isWhole, 'the story had its second half');
    },
  };

  const PAGES = movingPages();

  test.each(PAGES.filter(({ expected }) => !expected.withheld).map((page) => [page.slug, page] as const))(
    '%s',
    async (slug, moving) => {
      const { address, expected } = moving;
      const page = await browser.openPage(address);
      const ends = expected.replaced ? [] : STORY_ENDS;
      await cleaned(page);
      await expectTexts(page, expected.first ?? [], []);
      await before[slug]?.(page);
      await move(page);
      if (expected.fights) await waitFor(async () => (await stateOf(page))?.fought, 'it was let alone');
      await expectTexts(page, expected.gone ?? [], [...ends, ...(expected.stays ?? [])]);
      await after[slug]?.(page);
      if (expected.scrolls !== undefined) await expectScroll(page, expected.scrolls);
      expect((await datasetOf(page))['answered']).toBeUndefined();
      await expectRestored(page, moving);
      await page.close();
    },
  );

  test.each(PAGES.filter(({ expected }) => expected.withheld).map((page) => [page.slug, page] as const))(
    '%s is left in place and named, whatever is asked for',
    async (_slug, { address, expected }) => {
      const page = await browser.openPage(address);
      const popup = await browser.pressButton(page);
      const said = async () => (await browser.visibleText(popup)).replace(/\s+/g, ' ');
      await waitFor(
        async () => /keeps this story back|not in the page/.test(await said()),
        'the popup named the wall',
      );
      await browser.closePopup(popup);
      await browser.askReader(page, 'clean', { mode: 'strict', automatic: false, anyway: true });
      await expectTexts(page, [], expected.stays ?? []);
      const overflow = () => page.evaluate(() => getComputedStyle(document.body).overflowY);
      expect(await overflow()).toBe('hidden');
      await page.close();
    },
  );

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
