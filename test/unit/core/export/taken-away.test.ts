// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../../src/core/base64.ts';
import { Book, type BookPicture } from '../../../../src/core/export/epub/book.ts';
import { fileName, safeName } from '../../../../src/core/export/file-name.ts';
import { takeAway } from '../../../../src/core/export/forms.ts';
import { frontMatter } from '../../../../src/core/export/front-matter.ts';
import { htmlChapter, htmlContents, htmlFragment } from '../../../../src/core/export/html.ts';
import { ENGLISH_LABELS } from '../../../../src/core/export/labels.ts';
import { plainText } from '../../../../src/core/export/plain-text.ts';
import { storyNames } from '../../../../src/core/export/story-names.ts';
import { PictureNames } from '../../../../src/core/export/take-away.ts';
import { escapeXml } from '../../../../src/core/export/xml.ts';
import { filed } from '../../support/filed.ts';
import { OPTIONS, point, story } from './story.ts';

describe('names', () => {
  test.each([
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), 'x'.repeat(200)],
    ['é'.repeat(101), 'é'.repeat(100)],
    ['e\u0301', 'é'],
    ['~$ferry', '$ferry'],
    ['-ferry-', 'ferry-'],
    ['.ferry. .', 'ferry'],
    ['a\ue000b\u200eb', 'a b b'],
    ['a/b\\c', 'a b c'],
    ['👩\u200d👧', '👩\u200d👧'],
  ])('of %.20s… is %.20s…', (title, name) => {
    expect(safeName(title)).toBe(name);
    expect(fileName(title, 'md')).toBe(`Clearstory - ${name}.md`);
  });

  test('side by side differ in more than their case, and are no devices', () => {
    const nameOf = storyNames();
    expect(
      ['Ferry', 'ferry', 'FERRY', 'ferry (2)', '', '…/', 'aux', 'LPT1', 'com10', 'console'].map(nameOf),
    ).toEqual([
      'Ferry',
      'ferry (2)',
      'FERRY (3)',
      'ferry (2) (2)',
      'Clearstory',
      '…',
      'aux_',
      'LPT1_',
      'com10',
      'console',
    ]);
  });

  test('of pictures are numbers with the ending of their type, each content once', () => {
    const names = new PictureNames();
    const nameOf = (type: string, text: string) => {
      const { name, bytes } = names.nameOf({ url: '', type, data: toBase64(new TextEncoder().encode(text)) });
      return [name, bytes && new TextDecoder().decode(bytes)];
    };
    expect(nameOf('image/jpeg', 'a')).toEqual(['00001.jpg', 'a']);
    expect(nameOf('image/svg+xml', 'b')).toEqual(['00002.svg', 'b']);
    expect(nameOf('image/jpeg', 'a')).toEqual(['00001.jpg', null]);
    expect(nameOf('image/tiff', 'c')).toEqual(['00003.bin', 'c']);
    // Alike in length and in their ends.
    const end = 'x'.repeat(60);
    expect(nameOf('image/webp', `1${end}`)[0]).toBe('00004.webp');
    expect(nameOf('image/avif', `2${end}`)[0]).toBe('00005.avif');
  });
});

test('what YAML does not take as it is stands as its number', () => {
  const title = 'a\u007fb\u0085c\u2028d\u2029e\ufefff\uffff – ü';
  expect(frontMatter({ ...story('').metadata, title }, null)).toContain(
    'title: "a\\u007fb\\u0085c\\u2028d\\u2029e\\ufefff\\uffff – ü"\n',
  );
});

test('the front matter has the address of the page where the site names none, and no empty fields', () => {
  const { metadata } = story('', { canonicalUrl: '', site: '', byline: [], published: null, lang: null });
  expect(frontMatter(metadata, null, ['boats'])).toBe(
    '---\ntitle: "The last ferry"\nurl: "https://harbour.example/ferry?from=list"\ntags:\n  - "boats"\n---\n',
  );
});

test.each([
  ['a & b < c > d "e"', 'a &amp; b &lt; c &gt; d &quot;e&quot;'],
  ['a\u0000\u0008\u000b\u001f\ufffeb\t\n', 'ab\t\n'],
  ['a\ud83db\ude00c😀', 'abc😀'],
])('%j is no trouble in XML', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

describe('plain text', () => {
  test('has what is known, a line each, and marks the items of lists', () => {
    const blocks = [
      { kind: 'paragraph', text: 'It left.' },
      { kind: 'list-item', text: 'One.' },
    ] as const;
    expect(plainText({ ...story(''), blocks }, ENGLISH_LABELS)).toBe(
      'The last ferry\nAda Quill, Ben Marsh · Harbour News · 12 June 2026\nhttps://harbour.example/ferry\n\nIt left.\n\n• One.',
    );
    const bare = story('', { title: '', byline: [], site: '', published: null, canonicalUrl: '', url: '' });
    expect(plainText(bare, ENGLISH_LABELS)).toBe('No title');
  });

  test('of several stories has lines between them, of one none', () => {
    const form = takeAway('text', OPTIONS, ['', '']);
    const [first, second] = [form.add(filed(1)), form.add(filed(2))].map((pieces) => String(pieces[0]));
    expect([form.begin(), form.end(), form.extension]).toEqual([[], ['\n'], 'txt']);
    expect(first).toMatch(/^Story 1\n/);
    expect(second).toMatch(/^\n\n-{40}\n\nStory 2\n/);
  });
});

describe('HTML', () => {
  test('of one story is a page of its own, of several a page with a list', () => {
    const written = (count: number) => {
      const stories = Array.from({ length: count }, (_, at) => filed(at + 1));
      const form = takeAway(
        'html',
        OPTIONS,
        stories.map(({ head }) => head.title),
      );
      const text = [...form.begin(), ...stories.flatMap((each) => [...form.add(each)]), ...form.end()].join(
        '',
      );
      return new DOMParser().parseFromString(text, 'text/html');
    };
    expect([written(1).title, written(1).querySelectorAll('nav').length]).toEqual(['Story 1', 0]);
    expect([written(2).title, written(2).querySelectorAll('nav li').length]).toEqual(['Stories', 2]);
    expect([...written(2).querySelectorAll('main')].map(({ id }) => id)).toEqual([
      '',
      'chapter-1',
      'chapter-2',
    ]);
  });

  test('lists a story without a title by other words', () => {
    expect(htmlContents('All', ['A & b', ''], ENGLISH_LABELS)).toContain(
      '<li><a href="#chapter-1">A &amp; b</a></li>\n<li><a href="#chapter-2">No title</a></li>',
    );
  });

  test('keeps the places of two stories apart', () => {
    const notes = '<p>See <a href="#story-n">1</a></p><p id="story-n">Note</p>';
    const chapter = (number: number) => htmlChapter(story(notes), [], new Map(), ENGLISH_LABELS, number);
    expect(chapter(1)).toContain('<a href="#story-n">1</a></p><p id="story-n">');
    expect(chapter(2)).toContain('<a href="#story-n-2">1</a></p><p id="story-n-2">');
    expect(chapter(2)).toContain('<main id="chapter-2" lang="en-GB" dir="ltr">');
  });

  test('tells no other site where its reader comes from, and has one link around a picture', () => {
    const html =
      '<p><a href="https://a.example/">a</a><a href="https://a.example/"><img src="https://a.example/1" alt=" A quay "></a><img src="data:image/png;base64,AA" alt=""></p>';
    const page = htmlChapter(
      story(html, { canonicalUrl: '', byline: [] }),
      [point('So & so.')],
      new Map(),
      ENGLISH_LABELS,
      1,
    );
    expect(page).toContain('<p class="about">Harbour News · <time');
    expect(page).toContain('href="https://harbour.example/ferry?from=list" rel="noreferrer"');
    expect(page).toContain('<a href="https://a.example/" rel="noreferrer">A quay</a>');
    expect(page).toContain('<img src="data:image/png;base64,AA"');
    expect(page).toContain('<li>So &amp; so.</li>');
  });

  test('for the clipboard is title and text', () => {
    expect(htmlFragment(story('<p onclick="x()">a</p>', { title: 'A & b' }))).toBe(
      '<h1>A &amp; b</h1>\n<p>a</p>',
    );
  });
});

describe('a book', () => {
  const bookOf = (...stories: ReturnType<typeof story>[]) => {
    const book = new Book(OPTIONS);
    const pictures = new Map<string, BookPicture>([
      ['https://a.example/1', { path: 'pictures/1.png', type: 'image/png' }],
    ]);
    const chapters = stories.map((article) =>
      book.chapter({ article, points: [point('So & so.')], pictures }, 'No title'),
    );
    return { chapters, files: Object.fromEntries(book.end().map(({ path, content }) => [path, content])) };
  };

  test('numbers its chapters and names them, their pictures and their formulas', () => {
    const { chapters, files } = bookOf(
      story('<p><math><mi>a</mi></math></p>', { title: ' ', lang: null }),
      story('<h3>b</h3><p>c</p>', { lang: 'de' }),
    );
    expect(chapters.map(({ path }) => path)).toEqual([
      'EPUB/chapter-00001.xhtml',
      'EPUB/chapter-00002.xhtml',
    ]);
    expect(chapters[0]?.content).toContain('<h1>No title</h1>');
    expect(chapters[0]?.content).toMatch(/<html [^>]*ops" dir="ltr">/);
    expect(chapters[1]?.content).toMatch(/<html [^>]* lang="de" xml:lang="de" dir="ltr">/);
    expect(chapters[1]?.content).toContain('<h2>b</h2>');
    expect(chapters[1]?.content).toContain('<p class="name">Key points</p><ul><li>So &amp; so.</li></ul>');
    const list = files['EPUB/package.opf'] ?? '';
    expect(list).toContain(
      'id="c1" href="chapter-00001.xhtml" media-type="application/xhtml+xml" properties="mathml"/>',
    );
    expect(list).toContain('id="c2" href="chapter-00002.xhtml" media-type="application/xhtml+xml"/>');
    expect(list.match(/id="p\d+" href="[^"]*" media-type="[^"]*"/g)).toEqual([
      'id="p1" href="pictures/1.png" media-type="image/png"',
    ]);
    expect(list.match(/<dc:language>.*?<\/dc:language>/g)).toEqual([
      '<dc:language>en</dc:language>',
      '<dc:language>de</dc:language>',
    ]);
    expect(list).toContain('>2026-11-26T10:00:00Z</meta>');
    expect(list).toContain('<itemref idref="c1"/>\n<itemref idref="c2"/>');
  });

  test('leads to the page of a story where it is one of the web', () => {
    const about = (more: object) => bookOf(story('', more)).chapters[0]?.content ?? '';
    expect(about({ byline: [], published: null })).toContain(
      '<p class="about">Harbour News</p><p class="about"><a href="https://harbour.example/ferry">Original page</a></p>',
    );
    expect(about({ canonicalUrl: 'https://[bad', byline: [], site: '', published: null })).not.toContain(
      'class="about"',
    );
    expect(about({ canonicalUrl: 'about:blank' })).not.toContain('Original page');
  });

  test('holds pictures of types that every reader knows, of others their words', () => {
    const picture = (type: string) => {
      const own = { url: 'https://a.example/1', type, data: 'AA==' };
      const form = takeAway('epub', { ...OPTIONS, hasPictures: true }, ['']);
      const article = { ...filed(1, { pictures: [own] }, { pictures: [own.url] }) };
      const pieces = [...form.begin(), ...form.add(article), ...form.end()] as Uint8Array[];
      const files = unzipSync(Buffer.concat(pieces));
      return [
        Object.keys(files).some((name) => name.includes('pictures/')),
        strFromU8(files['EPUB/chapter-00001.xhtml'] ?? new Uint8Array()).includes('<img'),
      ];
    };
    expect(picture('image/gif')).toEqual([true, true]);
    expect(picture('image/webp')).toEqual([false, false]);
  });
});
