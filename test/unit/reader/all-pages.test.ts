// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extract } from '../../../src/core/extract/extract.ts';
import { Failure } from '../../../src/core/failure.ts';
import { storyPages } from '../../../src/core/pages/story-pages.ts';
import { loadAllPages, type PagesProgress } from '../../../src/reader/all-pages.ts';

const SITE = 'https://news.example/story';
const WHAT = ['the winter', 'the spring', 'the summer', 'the autumn', 'the year after'];

function pageHtml(number: number, total: number): string {
  const links = Array.from(
    { length: total },
    (_, index) => `<a href="/story?page=${index + 1}">${index + 1}</a>`,
  );
  const lines = ['The harbour master', 'The pilot', 'The keeper of the lamp', 'The cook'].map(
    (who) =>
      `<p>${who} said on page ${number} that ${WHAT[number - 1]} had been long, that the boats had come in late, and that nobody on the quay had thought of counting them before the fog was gone.</p>`,
  );
  return `<html><body><article><h1>The boats</h1>${lines.join('')}</article><nav>${links.join(' ')}</nav></body></html>`;
}

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function joining(total: number, own: number, server: (number: number) => string) {
  const url = `${SITE}?page=${own}`;
  const page = parsed(pageHtml(own, total));
  const pages = storyPages(page, url, url);
  if (!pages) throw new Error('no pages');
  const progress: PagesProgress[] = [];
  const asked: string[] = [];
  return {
    progress,
    asked,
    page,
    options: {
      extraction: extract(page, url),
      pages,
      extractPage: async (each: Document, at: string) => extract(each, at),
      onProgress: (each: PagesProgress) => progress.push(each),
      signal: new AbortController().signal,
      fetchPage: async (address: string) => {
        asked.push(address);
        return { url: address, html: server(Number(new URL(address).searchParams.get('page'))) };
      },
    },
  };
}

test('all pages are fetched in order and joined, and the blocks of the open page keep their elements', async () => {
  const { options, progress, asked, page } = joining(3, 2, (number) => pageHtml(number, 3));
  const { article, sources } = await loadAllPages(options);
  expect(asked).toEqual([`${SITE}?page=1`, `${SITE}?page=3`]);
  expect(article.blocks).toHaveLength(12);
  expect(article.blocks[0]?.text).toContain('the winter');
  expect(article.blocks[11]?.text).toContain('the summer');
  expect(sources).toEqual([
    ...Array(4).fill(null),
    ...page.querySelectorAll('article p'),
    ...Array(4).fill(null),
  ]);
  expect(progress).toEqual([
    { loaded: 2, total: 3 },
    { loaded: 3, total: 3 },
  ]);
});

test('pages that only a later page names are found', async () => {
  const { options } = joining(2, 1, (number) => pageHtml(number, 4));
  expect((await loadAllPages(options)).article.blocks).toHaveLength(16);
});

test('a page that repeats the one before ends the story', async () => {
  const { options, asked } = joining(5, 1, (number) => pageHtml(Math.min(number, 2), 5));
  expect((await loadAllPages(options)).article.blocks).toHaveLength(8);
  expect(asked).toHaveLength(2);
});

test('a page that does not come is told, and nothing is joined', async () => {
  const { options } = joining(3, 1, () => {
    throw new Failure('page-not-loaded');
  });
  await expect(loadAllPages(options)).rejects.toMatchObject({ code: 'page-not-loaded' });
});
