import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOverlay, tabIdOf } from '../../scripts/journey/session.mjs';
import { SAMPLE_STORIES, storySites } from '../../scripts/sample-stories.mjs';
import { faultsOf, LOOKS } from './support/axe.ts';
import {
  BROWSERS,
  type BrowserUnderTest,
  packageFor,
  startBrowser,
  waitFor,
} from './support/browser-under-test.ts';
import { saveFromPopup } from './support/popup.ts';
import { HTML, tale } from './support/tale.ts';

const RUBY = 'http://kana.example/yomi';
const STORIES = Object.values(SAMPLE_STORIES);

function sites(host: string, path: string) {
  if (host !== 'kana.example') return storySites(host, path);
  const middle = '<p lang="ja">港の<ruby>潮時計<rt>しおどけい</rt></ruby>が百年ぶりに戻った。</p>';
  return { type: HTML, body: tale({ title: 'The tide clock of Minato', middle }) };
}

// What access.test.ts, zoom.test.ts and names.test.ts hold of our own HTML and CSS in Chromium, in short in Firefox; and
// in both what hangs on the browser's own layout.
describe.each(BROWSERS)('our own screens in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, sites);
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(() => browser?.close());

  async function inReadingView<Seen>(
    address: string,
    look: (root: ShadowRoot) => Seen,
  ): Promise<Seen | null> {
    const page = await browser.openPage(address);
    const popup = await browser.pressButton(page);
    await popup.waitForSelector('.point');
    await browser.closePopup(popup);
    await page.bringToFront();
    await browser.askReader(page, 'openReadingView');
    const seen = await inOverlay(browser.session, page, look);
    await page.close();
    return seen;
  }

  test('the welcome cleans its own sample and gives it back, and its switch counts', async () => {
    const { welcome } = browser.session;
    await welcome.bringToFront();
    const shown = () =>
      welcome.$$eval(
        '.sample .clutter',
        (parts) =>
          parts.filter((part) => part.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
            .length,
      );
    const press = (id: string) => welcome.$eval(id, (control) => (control as HTMLElement).click());
    const before = await shown();
    expect(before).toBe(5);
    await press('#try');
    await waitFor(async () => (await shown()) === 0, 'the clutter of the sample was gone');
    await press('#try');
    await waitFor(async () => (await shown()) === before, 'all of it was there again');
    await press('#automatic');
    const stored = async () =>
      (
        (await browser.callExtension('storage.local.get', 'settings')) as {
          settings: { automatic?: boolean };
        }
      ).settings.automatic;
    await waitFor(async () => (await stored()) !== false, 'the switch was kept');
    await press('#automatic');
    await waitFor(async () => (await stored()) === false, 'and its way back');
  });

  test('no text becomes markup or a script in our own pages', async () => {
    const page = await browser.openExtensionPage('options.html');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'trustedTypes')?.defaultPolicy?.name)).toBe(
      'default',
    );
    // Chromium complains aloud of each that it refuses, and nothing is to complain here.
    if (kind === 'firefox') {
      const refused = (work: string) =>
        page.evaluate((code) => {
          const [element, property, value] = code.split(' ');
          try {
            Reflect.set(document.createElement(element ?? ''), property ?? '', value);
            return '';
          } catch (thrown) {
            return thrown instanceof Error ? thrown.name : '';
          }
        }, work);
      expect(await refused('div innerHTML <b>bold</b>')).toBe('TypeError');
      expect(await refused('script src https://else.example/a.js')).toBe('TypeError');
    }
    await page.close();
  });

  test('a story from right to left is mirrored, whatever the interface is', async () => {
    const seen = await inReadingView(SAMPLE_STORIES.arabic.address.href, (root) => {
      const story = root.querySelector('.story');
      const [first, point] = ['.story .body p', '.story h1'].map((part) => root.querySelector(part));
      return {
        dir: story && getComputedStyle(story).direction,
        aligned: point && getComputedStyle(point).textAlign,
        // Lines end where they like at the left, and begin in one place at the right.
        begins: Math.round(
          (first?.getBoundingClientRect().right ?? 0) - (point?.getBoundingClientRect().right ?? 1),
        ),
        script: story?.getAttribute('data-script'),
      };
    });
    expect(seen).toEqual({ dir: 'rtl', aligned: 'start', begins: 0, script: 'arabic' });
  });

  test('a Japanese story breaks its lines as Japanese does', async () => {
    const seen = await inReadingView(SAMPLE_STORIES.japanese.address.href, (root) => {
      const story = root.querySelector('.story');
      const body = root.querySelector('.story .body p');
      return {
        script: story?.getAttribute('data-script'),
        lang: story?.getAttribute('lang'),
        breaks: body && getComputedStyle(body).lineBreak,
      };
    });
    expect(seen).toEqual({ script: 'cjk', lang: 'ja', breaks: 'strict' });
  });

  test('ruby stays above its signs', async () => {
    const above = await inReadingView(RUBY, (root) => {
      const [ruby, rt] = ['ruby', 'ruby rt'].map((part) => root.querySelector(part));
      if (!ruby || !rt) return null;
      return {
        said: rt.textContent,
        isAbove: rt.getBoundingClientRect().top < ruby.getBoundingClientRect().top,
      };
    });
    expect(above).toEqual({ said: 'しおどけい', isAbove: true });
  });

  // Chromium has them all in the files named above.
  describe.runIf(kind === 'firefox')('what Chromium is asked at length', () => {
    const looks = LOOKS.filter(({ theme }) => theme === 'light' || theme === 'black');

    async function inOwnPage(path: string, ready: string, work: (page: Page) => Promise<void>) {
      const page = await browser.openExtensionPage(path);
      await page.waitForSelector(ready);
      await work(page);
      await page.close();
    }

    test.each([
      ['options.html', 'h1'],
      ['welcome.html', 'h1'],
    ])('axe finds nothing in %s', (path, ready) =>
      inOwnPage(path, ready, async (page) => expect(await faultsOf(page, looks)).toEqual([])),
    );

    test('nor in the popup, the library and a saved story', async () => {
      for (const { address } of STORIES) {
        const page = await browser.openPage(address.href);
        await inOwnPage(`popup.html?tab=${tabIdOf(page)}`, '.point', async (popup) => {
          if (address === SAMPLE_STORIES.english.address) expect(await faultsOf(popup, looks)).toEqual([]);
          await saveFromPopup(browser, popup);
        });
        await page.close();
      }
      await inOwnPage('library.html', 'a.name', async (page) => {
        expect(await faultsOf(page, looks), 'list').toEqual([]);
        await page.$eval('a.name', (name) => name.click());
        await page.waitForSelector('article.story .body');
        await page.keyboard.press('p');
        expect(await faultsOf(page, looks), 'story').toEqual([]);
      });
    });
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

// Firefox takes the language of an extension from its own, and machines seldom have another one than English: the package
// is given Arabic in the place of English, and the browser is told that its language goes from right to left.
test('in Firefox, the interface in Arabic is mirrored and stays within a narrow window', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearstory-arabic-'));
  try {
    cpSync(packageFor('firefox'), folder, { recursive: true });
    const arabic = join(folder, '_locales/ar/messages.json');
    cpSync(arabic, join(folder, '_locales/en/messages.json'));
    const texts = JSON.parse(readFileSync(arabic, 'utf8'));
    const preferences = { 'intl.l10n.pseudo': 'bidi' };
    const browser = await startBrowser('firefox', sites, { extensionDir: folder, preferences });
    try {
      for (const [path, title] of [
        ['options.html', texts.options_title.message],
        ['welcome.html', texts.welcome_title.message],
        ['library.html', texts.library_empty_title.message],
      ]) {
        const page = await browser.openExtensionPage(path);
        await page.setViewport({ width: 320, height: 700 });
        await waitFor(async () => (await browser.visibleText(page)).includes(title), `${path} spoke Arabic`);
        const { dir, pushed } = await page.evaluate(() => ({
          dir: document.documentElement.dir,
          pushed: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        expect({ path, dir, pushed }).toEqual({ path, dir: 'rtl', pushed: 0 });
        await page.close();
      }
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
