// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../../src/core/base64.ts';
import { Book } from '../../../../src/core/export/epub/book.ts';
import { xhtml } from '../../../../src/core/export/epub/xhtml.ts';
import { takeAway } from '../../../../src/core/export/forms.ts';
import { frontMatter } from '../../../../src/core/export/front-matter.ts';
import { htmlFile, htmlStart } from '../../../../src/core/export/html.ts';
import { ENGLISH_LABELS, exportLabels } from '../../../../src/core/export/labels.ts';
import { longDate } from '../../../../src/core/export/long-date.ts';
import { selectionMarkdown } from '../../../../src/core/export/selection-markdown.ts';
import { PictureNames } from '../../../../src/core/export/take-away.ts';
import { ZipPieces } from '../../../../src/core/export/zip.ts';
import { filed } from '../../support/filed.ts';
import { englishWords } from '../../support/words.ts';
import { OPTIONS, story } from './story.ts';

const UNTITLED = {
  ...OPTIONS,
  lang: 'ar',
  dir: 'rtl',
  now: '2026-11-26T10:00:00Z',
  title: ' ',
} as const;

describe('each form', () => {
  test.each([
    ['html', ['a'], false, 'html', 'text/html'],
    ['markdown', ['a'], false, 'md', 'text/markdown;charset=utf-8'],
    ['markdown', ['a'], true, 'zip', 'application/zip'],
    ['markdown', ['a', 'b'], false, 'zip', 'application/zip'],
    ['epub', ['a'], false, 'epub', 'application/epub+zip'],
    ['json', ['a'], false, 'json', 'application/json'],
    ['text', ['a'], false, 'txt', 'text/plain;charset=utf-8'],
  ] as const)(
    '%s of %j, with pictures: %s, ends in .%s and is %s',
    (form, titles, hasPictures, extension, type) => {
      expect(takeAway(form, { ...UNTITLED, hasPictures }, titles)).toMatchObject({ extension, type });
    },
  );

  test('as one Markdown file is that of a saved story, tags and all', () => {
    const form = takeAway('markdown', UNTITLED, ['a']);
    const saved = filed(1);
    const [text] = form.add({ ...saved, head: { ...saved.head, tags: ['boats'] } });
    expect(text).toContain(`saved: "${saved.head.savedAt}"\ntags:\n  - "boats"\n`);
    expect([form.begin(), form.end()]).toEqual([[], []]);
  });

  test('as a zip comes piece by piece, and what was taken is not given again', () => {
    const zip = new ZipPieces();
    zip.addText('a.txt', 'x'.repeat(500));
    const first = zip.take();
    expect(first.length).toBeGreaterThan(0);
    expect(zip.take()).toEqual([]);
    zip.addBytes('b.bin', Uint8Array.of(1, 2, 3));
    zip.end();
    const whole = Buffer.concat([...first, ...zip.take()]);
    const files = unzipSync(whole);
    expect(strFromU8(files['a.txt'] ?? new Uint8Array())).toBe('x'.repeat(500));
    expect(files['b.bin']).toEqual(Uint8Array.of(1, 2, 3));
    // The text is packed, the bytes are as they are.
    expect(whole.length).toBeLessThan(400);
    expect(whole.includes(Buffer.of(1, 2, 3))).toBe(true);
  });

  test.each([
    ['image/jpeg', 'jpg'],
    ['image/png', 'png'],
    ['image/gif', 'gif'],
    ['image/webp', 'webp'],
    ['image/avif', 'avif'],
    ['image/svg+xml', 'svg'],
    ['image/x-icon', 'ico'],
  ])('gives a picture of %s the ending %s', (type, ending) => {
    const names = new PictureNames();
    expect(names.nameOf({ url: '', type, data: toBase64(Uint8Array.of(1)) }).name).toBe(`00001.${ending}`);
  });
});

describe('a book without a title, from the right', () => {
  const book = new Book(UNTITLED);
  book.chapter({ article: story('', { lang: 'not a tag' }), points: [], pictures: new Map() }, 'No title');
  const [style, contents, list] = book.end();

  test('is called by our name, in the language of the interface, and turns its pages so', () => {
    expect(list?.content).toContain('<dc:title>Clearstory</dc:title>');
    expect(list?.content).toContain('xml:lang="ar"');
    expect(list?.content.match(/<dc:language>/g)).toHaveLength(1);
    expect(list?.content).toContain('<spine page-progression-direction="rtl">');
    expect(list?.content).toContain(`urn:uuid:${UNTITLED.id}<`);
    expect(list?.content).toContain('>2026-11-26T10:00:00Z</meta>');
  });

  test('has its contents and its style beside', () => {
    expect([style?.path, contents?.path, list?.path]).toEqual([
      'EPUB/style.css',
      'EPUB/contents.xhtml',
      'EPUB/package.opf',
    ]);
    expect(contents?.content).toMatch(/<html [^>]*lang="ar" xml:lang="ar" dir="rtl">/);
    expect(contents?.content).toContain(
      '<li><a href="chapter-00001.xhtml" dir="ltr">The last ferry</a></li>',
    );
    expect(style?.content).toContain('img { max-width: 100%; }');
  });

  test('of an interface without a language is English', () => {
    expect(new Book({ ...UNTITLED, lang: '' }).end()[2]?.content).toContain('xml:lang="en"');
  });
});

test.each([
  ['article', 'div'],
  ['main', 'div'],
  ['header', 'div'],
  ['footer', 'div'],
  ['address', 'div'],
  ['details', 'div'],
  ['section', 'section'],
  ['aside', 'aside'],
  ['blockquote', 'blockquote'],
])('the block %s stands in a book as %s', (name, written) => {
  const { body } = new DOMParser().parseFromString(`<${name}>a</${name}>`, 'text/html');
  const { markup } = xhtml(body, { pictureOf: () => null, headingShift: 0 });
  expect(markup).toBe(`<${written}>a</${written}>`);
});

const IN_LINE: readonly (readonly [string, string])[] = [
  ['time', 'span'],
  ['data', 'span'],
  ['ins', 'span'],
  ['del', 's'],
  ...'abbr b bdi cite code dfn em i kbd mark q s samp small span strong sub sup u var'
    .split(' ')
    .map((name) => [name, name] as const),
];

test.each(IN_LINE)('%s in a line stands in a book as %s', (name, written) => {
  const { body } = new DOMParser().parseFromString(`<p>a<${name}>b</${name}></p>`, 'text/html');
  const { markup } = xhtml(body, { pictureOf: () => null, headingShift: 0 });
  expect(markup).toBe(`<p>a<${written}>b</${written}></p>`);
});

test.each([
  ['2026-06-12', null, '12 June 2026'],
  ['2026-06-12x', 'en-GB', '12 June 2026'],
  ['x2026-06-12', 'en-GB', 'x2026-06-12'],
  ['12026-06-12', 'en-GB', '12026-06-12'],
  ['2026-06', 'en-GB', '2026-06'],
  ['2026-13-40', 'en-GB', '2026-13-40'],
  ['', null, ''],
])('the date %s in %s is %s', (iso, lang, date) => {
  expect(longDate(iso, lang)).toBe(date);
});

test('the labels are those of the interface', () => {
  expect(exportLabels(englishWords)).toEqual(ENGLISH_LABELS);
});

describe('an HTML file', () => {
  test('escapes whatever stands between its marks', () => {
    expect(htmlStart(`<&>"'`, `"`, 'rtl')).toContain('<title>&lt;&amp;&gt;&quot;&#39;</title>');
    expect(htmlStart('', `"`, 'rtl')).toContain('<html lang="&quot;" dir="rtl">');
  });

  test('has no line of facts and no points where there are none', () => {
    const bare = story('<p>a</p>', {
      byline: [],
      site: '',
      published: null,
      canonicalUrl: 'about:blank',
      lang: null,
    });
    const text = htmlFile(bare, [], new Map());
    expect(text).toContain('<html lang="" dir="ltr">');
    expect(text).not.toMatch(/class="(?:about|points)"/);
    expect(text.endsWith('</article>\n</main>\n</body>\n</html>\n')).toBe(true);
  });

  test('has a picture that is nowhere as its words', () => {
    const text = htmlFile(story('<p><img src="https://a.example/1" alt=" "></p>'), [], new Map());
    expect(text).toContain('<a href="https://a.example/1" rel="noreferrer">Picture</a>');
  });
});

test('a selected address that leads nowhere is left out', () => {
  const { body } = new DOMParser().parseFromString(
    '<a href="javascript:x()">a</a> <img src="data:x" alt="b"> <img src="c.png" alt="c">',
    'text/html',
  );
  const selected = document.createDocumentFragment();
  selected.append(...body.childNodes);
  expect(selectionMarkdown(selected, 'https://news.example/a/')).toBe(
    'a  ![c](https://news.example/a/c.png)',
  );
});

test('every known field stands in the front matter, in order', () => {
  const names = frontMatter(story('').metadata, '2026-11-26T10:00:00Z', ['a']).match(/^\w+(?=:)/gm);
  expect(names).toEqual(['title', 'byline', 'site', 'url', 'published', 'lang', 'saved', 'tags']);
});
