import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filed } from '../unit/support/filed.ts';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';

/** The library page in real browsers: stories in, found, changed, taken out, and brought in again. */

const STORIES = 130;

const HIGHLIGHT = {
  id: 'late',
  quote: { exact: 'More of it, part 40.', prefix: '', suffix: '', at: 9000 },
  colour: 'green',
  note: 'Ask the keeper.',
  createdAt: '2026-11-20T10:00:00Z',
  changedAt: '2026-11-20T10:00:00Z',
} as const;

function libraryFile(): string {
  const articles = Array.from({ length: STORIES }, (_, at) =>
    filed(at + 1, at === 4 ? { highlights: [HIGHLIGHT] } : {}, {
      title: at === 3 ? 'The lighthouse keeper' : `Story number ${at}`,
      paragraphs: [
        `Paragraph ${at} of the harbour.`,
        ...Array.from({ length: 60 }, (_, each) => `More of it, part ${each}. `.repeat(12)),
      ],
    }),
  );
  const lines = articles.map((article) => JSON.stringify(article)).join(',\n');
  return `{"format":"clearstory-library","version":1,"exportedAt":"2026-11-26T00:00:00Z","tombstones":[],"articles":[\n${lines}\n]}\n`;
}

for (const kind of BROWSERS) {
  describe(`the library in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'clearstory-library-'));
    const file = join(folder, 'library.json');
    let browser: BrowserUnderTest;
    let page: Page;

    const texts = (selector: string) =>
      page.$$eval(selector, (found) => found.map((each) => (each.textContent ?? '').trim()));
    const press = (selector: string) => page.$eval(selector, (button) => (button as HTMLElement).click());
    const seen = (selector: string, text: string) =>
      waitFor(
        async () => (await texts(selector)).some((each) => each.includes(text)),
        `${selector} said “${text}”`,
        30_000,
      );

    async function bringIn(path: string): Promise<void> {
      await waitFor(async () => (await page.$('.notice .ways, .entry')) !== null, 'the library was open');
      await page.evaluate(() => {
        const all = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility());
        all.find((button) => /^Import/.test(button.textContent ?? ''))?.click();
      });
      const field = (await page.waitForSelector('#import-file')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(path);
      await page.waitForSelector('dialog .result', { timeout: 60_000 });
    }

    beforeAll(async () => {
      writeFileSync(file, libraryFile());
      browser = await startBrowser(kind, () => null, { downloads: folder });
      page = await browser.openExtensionPage('library.html');
    });

    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('brings a library in, and draws only what is near the window', async () => {
      await bringIn(file);
      expect(await texts('dialog .result')).toEqual([`Brought in ${STORIES} stories.`]);
      await press('dialog .ways button');
      await seen('.overview', `${STORIES} stories, ${STORIES} unread`);
      expect((await texts('.entry')).length).toBeLessThan(STORIES);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await seen('.name', 'Story number 0');
      await page.evaluate(() => window.scrollTo(0, 0));
    });

    test('finds as letters are typed, a typo among them, and by filters', async () => {
      await page.type('#query', 'lighthuose');
      await seen('.overview', '1 story found');
      expect(await texts('.entry mark')).toContain('lighthouse');
      await page.$eval('#query', (field) => {
        (field as HTMLInputElement).value = 'is:unread "paragraph 77 of the harbour"';
        field.dispatchEvent(new Event('input'));
      });
      await seen('.name', 'Story number 77');
      await seen('.overview', '1 story found');
      await page.$eval('#query', (field) => {
        (field as HTMLInputElement).value = '';
        field.dispatchEvent(new Event('input'));
      });
      await seen('.overview', `${STORIES} stories`);
    });

    test('opens a story where the reader stopped', async () => {
      await press('a.name');
      await page.waitForSelector('.story .body p');
      await page.$eval('.reading', (sheet) => sheet.scrollTo(0, sheet.scrollHeight / 2));
      const place = await page.$eval('.reading', (sheet) => sheet.scrollTop);
      await page.evaluate(() => history.back());
      await seen('.entry .state', 'left');
      await press('a.name');
      await page.waitForSelector('.story .body p');
      const again = await page.$eval('.reading', (sheet) => sheet.scrollTop);
      // The sentence stands at the top now, which may have begun some lines above it.
      expect(Math.abs(again - place)).toBeLessThan(200);
      await page.evaluate(() => history.back());
      await page.waitForSelector('.entry');
    });

    test('gathers highlights and notes, and leads to their sentence', async () => {
      await page.evaluate(() => {
        location.hash = '#highlights';
      });
      await seen('.own-note', 'Ask the keeper.');
      expect(await texts('a.quoted')).toEqual(['More of it, part 40.']);
      await press('a.quoted');
      await page.waitForSelector('.story mark.highlight');
      const isInSight = () =>
        page.$eval('.story mark.highlight', (mark) => {
          const { top } = mark.getBoundingClientRect();
          return top > 0 && top < innerHeight;
        });
      await waitFor(isInSight, 'the highlight was in sight');
      await page.evaluate(() => {
        location.hash = '';
      });
      await seen('.overview', `${STORIES} stories`);
    });

    test('two windows see each other’s changes', async () => {
      const other = await browser.openExtensionPage('library.html');
      await other.waitForSelector('.entry');
      await page.bringToFront();
      const title = (await texts('.name'))[0] ?? '';
      await press('.entry .actions [aria-label="Delete"]');
      await seen('.toast span', 'Deleted');
      const gone = async () =>
        !(await other.$$eval('.name', (names) => names.map((name) => name.textContent))).includes(title);
      await waitFor(gone, 'the other window dropped the row');
      await press('.toast button');
      await waitFor(async () => !(await gone()), 'the other window showed it again');
      await other.close();
    });

    test('takes everything away as JSON, which comes in again with nothing new', async () => {
      await press('#export-all');
      await page.waitForSelector('dialog input[value=json]');
      await press('dialog input[value=json]');
      await press('dialog [type=submit]');
      await seen('.toast span', `${STORIES} stories are in your downloads`);
      const written = () =>
        readdirSync(folder).find((name) => name.startsWith('Clearstory') && name.endsWith('.json'));
      await waitFor(async () => {
        const name = written();
        return name !== undefined && readFileSync(join(folder, name), 'utf8').endsWith('\n]}\n');
      }, 'the download was whole');
      const path = join(folder, written() ?? '');
      expect(JSON.parse(readFileSync(path, 'utf8')).articles).toHaveLength(STORIES);
      await bringIn(path);
      expect(await texts('dialog .content p')).toContain(`${STORIES} were already here.`);
      await press('dialog .ways button');
    });

    test('a file that is cut off leaves nothing behind', async () => {
      const torn = join(folder, 'torn.json');
      const fresh = libraryFile().replaceAll('00000000-0000-4000-8000', '11111111-0000-4000-8000');
      writeFileSync(torn, fresh.slice(0, fresh.length / 2));
      await bringIn(torn);
      expect((await texts('dialog .result'))[0]).toMatch(
        /damaged or cut off\. Nothing was brought in\. See line \d+\./,
      );
      await press('dialog .ways button');
      await seen('.overview', `${STORIES} stories`);
    });

    test('has nothing to complain of', async () => {
      expect(await browser.complaints()).toEqual([]);
    });
  });
}
