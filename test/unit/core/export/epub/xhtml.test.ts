// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { xhtml } from '../../../../../src/core/export/epub/xhtml.ts';

const IN_BOOK = 'https://harbour.example/a.png';

function written(html: string, headingShift = 0) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const pictureOf = (address: string) => (address === IN_BOOK ? 'pictures/1.png' : null);
  return xhtml(body, { pictureOf, headingShift });
}

const markup = (html: string, headingShift?: number) => written(html, headingShift).markup;

describe('a line by itself', () => {
  test.each([
    ['Text alone', '<p>Text alone</p>'],
    ['<em>a</em> b', '<p><em>a</em></p>\n<p> b</p>'],
    ['<em>a<b>b</b></em>', '<p><em>a<b>b</b></em></p>'],
    [`<img src="${IN_BOOK}" alt="A quay">`, '<p><img src="pictures/1.png" alt="A quay"/></p>'],
    ['<a href="https://harbour.example/">a</a>', '<p><a href="https://harbour.example/">a</a></p>'],
    ['<p>a</p> <p>b</p>', '<p>a</p>\n \n<p>b</p>'],
    ['<em></em>', '<p><em></em></p>'],
    ['<em>a<div>b</div></em>', 'a<div>b</div>'],
    ['<p>a</p><!-- no --><hr>', '<p>a</p>\n\n<hr/>'],
  ])('%s', (html, expected) => {
    expect(markup(html)).toBe(expected);
  });
});

describe('a block', () => {
  test.each([
    ['<div><p>a</p><section>b</section></div>', '<div><p>a</p><section>b</section></div>'],
    ['<article><header>a</header></article>', '<div><div>a</div></div>'],
    ['<details open><summary>a</summary><p>b</p></details>', '<div><p>a</p><p>b</p></div>'],
    ['<p>a<br>b<wbr>c</p>', '<p>a<br/>b<wbr/>c</p>'],
    ['<p>a<time datetime="x">b</time><del cite="y">c</del></p>', '<p>a<span>b</span><s>c</s></p>'],
    ['<blockquote cite="x">a<hr>b</blockquote>', '<blockquote>a<hr/>b</blockquote>'],
    ['<pre>a\n  <code>b</code></pre>', '<pre>a\n  <code>b</code></pre>'],
    ['<font>a<p>b</p></font>', 'a<p>b</p>'],
    ['<li>a</li><figcaption>b</figcaption>', '<div>a</div>\n<div>b</div>'],
    ['<h2>a<div>b</div></h2>', '<h2>a<br/>b</h2>'],
    ['<h2><div>b</div></h2>', '<h2>b</h2>'],
    ['<h2>a<div> </div>c</h2>', '<h2>a c</h2>'],
    ['<h2>a<hr>b</h2>', '<h2>a<br/>b</h2>'],
    ['<p>5 &lt; 6 &amp; "7"\u0001</p>', '<p>5 &lt; 6 &amp; &quot;7&quot;</p>'],
  ])('%s', (html, expected) => {
    expect(markup(html)).toBe(expected);
  });

  test.each([
    ['<h1>a</h1>', 1, '<h2>a</h2>'],
    ['<h4>a</h4>', -2, '<h2>a</h2>'],
    ['<h5>a</h5>', 3, '<h6>a</h6>'],
    ['<p>a</p>', 1, '<p>a</p>'],
  ])('%s moves by %d', (html, by, expected) => {
    expect(markup(html, by)).toBe(expected);
  });
});

describe('a list', () => {
  test.each([
    ['<ul><li>a</li>\n<li><p>b</p></li></ul>', '<ul><li>a</li><li><p>b</p></li></ul>'],
    ['<ul>a<p>b</p><li>c</li></ul>', '<ul><li>a</li><li><p>b</p></li><li>c</li></ul>'],
    [`<ul><img src="${IN_BOOK}"><p></p></ul>`, '<ul></ul>'],
    [`<ul><p><img src="${IN_BOOK}"></p></ul>`, '<ul><li><p><img src="pictures/1.png" alt=""/></p></li></ul>'],
    [
      '<ol start="3" type="a" reversed><li value="7">a</li></ol>',
      '<ol start="3" type="a" reversed="reversed"><li value="7">a</li></ol>',
    ],
    ['<ol start="-3"><li value="x">a</li></ol>', '<ol start="-3"><li>a</li></ol>'],
    ['<ol start="3x" type="disc"><li value="7.5">a</li></ol>', '<ol><li>a</li></ol>'],
    ['<ol start="1234567" type="1a"><li value="x7">a</li></ol>', '<ol><li>a</li></ol>'],
    ['<ul start="3"><li value="7">a</li></ul>', '<ul><li>a</li></ul>'],
    [
      '<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd>e</dd></dl>',
      '<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd>e</dd></dl>',
    ],
    ['<dl><dt>a<h3>b</h3></dt><dd><p>c</p></dd></dl>', '<dl><dt>a<br/>b</dt><dd><p>c</p></dd></dl>'],
    ['<dl><dd>a</dd></dl>', '<div><div>a</div></div>'],
    ['<dl><dt>a</dt></dl>', '<div><div>a</div></div>'],
    ['<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>', '<div><div>a</div><div>b</div><div>c</div></div>'],
  ])('%s', (html, expected) => {
    expect(markup(html)).toBe(expected);
  });
});

describe('a table', () => {
  const table = (inner: string) => markup(`<table>${inner}</table>`);

  test.each([
    ['<tr><td>a</td><th>b</th></tr>', '<table><tbody><tr><td>a</td><th>b</th></tr></tbody></table>'],
    [
      '<tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody><thead><tr><th>h</th></tr></thead>',
      '<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>',
    ],
    [
      '<thead><tr><td>1</td></tr></thead><thead><tr><td>2</td></tr></thead><tfoot><tr><td>3</td></tr></tfoot><tfoot><tr><td>4</td></tr></tfoot>',
      '<table><thead><tr><td>1</td></tr></thead><tbody><tr><td>2</td></tr></tbody><tbody><tr><td>4</td></tr></tbody><tfoot><tr><td>3</td></tr></tfoot></table>',
    ],
    [
      '<caption>a<p>b</p></caption><tr><td>c</td></tr>',
      '<table><caption>a<br/>b</caption><tbody><tr><td>c</td></tr></tbody></table>',
    ],
    ['<caption>a</caption>', ''],
    [
      '<tr><th>a<h3>b</h3></th><td><p>c</p></td></tr>',
      '<table><tbody><tr><th>a<br/>b</th><td><p>c</p></td></tr></tbody></table>',
    ],
    [
      '<tr><td colspan="2" rowspan="9999">a</td></tr>',
      '<table><tbody><tr><td colspan="2" rowspan="9999">a</td></tr></tbody></table>',
    ],
    [
      '<tr><td colspan="0" rowspan="10000">a</td><th colspan="2%" width="3">b</th></tr>',
      '<table><tbody><tr><td>a</td><th>b</th></tr></tbody></table>',
    ],
  ])('%s', (inner, expected) => {
    expect(table(inner)).toBe(expected);
  });

  test('in a line of text is its lines', () => {
    expect(markup('<h2>a<table><tr><td>b</td></tr></table></h2>')).not.toContain('<table');
  });
});

describe('a picture', () => {
  test('that is not in the book is its description', () => {
    expect(markup('<p>a <img src="https://x.example/" alt="A &quot;quay&quot;"> b</p>')).toBe(
      '<p>a A &quot;quay&quot; b</p>',
    );
    expect(markup('<p><img src="https://x.example/"></p>')).toBe('<p></p>');
    expect(markup('<img src="https://x.example/">')).toBe('');
  });

  test('in a figure stands before its captions, which become one', () => {
    const figure = `<figure><figcaption>one</figcaption><img src="${IN_BOOK}"><figcaption>two</figcaption></figure>`;
    expect(markup(figure)).toBe(
      '<figure><img src="pictures/1.png" alt=""/><figcaption>one<br/>two</figcaption></figure>',
    );
    expect(markup('<figure><p>a</p></figure>')).toBe('<figure><p>a</p></figure>');
  });
});

describe('a link', () => {
  test.each([
    ['https://harbour.example/a b?q=ü', '<a href="https://harbour.example/a%20b?q=%C3%BC">x</a>'],
    ['HTTP://Harbour.example', '<a href="http://harbour.example/">x</a>'],
    ['mailto:ada@harbour.example', '<a href="mailto:ada@harbour.example">x</a>'],
    ['https://[bad', 'x'],
    ['ftp://harbour.example/', 'x'],
    ['xhttps://harbour.example/', 'x'],
    ['javascript:alert(1)', 'x'],
    ['a/b', 'x'],
    ['', 'x'],
    ['#gone', 'x'],
  ])('to %s', (href, expected) => {
    expect(markup(`<p><a href="${href}">x</a></p>`)).toBe(`<p>${expected}</p>`);
  });

  test('leads to a place whose name may be one, and that stands once', () => {
    const to = (name: string, place = `<p id="${name}">b</p>`) =>
      markup(`<p><a href="#${name}">a</a></p>${place}`);
    expect(to('n-1.x')).toBe('<p><a href="#n-1.x">a</a></p>\n<p id="n-1.x">b</p>');
    expect(to('_n')).toContain('<a href="#_n">');
    for (const name of ['1n', 'n 1', 'n:1', '']) expect(to(name)).toBe('<p>a</p>\n<p>b</p>');
    expect(to('n', '<p id="n">b</p><p id="n">c</p>')).toBe(
      '<p><a href="#n">a</a></p>\n<p id="n">b</p>\n<p>c</p>',
    );
  });

  test('leads nowhere where its place is unwrapped, and a place without a link has no name', () => {
    expect(
      markup('<p><a href="#n">a</a> <a href="#m">c</a></p><font id="n"><p>b</p></font><p id="m">d</p>'),
    ).toBe('<p>a <a href="#m">c</a></p>\n<p>b</p>\n<p id="m">d</p>');
    expect(markup('<p id="n">b</p>')).toBe('<p>b</p>');
  });

  test('leads nowhere, too, where the only place, or a link that is a place itself, is unwrapped', () => {
    expect(markup('<p><a href="#n">a</a></p><em id="n"><p>b</p></em>')).toBe('<p>a</p>\n<p>b</p>');
    expect(
      markup('<p><a id="r" href="#n">1</a></p><em id="n"><p>b</p></em><p><a href="#r">back</a></p>'),
    ).toBe('<p>1</p>\n<p>b</p>\n<p>back</p>');
  });

  test('is its text where links lead to links without an end in sight', () => {
    const chain = Array.from({ length: 9 }, (_, at) => `<a id="n${at + 1}" href="#n${at}">${at}</a>`);
    expect(markup(`<p>${chain.join('')}</p><em id="n0"><p>b</p></em>`)).toBe('<p>012345678</p>\n<p>b</p>');
  });

  test('in a link is its text', () => {
    const inner = document.createElement('a');
    inner.href = 'https://harbour.example/b';
    inner.append('b');
    const outer = document.createElement('a');
    outer.href = 'https://harbour.example/a';
    outer.append('a', inner);
    const story = document.createElement('p');
    story.append(outer);
    const root = document.createElement('div');
    root.append(story);
    expect(xhtml(root, { pictureOf: () => null, headingShift: 0 }).markup).toBe(
      '<p><a href="https://harbour.example/a">ab</a></p>',
    );
  });
});

describe('languages and directions', () => {
  test.each([
    ['<p lang="de_DE">a</p>', '<p lang="de-DE" xml:lang="de-DE">a</p>'],
    ['<p lang="not a tag">a</p>', '<p>a</p>'],
    ['<p dir="rtl">a</p>', '<p dir="rtl">a</p>'],
    ['<p dir="auto">a</p>', '<p>a</p>'],
    ['<p dir="xrtl">a</p>', '<p>a</p>'],
    ['<p><bdo>a</bdo><bdo dir="rtl">b</bdo></p>', '<p><bdo dir="ltr">a</bdo><bdo dir="rtl">b</bdo></p>'],
  ])('%s', (html, expected) => {
    expect(markup(html)).toBe(expected);
  });
});

describe('a formula', () => {
  const math = (inner: string, attributes = '') => written(`<p><math${attributes}>${inner}</math></p>`);

  test('that a checker takes is written, and told of', () => {
    const { markup: whole, hasMath } = math('<mfrac><mi>a</mi> <mn>2</mn></mfrac>x', ' display="block"');
    expect(whole).toBe(
      '<p><math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p>',
    );
    expect(hasMath).toBe(true);
    expect(math('<mi>a</mi>', ' display="big"').markup).not.toContain('display');
    expect(written('<p>a</p>').hasMath).toBe(false);
  });

  test.each([
    ['<mfrac><mi>a</mi></mfrac>', 'a'],
    ['<mfrac><mi>a</mi><mi>b</mi><mi>c</mi></mfrac>', 'abc'],
    ['<msubsup><mi>a</mi><mi>b</mi></msubsup>', 'ab'],
    ['<semantics><mi>a</mi></semantics>', 'a'],
    ['<constructor>a</constructor>', 'a'],
  ])('of %s is its text', (inner, text) => {
    expect(math(inner)).toMatchObject({ markup: `<p>${text}</p>`, hasMath: false });
  });
});

test.each([
  ['<ruby>図<rp>(</rp><rt>と</rt><rp>)</rp></ruby>', '<ruby>図<rp>(</rp><rt>と</rt><rp>)</rp></ruby>'],
  ['<ruby><rb>図</rb><rt>と</rt></ruby>', '<ruby>図<rt>と</rt></ruby>'],
  ['<ruby>図</ruby>', '図'],
])('readings over letters: %s', (html, expected) => {
  expect(markup(`<p>${html}</p>`)).toBe(`<p>${expected}</p>`);
});
