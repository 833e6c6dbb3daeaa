// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { htmlFile } from '../../../../src/core/export/html.ts';
import { point, story } from './story.ts';

const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';
const HOSTILE = '</title><script>alert(1)</script>"\'&<img src=x onerror=alert(2)>';

const parsed = (file: string) => new DOMParser().parseFromString(file, 'text/html');

describe('htmlFile', () => {
  test('is one whole page with its metadata, key points and story', () => {
    const file = htmlFile(story('<p>It sailed at nine.</p>'), [point('It sailed at nine.')], new Map());
    const page = parsed(file);
    expect(file.startsWith('<!doctype html>\n')).toBe(true);
    expect(page.documentElement.lang).toBe('en-GB');
    expect(page.title).toBe('The last ferry');
    expect(page.querySelector('h1')?.textContent).toBe('The last ferry');
    expect(page.querySelector('.about')?.textContent).toBe(
      'Ada Quill, Ben Marsh · Harbour News · 12 June 2026',
    );
    expect(page.querySelector('.about a')?.getAttribute('href')).toBe('https://harbour.example/ferry');
    expect([...page.querySelectorAll('.points li')].map((item) => item.textContent)).toEqual([
      'It sailed at nine.',
    ]);
    expect(page.querySelector('article p')?.textContent).toBe('It sailed at nine.');
  });

  test('may load nothing and run nothing', () => {
    const policy = parsed(htmlFile(story(''), [], new Map())).querySelector('meta[http-equiv]');
    expect(policy?.getAttribute('content')).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    );
  });

  test('a hostile title, byline, site, date, language or point stays text', () => {
    const article = story('<p>Calm.</p>', {
      title: HOSTILE,
      byline: [HOSTILE],
      site: HOSTILE,
      published: HOSTILE,
      lang: HOSTILE,
    });
    const page = parsed(htmlFile(article, [point(HOSTILE)], new Map()));
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
    expect(page.title).toBe(HOSTILE);
    expect(page.querySelector('h1')?.textContent).toBe(HOSTILE);
    expect(page.querySelector('.points li')?.textContent).toBe(HOSTILE);
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe(HOSTILE);
    expect(page.documentElement.lang).toBe(HOSTILE);
  });

  test('a story is sanitised even if it was saved otherwise', () => {
    const file = htmlFile(story('<p onclick="go()">Calm.<script>go()</script></p>'), [], new Map());
    expect(parsed(file).querySelector('script, [onclick]')).toBeNull();
  });

  test('an address that is no web address is no link', () => {
    const article = story('<p>Calm.</p>', { canonicalUrl: '', url: 'javascript:alert(1)' });
    expect(parsed(htmlFile(article, [], new Map())).querySelector('.about a')).toBeNull();
  });

  test('pictures are data of its own, or a link with their description', () => {
    const html =
      '<figure><img src="https://harbour.example/a.png" alt="A quay"><figcaption>At dawn.</figcaption></figure>' +
      '<p><img src="https://harbour.example/b.png" alt="A buoy"><img src="https://harbour.example/c.png"></p>';
    const page = parsed(htmlFile(story(html), [], new Map([['https://harbour.example/a.png', PIXEL]])));
    expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([PIXEL]);
    expect(page.querySelector('figcaption')?.textContent).toBe('At dawn.');
    const links = [...page.querySelectorAll('article a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['A buoy', 'https://harbour.example/b.png'],
      ['Picture', 'https://harbour.example/c.png'],
    ]);
  });

  test('what is given as a picture but is none is not put in', () => {
    const html = '<p><img src="https://harbour.example/a.png" alt="A quay"></p>';
    const file = htmlFile(
      story(html),
      [],
      new Map([['https://harbour.example/a.png', 'https://spy.example/x']]),
    );
    expect(file).not.toContain('spy.example');
    expect(parsed(file).querySelector('img')).toBeNull();
  });

  test('a right-to-left story reads from the right', () => {
    const page = parsed(
      htmlFile(story('<p>مرحبا بكم.</p>', { lang: 'ar', dir: 'rtl', title: 'العبارة' }), [], new Map()),
    );
    expect(page.documentElement.dir).toBe('rtl');
    expect(page.querySelector('article p')?.textContent).toBe('مرحبا بكم.');
  });

  test('its own words are those it is given', () => {
    const labels = {
      keyPoints: 'Das Wichtigste',
      original: 'Zur Seite',
      picture: 'Bild',
      contents: 'Inhalt',
      untitled: 'Ohne',
    };
    const page = parsed(htmlFile(story('<p>Ruhe.</p>'), [point('Ruhe.')], new Map(), labels));
    expect(page.querySelector('.points h2')?.textContent).toBe('Das Wichtigste');
    expect(page.querySelector('.about a')?.textContent).toBe('Zur Seite');
  });
});
