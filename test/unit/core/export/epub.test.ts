// @vitest-environment jsdom
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../../src/core/base64.ts';
import { takeAway } from '../../../../src/core/export/forms.ts';
import type { FiledArticle } from '../../../../src/core/library-file.ts';
import { filed, filedHtml } from '../../support/filed.ts';
import { OPTIONS } from './story.ts';

/** Where Debian and Ubuntu put it. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const OF_MORE = { ...OPTIONS, title: 'Stories & more' };

function bookOf(stories: readonly FiledArticle[]): Uint8Array {
  const form = takeAway(
    'epub',
    OF_MORE,
    stories.map(({ head }) => head.title),
  );
  const pieces = [...form.begin(), ...stories.flatMap((story) => [...form.add(story)]), ...form.end()];
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

const chapter = (story: FiledArticle) =>
  strFromU8(unzipSync(bookOf([story]))['EPUB/chapter-00001.xhtml'] ?? new Uint8Array());
const body = (html: string) => /<section>([\s\S]*)<\/section>/.exec(chapter(filedHtml(1, html)))?.[1] ?? '';

/** Everything that EPUBCheck was seen to refuse, and markup in places where it may not stand. */
const TROUBLES: readonly (readonly [string, string])[] = [
  ['spaces and controls', '<p>No&nbsp;break\u0001 <br>line</p>'],
  [
    'ids',
    '<p>See <a href="#n 1">1</a>, <a href="#n2">2</a>, <a href="#gone">3</a></p><p id="n 1">a</p><p id="n2">b</p><p id="n2">c</p>',
  ],
  [
    'sizes',
    '<p><img src="https://harbour.example/a.png" width="100%" height="64px" alt="A quay"></p><table border="1" width="100%"><tr><td align="left">x</td></tr></table>',
  ],
  ['times', '<p><time datetime="last Friday">Friday</time></p>'],
  ['blocks in lines', '<p>one</p><em>two<div>three</div></em><b><p>four</p></b><h2>five<div>six</div></h2>'],
  [
    'loose items',
    '<li>a</li><ul>text<p>b</p><li>c</li></ul><ol start="x" reversed><li value="7">d</li></ol>',
  ],
  [
    'loose cells',
    '<table><caption>Boats<p>old</p></caption><tfoot><tr><td>sum</td></tr></tfoot><tbody><tr><th scope="row"><h3>a</h3></th><td colspan="0">b</td></tr></tbody><thead><tr><th>h</th></tr></thead></table>',
  ],
  [
    'definitions',
    '<dl><dt>a</dt><dd>b</dd></dl><dl><dd>only</dd></dl><dl><div><dt>x</dt><dd>y</dd></div></dl>',
  ],
  [
    'figures',
    '<figure><figcaption>one</figcaption><img src="https://harbour.example/a.png"><figcaption>two</figcaption></figure><figcaption>loose</figcaption>',
  ],
  ['unknown pictures', '<p>before <img src="https://elsewhere.example/x.webp" alt="not kept"> after</p>'],
  [
    'links',
    '<p><a href="https://harbour.example/a b?q=ü&x=1">web</a> <a href="mailto:a@b.example">mail</a> <a href="https://[bad">bad</a></p><a href="https://harbour.example/"><p>block in link</p></a>',
  ],
  [
    'nested quotes',
    '<blockquote cite="nowhere"><p>a</p><blockquote>b</blockquote></blockquote><q cite="x y">c</q>',
  ],
  ['details', '<details open><summary>More <h3>of it</h3></summary><p>text</p></details>'],
  ['ruby', '<p><ruby><rb>図</rb><rp>(</rp><rt>と</rt><rp>)</rp></ruby></p>'],
  [
    'formulas',
    '<p><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math> and <math><mfrac><mi>a</mi></mfrac></math></p>',
  ],
  ['deletions', '<p><del datetime="x">old</del><ins cite="y">new</ins></p><del><p>block</p></del>'],
  ['code', '<pre><code class="language-js">if (a &lt; b) {\n  c();<br>}</code></pre>'],
  ['languages', '<p lang="x">a</p><p lang="de-DE">b</p><p dir="rtl" lang="ar">ج</p><p><bdo>c</bdo></p>'],
  ['headings', '<h1>One</h1><h4>Deep</h4><h6>Deeper</h6>'],
  ['text alone', 'Just text <em>and emphasis</em><hr><address>Quay 4</address>'],
  ['nothing', ''],
];

describe('a book', () => {
  it('has its type first and as it is, and is the same each time', () => {
    const book = bookOf([filed(1)]);
    expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(bookOf([filed(1)])).toEqual(book);
  });

  it('lists its stories in order, each with its language', () => {
    const arabic = filed(2, {}, { title: 'قصة', lang: 'ar', dir: 'rtl' });
    const files = unzipSync(bookOf([filed(1), arabic]));
    const contents = strFromU8(files['EPUB/contents.xhtml'] ?? new Uint8Array());
    expect(contents).toMatch(
      /chapter-00001\.xhtml"[^>]*lang="en"[\s\S]*chapter-00002\.xhtml"[^>]*lang="ar"[^>]*dir="rtl"/,
    );
    const description = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
    expect(description).toContain('<dc:title>Stories &amp; more</dc:title>');
    expect(description).toContain('2026-11-26T10:00:00Z');
    expect(description).toContain('<dc:language>ar</dc:language>');
  });

  it('holds a picture once, wherever it is shown', () => {
    const picture = { url: 'https://harbour.example/a.png', type: 'image/png', data: toBase64(PNG) };
    const withPicture = (number: number) => ({
      ...filed(number, {}, { pictures: [picture.url] }),
      pictures: [picture],
    });
    const files = Object.keys(unzipSync(bookOf([withPicture(1), withPicture(2)])));
    expect(files.filter((name) => name.includes('pictures/'))).toEqual(['EPUB/pictures/00001.png']);
  });

  it.each(TROUBLES)('keeps every word of %s', (_name, html) => {
    const source = new DOMParser().parseFromString(html, 'text/html').body;
    const xml = new DOMParser().parseFromString(`<div>${body(html)}</div>`, 'application/xhtml+xml');
    expect(xml.querySelector('parsererror')).toBeNull();
    const kept = (xml.documentElement.textContent ?? '').replace(/\s+/g, ' ');
    const texts = document.createNodeIterator(source, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const word of (text.nodeValue ?? '').match(/[\p{L}\p{N}]+/gu) ?? []) expect(kept).toContain(word);
    }
  });

  it('leads only to places that are there', () => {
    const markup = body('<p>See <a href="#n1">1</a> and <a href="#gone">2</a></p><p id="n1">Note</p>');
    expect(markup).toContain('<a href="#story-n1">1</a> and 2');
    expect(markup).toContain('<p id="story-n1">');
  });

  it('moves headings below the title', () => {
    expect(body('<h1>One</h1><h3>Three</h3>')).toMatch(/<h2>One<\/h2>\s*<h4>Three<\/h4>/);
  });
});

// A machine without Java has no EPUBCheck: the test then says that it was skipped.
describe.skipIf(!existsSync(EPUBCHECK))('EPUBCheck', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearstory-epub-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function complaints(book: Uint8Array): string {
    const path = join(folder, 'book.epub');
    writeFileSync(path, book);
    try {
      return execFileSync('java', ['-jar', EPUBCHECK, path], { encoding: 'utf8', stdio: 'pipe' });
    } catch (thrown) {
      const { stdout, stderr } = thrown as { stdout: string; stderr: string };
      return stdout + stderr;
    }
  }

  it('finds no error and no warning in a book of everything that is hard', () => {
    const picture = { url: 'https://harbour.example/a.png', type: 'image/png', data: toBase64(PNG) };
    const stories = TROUBLES.map(([name, html], at) => ({
      ...filedHtml(at + 1, html, at % 3 === 2 ? { title: name, lang: 'en_US', byline: [] } : { title: name }),
      pictures: [picture],
      points: [{ block: 0, start: 0, end: 1, text: 'A point & more' }],
    }));
    const arabic = filed(90, {}, { title: 'قصة', lang: 'ar', dir: 'rtl', paragraphs: ['نص'] });
    const untitled = filed(91, {}, { title: '', lang: null });
    expect(complaints(bookOf([...stories, arabic, untitled]))).toMatch(/No errors or warnings detected/);
  }, 240_000);
});
