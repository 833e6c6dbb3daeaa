// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect, judge } from '../../../../src/core/detect/detect.ts';
import { gatherEvidence } from '../../../../src/core/detect/evidence.ts';
import { isNews } from '../../../../src/core/detect/news.ts';

const PAGES = join(import.meta.dirname, '../../../pages');
const OWN = ['front-page', 'forum-thread', 'pushstate'];

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** A plain story of a few paragraphs in any script. */
function story(paragraph: string, head = '', title = 'Night trains return'): Document {
  return parse(
    `<html><head><title>${title} — Site</title>${head}</head><body><header><a href="/">Site</a></header><main><article><h1>${title}</h1><div class="byline">Orla</div>${`<p>${paragraph}</p>`.repeat(8)}</article></main></body></html>`,
  );
}

const ENGLISH =
  'The ferry left the pier at half past five, when the last bag had been handed across the gap, and nobody on the island thought it late.';
const JAPANESE =
  '谷に夜行列車が戻ってきた。最初の列車は日曜日の深夜に出発し、乗客のほとんどは眠らずに窓の外の川を眺めていた。';
const ARABIC =
  'عاد القطار الليلي إلى الوادي بعد غياب طويل، وجلس الركاب قرب النوافذ ينظرون إلى النهر حتى الصباح، ولم ينم منهم إلا القليل.';
const PUBLISHED = '<meta property="article:published_time" content="2026-11-03T06:00:00Z">';
const OG_ARTICLE = '<meta property="og:type" content="article">';
const NEWS_LD = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>';

describe('detect', () => {
  it('has pages of our own to judge', () => {
    expect(readdirSync(PAGES)).toEqual(expect.arrayContaining(OWN));
  });

  it('knows a story in ideographs without metadata, day or telling address', () => {
    const html = readFileSync(join(PAGES, 'japanese-bare', 'source.html'), 'utf8');
    const bare = parse(html.replace('<p>2026年11月3日</p>', ''));
    expect(detect(bare, 'https://tani.example/a/20418')).toMatchObject({ article: true });
  });

  it.each(OWN)('judges the page %s as it says', (slug) => {
    const html = readFileSync(join(PAGES, slug, 'source.html'), 'utf8');
    const expected = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8'));
    const detection = detect(parse(html), expected.url);
    expect({ article: detection.article, news: isNews(detection) }).toEqual({
      article: expected.article,
      news: expected.news,
    });
  });

  it.each([
    ['English', ENGLISH, 'https://a.example/stories/night-trains-return-to-the-valley'],
    ['Japanese', JAPANESE, 'https://a.example/articles/20261103'],
    ['Arabic', ARABIC, `https://a.example/news/${encodeURIComponent('عودة-قطار-الليل-إلى-الوادي')}`],
  ])('knows a story in %s', (_language, paragraph, url) => {
    expect(detect(story(paragraph), url).article).toBe(true);
  });

  it('finds no article before there is text, whatever the page declares', () => {
    const empty = parse(`<head>${NEWS_LD}${OG_ARTICLE}${PUBLISHED}</head><body><div id="app"></div></body>`);
    expect(
      detect(empty, 'https://a.example/news/2026/11/03/night-trains-return-to-the-valley'),
    ).toMatchObject({ article: false, readable: false, newsClaims: null });
  });

  it('says how sure it is, and of which address', () => {
    const url = 'https://a.example/stories/night-trains-return-to-the-valley';
    const bare = detect(story(ENGLISH), url);
    const declared = detect(story(ENGLISH, NEWS_LD), url);
    expect(bare.url).toBe(url);
    expect(declared.probability).toBeGreaterThan(bare.probability);
    expect(declared.probability).toBeLessThanOrEqual(1);
  });

  it('changes nothing on the page', () => {
    const page = story(ENGLISH, NEWS_LD);
    const before = page.documentElement.outerHTML;
    detect(page, 'https://a.example/stories/night-trains');
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('judges a document without a body', () => {
    const page = parse('');
    page.body.remove();
    expect(detect(page, 'https://a.example/x').article).toBe(false);
  });
});

describe('judge', () => {
  const url = 'https://a.example/stories/night-trains-return-to-the-valley';
  const evidence = gatherEvidence(story(ENGLISH, NEWS_LD), url);
  const judged = (text: Partial<typeof evidence.text>) =>
    judge({ ...evidence, text: { ...evidence.text, ...text } }, url);
  const best = (some: Partial<typeof evidence.text.best>) => ({ best: { ...evidence.text.best, ...some } });

  it('finds nothing to read below two hundred and fifty letters of prose', () => {
    expect(judged({ proseLetters: 250 })).toMatchObject({ article: true, readable: true });
    expect(judged({ proseLetters: 249 })).toMatchObject({ article: false, readable: false });
  });

  it('passes on what speaks for news where there are three paragraphs of five hundred letters', () => {
    expect(judged(best({ count: 3, letters: 500 })).newsClaims).toMatchObject({ news: true });
    expect(judged(best({ count: 2, letters: 500 })).newsClaims).toBeNull();
    expect(judged(best({ count: 3, letters: 499 })).newsClaims).toBeNull();
  });

  it('takes documentation for readable, and for no article', () => {
    const manual = parse(
      `<title>Locks — Documentation</title><body><main class="markdown docs-content"><h1>Locks</h1>${`<p>${ENGLISH}</p><pre><code>lock.open()</code></pre>`.repeat(6)}</main>`,
    );
    expect(detect(manual, 'https://docs.a.example/reference/api/locks')).toMatchObject({
      article: false,
      readable: true,
    });
  });
});

describe('news', () => {
  const url = 'https://a.example/x/night-trains-return-to-the-valley';
  const isCalledNews = (head: string, at = url) => isNews(detect(story(ENGLISH, head), at));

  it('believes a page that says so', () => {
    expect(isCalledNews(NEWS_LD)).toBe(true);
    expect(isCalledNews('<script type="application/ld+json">{"@type": "BlogPosting"}</script>')).toBe(false);
  });

  it('knows large news sites and their subdomains, and no look-alikes', () => {
    expect(isCalledNews('', 'https://www.bbc.co.uk/x/night-trains-return-to-the-valley')).toBe(true);
    expect(isCalledNews('', 'https://notbbc.co.uk/x/night-trains-return-to-the-valley')).toBe(false);
  });

  it('wants a declared article, its time and the look of a newsroom together', () => {
    const section = 'https://a.example/world/night-trains-return-to-the-valley';
    expect(isCalledNews(OG_ARTICLE + PUBLISHED, section)).toBe(true);
    expect(isCalledNews(OG_ARTICLE + PUBLISHED, url)).toBe(false);
    expect(isCalledNews(OG_ARTICLE, section)).toBe(false);
    expect(isCalledNews(PUBLISHED, section)).toBe(false);
    expect(
      isCalledNews(`${OG_ARTICLE}${PUBLISHED}<meta property="og:site_name" content="Valley Gazette">`),
    ).toBe(true);
    expect(isCalledNews(OG_ARTICLE + PUBLISHED, 'https://valley-herald.example/x/night-trains-return')).toBe(
      true,
    );
  });

  it.each([
    'https://valley-herald.example/',
    'https://valley-herald.example/forum/night-trains-return-to-the-valley',
    'https://valley-herald.example/shop/night-trains-return-to-the-valley',
    'https://valley-herald.example/find?q=night-trains-return-to-the-valley',
  ])('never calls %s news', (at) => {
    expect(isCalledNews(NEWS_LD + OG_ARTICLE + PUBLISHED, at)).toBe(false);
  });

  it('says no where there is no address', () => {
    expect(isCalledNews(OG_ARTICLE + PUBLISHED, '')).toBe(false);
  });

  it('is not misled by many articles declared side by side', () => {
    expect(isCalledNews(NEWS_LD.repeat(3))).toBe(false);
  });
});
