// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../../src/core/export/markdown.ts';
import { point, story } from './story.ts';

/** The Markdown of a story alone, without front matter and title. */
function body(html: string): string {
  const text = markdown(story(html, { title: '' }), []);
  return text.slice(text.indexOf('---\n', 4) + 4).trim();
}

describe('markdown', () => {
  test('front matter, title, key points and story, in this order', () => {
    const text = markdown(
      story('<p>It sailed at nine.</p>'),
      [point('It sailed at nine.')],
      '2026-06-13T10:00:00Z',
    );
    expect(text).toBe(`---
title: "The last ferry"
byline:
  - "Ada Quill"
  - "Ben Marsh"
site: "Harbour News"
url: "https://harbour.example/ferry"
published: "2026-06-12T08:30:00+02:00"
lang: "en-GB"
saved: "2026-06-13T10:00:00Z"
---

# The last ferry

## Key points

- It sailed at nine.

---

It sailed at nine.
`);
  });

  test('a hostile title ends neither the front matter nor its line, and is no markup', () => {
    const title = 'A "quoted"\n---\nevil: yes <b>*bold*</b> \\ \u2028 [x](y)';
    const text = markdown(story('<p>Calm.</p>', { title }), []);
    const [, front = ''] = text.split(/^---$/m);
    expect(front.split('\n').filter((line) => line.startsWith('evil'))).toEqual([]);
    expect(JSON.parse(/^title: (.*)$/m.exec(front)?.[1] ?? '')).toBe(title);
    expect(text).toContain('# A "quoted" --- evil: yes \\<b>\\*bold\\*\\</b> \\\\ \\[x\\](y)');
  });

  test('headings begin at level 2 and keep their steps', () => {
    expect(body('<h3>Boats</h3><p>a</p><h4>Small<br>ones</h4><p>b</p>')).toBe(
      '## Boats\n\na\n\n### Small ones\n\nb',
    );
    expect(body('<h1>Boats</h1><h2>Small ones</h2>')).toBe('## Boats\n\n### Small ones');
  });

  test('a description is text, whatever it says', () => {
    const html =
      '<p><img src="https://a.example/q(1).png" alt="&quot;&gt;&lt;img src=x onerror=alert(1)&gt; ](javascript:x)"></p>';
    const text = body(html);
    expect(text).toContain('\\<img src=x');
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript/);
    expect(text).toContain('(https://a.example/q\\(1\\).png)');
  });

  test('a formula is its TeX between dollars, or its text where no source is known', () => {
    expect(
      body('<p>So <math alttext="a_1 < b"><mi>a</mi></math> and <math><mi>c</mi><mo>*</mo></math>.</p>'),
    ).toBe('So $a_1 < b$ and c\\*.');
    expect(body('<p>a</p><p><math display="block" alttext="x^2"><mi>x</mi></math></p>')).toBe(
      'a\n\n$$\nx^2\n$$',
    );
  });

  test('footnotes are references and notes, whatever marks the page set', () => {
    const html =
      '<p>White<sup><a href="#story-a" id="story-ra">*</a></sup> or blue.<a href="#story-b"><sup>[2]</sup></a></p>' +
      '<ol><li id="story-a" class="story-note">Of lead. <a href="#story-ra">↩</a></li>' +
      '<li id="story-b" class="story-note"><p>Of woad.</p><p>Mostly.</p></li></ol><p class="story-note">Correction: it was green.</p>';
    expect(body(html)).toBe(
      'White[^1] or blue.[^2]\n\nCorrection: it was green.\n\n[^1]: Of lead.\n\n[^2]: Of woad.\n\n    Mostly.',
    );
  });

  test('links and pictures keep their addresses, figures their captions', () => {
    expect(
      body(
        '<figure><img src="https://a.example/q.png?w=1&amp;h=2" alt="A [quay]"><figcaption>At <em>dawn</em>.</figcaption></figure>' +
          '<p>See <a href="https://a.example/x_(y)">this</a>.</p>',
      ),
    ).toBe(
      '![A \\[quay\\]](https://a.example/q.png?w=1&h=2)\n\n_At *dawn*._\n\nSee [this](https://a.example/x_\\(y\\)).',
    );
  });

  test('lists in lists, with their numbers', () => {
    expect(
      body(
        '<ol start="3"><li>three<ul><li>a</li><li>b<ol><li>deep</li></ol></li></ul></li><li><p>four</p><p>more</p></li></ol>',
      ),
    ).toBe('3. three\n   - a\n   - b\n     1. deep\n4. four\n\n   more');
  });

  test('a table with a caption, blocks, breaks and bars in its cells', () => {
    expect(
      body(
        '<table><caption>Fares &lt;2026&gt;</caption><thead><tr><th>Way</th><th>Fare</th></tr></thead>' +
          '<tbody><tr><td>There<br>and back</td><td><ul><li>4 | 5</li><li>6</li></ul></td></tr></tbody></table>',
      ),
    ).toBe('Fares \\<2026>\n\n| Way | Fare |\n| --- | --- |\n| There and back | • 4 \\| 5 • 6 |');
  });

  test('a table without a heading row, and one within another', () => {
    const text = body(
      '<table><tr><td>a</td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr><tr><td>b</td><td>c</td></tr></table>',
    );
    expect(text).not.toMatch(/<\w/);
    expect(text).toContain('| x · y |');
    expect(text.split('\n')[1]).toMatch(/^\| --- \| --- \|$/);
  });

  test('code beside code, and code in code, ends where it ends', () => {
    expect(body('<p><code>a</code><code>b</code> c</p>')).toBe('`a` `b` c');
    expect(body('<p><code>a</code><span><code>&lt;b&gt;</code></span><code>``</code> &lt;i&gt;</p>')).toBe(
      '`a` `<b>` ` `` ` \\<i>',
    );
    expect(body('<p><code>a <code>b</code> <em>c</em></code></p>')).toBe('`a b c`');
    expect(body('<p><b><code>a</code></b><code>b</code></p>')).toBe('**`a`** `b`');
    expect(body('<p><code>a</code><br><code>b</code></p>')).toBe('`a`\\\n`b`');
    expect(body('<code>a<b>`</b></code>')).toBe('`` a` ``');
    expect(body('<pre>a<code>&lt;b&gt;</code><code>c</code></pre>')).toBe('```\na<b>c\n```');
  });

  test('code keeps its language, its lines and its signs', () => {
    expect(body('<pre class="language-ts"><span>if (a &lt; b) {</span><br>  *x*\n}</pre>')).toBe(
      '```ts\nif (a < b) {\n  *x*\n}\n```',
    );
    expect(body('<p>Call <code>a_b &lt; c</code>.</p>')).toBe('Call `a_b < c`.');
  });

  test('line breaks, quotations and rules', () => {
    expect(body('<blockquote><p>one<br>two</p><p>three</p></blockquote><hr><p>end</p>')).toBe(
      '> one\\\n> two\n> \n> three\n\n---\n\nend',
    );
  });

  test('signs that Markdown would read are written so that it does not', () => {
    expect(body('<p>&lt;script&gt; &amp;lt; 5 * 3 ~~x~~ # _y_</p><p>1) one</p><p># two</p>')).toBe(
      '\\<script> \\&lt; 5 \\* 3 \\~\\~x\\~\\~ # \\_y\\_\n\n1\\) one\n\n\\# two',
    );
  });

  test('raised and lowered signs, ruby, terms, notes and details without HTML', () => {
    const text = body(
      '<p>x<sup>2</sup>, H<sub>2</sub>O, <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>, a<sup><a href="#n1">1</a></sup>' +
        '</p><dl><dt>Quay</dt><dd>A wall.</dd></dl><details><summary>More</summary><p>Text.</p></details>',
    );
    expect(text).toContain('x², H₂O, 漢(かん), a¹');
    expect(text).toContain('**Quay**\n\nA wall.\n\n**More**\n\nText.');
    expect(text).not.toMatch(/<\w/);
  });

  test('right-to-left text is untouched', () => {
    expect(body('<p>وصلت <strong>العبارة</strong> في الساعة 9.</p>')).toBe('وصلت **العبارة** في الساعة 9.');
  });
});
