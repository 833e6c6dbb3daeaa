import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../scripts/sample-pages.mjs';
import type { Article } from '../../src/core/article.ts';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';

/** Pages whose story a real browser draws in another way than a parsed document has it. */
const PARTS = [
  'code-samples',
  'footnotes',
  'formulas',
  'leaks',
  'live-blog',
  'media',
  'recipe',
  'shadow-story',
  'side-parts',
];
const PAGES = samplePages().filter(({ slug }) => PARTS.includes(slug));

const PARAGRAPHS = ['The pilot', 'The cook', 'The keeper of the lamp', 'The harbour master'];

/** The site serves over http here, and its own addresses are written so. */
const comparable = (html: string, host: string) =>
  html
    .replaceAll(`http://${host}`, `https://${host}`)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A story of three pages; the fourth address gives the third once more. */
function turned(path: string): string | null {
  const number = path === '/story' ? 1 : Number(/^\/story\/(\d)$/.exec(path)?.[1] ?? 0);
  if (number < 1 || number > 4) return null;
  const shown = Math.min(number, 3);
  const links = [1, 2, 3, 4]
    .map((each) => `<a href="/story${each === 1 ? '' : `/${each}`}">${each}</a>`)
    .join(' ');
  const lines = PARAGRAPHS.map(
    (who) =>
      `<p>${who} says on page ${shown} that the boats came in late, that the fog had been there since noon, and that nobody on the quay had thought of counting the lamps before they were lit.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>The lamps on the quay</title><meta property="og:type" content="article"></head>
    <body><article><h1>The lamps on the quay</h1>${lines.join('')}</article><div class="turn">${links}</div></body></html>`;
}

describe.each(BROWSERS)('parts of stories in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, (host, path) => {
      const body = host === 'three-pages.example' ? turned(path) : null;
      return body === null ? null : { type: 'text/html; charset=utf-8', body };
    });
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
  });
  afterAll(() => browser?.close());

  async function pressed(page: Page): Promise<Article> {
    const popup = await browser.pressButton(page);
    await waitFor(async () => (await browser.readerState(page))?.story, 'the story was found');
    await browser.closePopup(popup);
    return (await browser.askReader(page, 'article')) as Article;
  }

  test.each(PAGES.map((page) => [page.slug, page] as const))('%s', async (_slug, { folder, address }) => {
    const page = await browser.openPage(address.href);
    const { html } = await pressed(page);
    const expected = readFileSync(join(folder, 'expected.html'), 'utf8');
    expect(comparable(html, address.hostname)).toEqual(comparable(expected, address.hostname));
    await page.close();
  });

  test('text that a script puts in after the load is found when the reader presses', async () => {
    const late = samplePages().find(({ slug }) => slug === 'filled-late');
    const page = await browser.openPage(late?.address.href ?? '');
    const text = late?.expected.waitFor ?? '';
    await waitFor(async () => (await browser.visibleText(page)).includes(text), 'the late text was there');
    const { blocks } = await pressed(page);
    expect(blocks.some((block) => block.text.includes(text))).toBe(true);
    await page.close();
  });

  test('a story in three pages is joined on request', async () => {
    const page = await browser.openPage('http://three-pages.example/story');
    expect((await pressed(page)).blocks).toHaveLength(4);
    expect((await browser.readerState(page))?.pages).toEqual({ page: 1, total: 4, loaded: null });
    await browser.askReader(page, 'loadPages');
    await waitFor(async () => (await browser.readerState(page))?.pages === null, 'all pages were there');
    const { blocks } = (await browser.askReader(page, 'article')) as Article;
    expect(blocks.map(({ text }) => /page \d/.exec(text)?.[0])).toEqual([
      ...Array(4).fill('page 1'),
      ...Array(4).fill('page 2'),
      ...Array(4).fill('page 3'),
    ]);
    await page.close();
  });
});
