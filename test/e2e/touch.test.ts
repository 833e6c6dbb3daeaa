import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOverlay, tabIdOf } from '../../scripts/journey/session.mjs';
import { SAMPLE_STORIES, storySites } from '../../scripts/sample-stories.mjs';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';

const STORY = SAMPLE_STORIES.english;
const WINDOW = { width: 390, height: 844 };
/** Firefox asks its preferences what points at it, for a desktop has no finger: 1 is a coarse pointer. Phones lay scroll bars over the page. */
const FINGER = {
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'dom.w3c_touch_events.enabled': 1,
  'ui.useOverlayScrollbars': 1,
};
/** What a finger hits, in CSS pixels. */
const LEAST = 44;

/** Runs in a page: the controls that are not as high as a finger needs; links in running text stand in their line. */
function tooSmall(least: number): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, summary, label, nav a',
  );
  const found: string[] = [];
  for (const control of controls) {
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    const isSeen = control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1;
    // A label beside its control is as good a target, and is looked at by itself.
    const hasLabel = control instanceof HTMLInputElement && (control.labels?.length ?? 0) > 0;
    const isOwn = !(control instanceof HTMLLabelElement) || control.querySelector('input, select') !== null;
    if (isSeen && isOwn && !hasLabel && height < least - 0.5)
      found.push(`${control.localName}#${control.id} ${control.textContent} ${width} x ${height}`);
  }
  return found;
}

// Firefox for Android runs the same package; what it lacks here is its own frame, not our screens.
describe.each(BROWSERS)('on a phone, by touch, in %s', (kind) => {
  let browser: BrowserUnderTest;
  let story: Page;

  beforeAll(async () => {
    browser = await startBrowser(kind, storySites, { preferences: FINGER });
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
    story = await browser.openPage(STORY.address.href);
    await toPhone(story);
  });
  afterAll(() => browser?.close());

  // Not `isMobile`: a page that says nothing of its width is laid out 980 pixels wide then, and what is over it, too.
  const toPhone = (page: Page) =>
    page.setViewport(kind === 'chromium' ? { ...WINDOW, hasTouch: true } : WINDOW);

  async function openOnPhone(path: string, ready: string): Promise<Page> {
    const page = await browser.openExtensionPage(path);
    await toPhone(page);
    await page.waitForSelector(ready, { visible: true });
    return page;
  }

  async function tap(page: Page, selector: string): Promise<void> {
    const target = await page.waitForSelector(selector, { visible: true });
    const box = await target?.boundingBox();
    if (!box) throw new Error(`there is no ${selector} to tap`);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  }

  const pushed = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  async function fits(page: Page): Promise<void> {
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await pushed(page)).toBe(0);
    expect(await page.evaluate(tooSmall, LEAST)).toEqual([]);
  }

  test('the popup: the list, the menu, Save', async () => {
    const popup = await openOnPhone(`popup.html?tab=${tabIdOf(story)}`, '.point');
    await tap(popup, '#hidden-toggle');
    await popup.waitForSelector('#hidden-list button', { visible: true });
    await fits(popup);
    await tap(popup, '#more');
    await popup.waitForSelector('#to-options', { visible: true });
    await fits(popup);
    await tap(popup, '#more');
    await tap(popup, '#save');
    await popup.waitForSelector('.saved-note', { visible: true });
    await fits(popup);
    await popup.close();
  });

  test('the reading view: its tools stand at the foot, a tap opens a sheet and closes it', async () => {
    await story.bringToFront();
    await browser.askReader(story, 'openReadingView');
    const place = (selector: string) =>
      inOverlay(
        browser.session,
        story,
        (root, wanted) => {
          const { x, y, width, height } =
            root.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
          return { x: x + width / 2, y: y + height / 2, height };
        },
        selector,
      );
    const isOpen = () =>
      inOverlay(
        browser.session,
        story,
        (root) => root.querySelector<HTMLElement>('.style-panel')?.checkVisibility() ?? false,
      );
    const tool = await place('.tools [aria-keyshortcuts=A]');
    if (!tool) throw new Error('the reading view is not there');
    expect(tool.y).toBeGreaterThan(WINDOW.height * 0.8);
    expect(tool.height).toBeGreaterThanOrEqual(LEAST);
    await story.touchscreen.tap(tool.x, tool.y);
    await waitFor(isOpen, 'the sheet was open');
    await story.touchscreen.tap(tool.x, tool.y);
    await waitFor(async () => !(await isOpen()), 'the sheet was closed');
    await browser.askReader(story, 'restore');
  });

  test('the library: a story is opened by a tap, and its panels', async () => {
    const library = await openOnPhone('library.html', 'a.name');
    await fits(library);
    await tap(library, 'a.name');
    await library.waitForSelector('article.story .body', { visible: true });
    for (const key of ['P', 'A']) {
      await tap(library, `.tools [aria-keyshortcuts=${key}]`);
      await library.waitForSelector(key === 'P' ? '.points-panel' : '.style-panel', { visible: true });
      await fits(library);
      await tap(library, `.tools [aria-keyshortcuts=${key}]`);
    }
    await library.close();
  });

  test.each(['options.html', 'welcome.html'])('%s', async (path) => {
    const page = await openOnPhone(path, 'h1');
    await fits(page);
    await page.close();
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
