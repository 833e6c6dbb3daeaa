// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { takeNotes } from '../../../../src/core/export/footnotes.ts';
import { markdown } from '../../../../src/core/export/markdown.ts';
import { story } from './story.ts';

/** The Markdown of a story alone, without front matter and title. */
function body(html: string): string {
  const text = markdown(story(html, { title: '' }), []);
  return text.slice(text.indexOf('---\n', 4) + 4).trim();
}

describe('footnotes', () => {
  const note = (id: string, text: string) => `<li id="story-${id}" class="story-note">${text}</li>`;
  const to = (id: string, text = '1') => `<a href="#story-${id}">${text}</a>`;

  test('have one number each, however often they are led to', () => {
    expect(
      body(`<p>a${to('n')} b${to('m', '2')} c${to('n')}</p><ol>${note('n', 'N')}${note('m', 'M')}</ol>`),
    ).toBe('a[^1] b[^2] c[^1]\n\n[^1]: N\n\n[^2]: M');
  });

  test('to which nothing leads, or only they themselves, stay in their list', () => {
    expect(body(`<p>a${to('n')}</p><ol>${note('n', 'N')}${note('m', `M ${to('m', 'up')}`)}</ol>`)).toBe(
      'a[^1]\n\n1. M up\n\n[^1]: N',
    );
  });

  test('take their list with them when it is empty, and the paragraph that they are of when it is none', () => {
    expect(body(`<p>a${to('n')}</p><ul>${note('n', 'N')}</ul><p>z</p>`)).toBe('a[^1]\n\nz\n\n[^1]: N');
    expect(body(`<p>a${to('n')}</p><div><p id="story-n" class="story-note">N</p></div><p>z</p>`)).toBe(
      'a[^1]\n\nz\n\n[^1]: N',
    );
  });

  test('keep a note in a note, and lead to no place that is gone', () => {
    const text = body(
      `<p>a${to('n')}</p><ol>${note('n', `N${to('m', '2')} ${to('r', '↩')}`)}${note('m', 'M')}</ol>`,
    );
    expect(text).toBe('a[^1]\n\n[^1]: N[^2]\n\n[^2]: M');
  });

  test('change the story that they are taken from', () => {
    const story = new DOMParser().parseFromString(
      `<p>a<sup>${to('n')}</sup></p><ol>${note('n', `N ${to('r', '↩')}`)}</ol>`,
      'text/html',
    );
    const fragment = document.createDocumentFragment();
    fragment.append(...story.body.childNodes);
    const notes = takeNotes(fragment);
    expect(notes.map(({ number, element }) => [number, element.textContent])).toEqual([[1, 'N ']]);
    expect(fragment.querySelectorAll('sup, a, ol')).toHaveLength(0);
  });
});

describe('Markdown of what stands in a line', () => {
  test.each([
    ['<p>x<sup>-1</sup> a<sub>i1</sub> b<sub>12</sub></p>', 'x⁻¹ a\\_i1 b₁₂'],
    ['<p>21<sup>st</sup> x<sup>ab c</sup> 5<sub>th</sub></p>', '21st x\\^ab c 5\\_th'],
    ['<p>a<sup>[1]</sup> b<sup> </sup>c<sup>abcd</sup></p>', 'a\\[1\\] b c\\^abcd'],
    ['<p><q>a</q></p>', '“a”'],
    ['<p><ruby>漢<rt>かん</rt></ruby><ruby>字<rt></rt></ruby></p>', '漢(かん)字'],
    ['<p>a <a href="https://a.example/"> </a>b</p>', 'a b'],
    ['<p>a&amp;b &amp;amp; &amp;#38; &amp; c</p>', 'a&b \\&amp; \\&#38; & c'],
    ['<p>10) ten 2) two</p>', '10\\) ten 2) two'],
    ['<p><del>a</del> <s>b</s></p>', '~~a~~ ~~b~~'],
  ])('%s', (html, text) => {
    expect(body(html)).toBe(text);
  });

  test.each([
    [
      '<p><img src="https://a.example/a b(1).png" alt=" a\n b "></p>',
      '![a b](https://a.example/a%20b\\(1\\).png)',
    ],
    [
      '<p><a href="https://a.example/"><img src="https://a.example/1" alt=""></a></p>',
      '[![](https://a.example/1)](https://a.example/)',
    ],
    ['<p>a<img src="" alt="b">c</p>', 'ac'],
  ])('of the picture %s', (html, text) => {
    expect(body(html)).toBe(text);
  });

  test.each([
    ['<math alttext=" a\n  b "><mi>a</mi></math>', '$a b$'],
    ['<math display="inline" alttext="a"><mi>a</mi></math>', '$a$'],
    ['<math alttext="  "><mi>a</mi>\n <mo>*</mo></math>', 'a \\*'],
    ['<math display="block" alttext="a\n\n b\nc"><mi>a</mi></math>', '$$\na\n b\nc\n$$'],
  ])('of the formula %s', (html, text) => {
    expect(body(`<p>${html}</p>`)).toBe(text);
  });
});

describe('Markdown of lists, headings and code', () => {
  test.each([
    ['<ol start="0"><li>a</li></ol>', '0. a'],
    ['<ol start="-4"><li>a</li></ol>', '0. a'],
    ['<ol start="x"><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<ol start="9"><li>a</li><li>b<ul><li>c</li></ul></li></ol>', '9. a\n10. b\n    - c'],
    ['<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n\n  b\n- c'],
    ['<h2>a</h2><h6>b</h6>', '## a\n\n###### b'],
    ['<h4>a</h4><h6>b</h6><h5>c</h5>', '## a\n\n#### b\n\n### c'],
    ['<h1>a</h1><h6>b</h6>', '## a\n\n###### b'],
    ['<pre class="x lang-c++">a</pre>', '```c++\na\n```'],
    ['<pre><code class="language-objective-c">a</code></pre>', '```objective-c\na\n```'],
    ['<pre>a</pre>', '```\na\n```'],
    ['<figure><p>a</p><figcaption>b<br>c\n d</figcaption></figure>', 'a\n\n_b c d_'],
    ['<figure><p>a</p><figcaption> </figcaption></figure>', 'a'],
  ])('%s', (html, text) => {
    expect(body(html)).toBe(text);
  });

  test('with paths of pictures where there are any', () => {
    const html = '<p><img src="https://a.example/1" alt=""><img src="https://a.example/2" alt=""></p>';
    const pictureOf = (address: string) => (address.endsWith('1') ? 'pictures/1.png' : null);
    const text = markdown(story(html, { title: '' }), [], null, undefined, { pictureOf });
    expect(text).toContain('![](pictures/1.png)![](https://a.example/2)');
  });

  test('without a title, points or text', () => {
    expect(markdown(story('', { title: '', byline: [], published: null }), [])).toBe(
      '---\ntitle: ""\nsite: "Harbour News"\nurl: "https://harbour.example/ferry"\nlang: "en-GB"\n---\n\n\n',
    );
  });
});

describe('Markdown of tables', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  test.each([
    ['a<p>b</p><p>c</p>', 'a b c'],
    ['<div><h3>a</h3><blockquote>b</blockquote></div>', 'a b'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '• a • b • c'],
    ['<table><tr><th> a </th><td>b</td></tr><tr><td>c</td></tr></table>', 'a · b · c'],
  ])('a cell of %s is a line', (cell, line) => {
    const cells =
      body(`<table>${row('x', 'y')}${row(cell, 'z')}</table>`)
        .split('\n')
        .at(-1) ?? '';
    expect(cells.replace(/\s+/g, ' ')).toBe(`| ${line} | z |`);
  });
});
