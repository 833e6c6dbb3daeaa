// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { settleCode } from '../../../../src/core/extract/code-blocks.ts';

function settled(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  settleCode(body);
  return body;
}

/** The text of the code of a page, one item a block. */
const codes = (html: string) =>
  [...settled(html).querySelectorAll('pre > code')].map(({ textContent }) => textContent);
const languageOf = (html: string) => settled(html).querySelector('pre > code')?.className ?? null;

describe('the text of code', () => {
  test.each([
    ['plain', '<pre><code>a\n  b</code></pre>', 'a\n  b'],
    ['coloured', '<pre class="highlight"><span class="k">let</span> a</pre>', 'let a'],
    ['with blank lines around it', '<pre><code>\n\n \t\n  a\n\n  b \n\n</code></pre>', '  a\n\n  b'],
    ['with lines that are parted by breaks', '<pre><code>a<br>b<br>c</code></pre>', 'a\nb\nc'],
    ['with a box for each line', '<pre><code><div>a</div><div>b</div>c</code></pre>', 'a\nb\nc'],
    ['with text before a box', '<pre><code>a<div>b</div></code></pre>', 'a\nb'],
    ['with boxes that hold their break', '<pre><code><div>a\n</div><div>b\n</div></code></pre>', 'a\nb'],
    ['with a code for each line', '<pre><code>a\n</code><code>b</code><code>c</code></pre>', 'a\nb\nc'],
    ['with code in its code', '<pre><code>a<code>b</code></code></pre>', 'ab'],
    [
      'with numbers of its lines',
      '<pre><code><i class="lineno"> 1 </i>a\n<i class="ln">2</i>b</code></pre>',
      'a\nb',
    ],
    ['with numbers in data', '<pre><code><i data-line-number="1">1</i>a</code></pre>', 'a'],
    ['with a gutter that says something', '<pre><code><i class="gutter">x1</i>a</code></pre>', 'x1a'],
  ])('%s', (_, html, text) => {
    expect(codes(html)).toEqual([text]);
  });

  test('of a diagram or a poem is left as it is', () => {
    expect(codes('<pre>Roses  are\n  <b>red</b></pre>')).toEqual([]);
    expect(settled('<pre>Roses  are\n  <b>red</b></pre>').innerHTML).toBe(
      '<pre>Roses  are\n  <b>red</b></pre>',
    );
    expect(codes('<pre class="highlight">a<img src="x"></pre>')).toEqual([]);
    expect(codes('<pre class="highlight"><table><tbody><tr><td>a</td></tr></tbody></table></pre>')).toEqual(
      [],
    );
  });

  test('is known by the box around it', () => {
    expect(codes('<div class="sourcecode"><pre>a</pre></div>')).toEqual(['a']);
    expect(codes('<div class="decoded"><pre>a</pre></div>')).toEqual([]);
    expect(codes('<div class="my-hljs_box"><pre>a</pre></div>')).toEqual(['a']);
  });
});

describe('code laid out as a table', () => {
  const cell = (html: string, name = '') => `<td${name && ` class="${name}"`}>${html}</td>`;
  const row = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
  const table = (rows: string, name = '') =>
    `<table${name && ` class="${name}"`}><tbody>${rows}</tbody></table>`;

  test('numbers in one cell, lines in the next', () => {
    const html = table(row(cell('<pre>1\n2</pre>'), cell('<pre><code>a\nb</code></pre>')));
    expect(codes(html)).toEqual(['a\nb']);
    expect(settled(html).querySelector('table')).toBeNull();
  });

  test('one row a line', () => {
    const lines = row(cell('1', 'lineno'), cell('\na\n')) + row(cell('', 'lineno'), cell('  b'));
    expect(codes(table(lines, 'highlight lang-js'))).toEqual(['a\n  b']);
    expect(languageOf(table(lines, 'highlight lang-js'))).toBe('language-js');
    const coded =
      row(cell('<i class="ln">1</i>'), cell('<code>a</code>')) + row(cell('2', 'ln'), cell('b', 'code'));
    expect(codes(table(coded))).toEqual(['a\nb']);
  });

  test.each([
    ['a table of figures', table(row(cell('1'), cell('20')) + row(cell('2'), cell('30')))],
    ['one with a heading', table(`<tr><th>n</th></tr>${row(cell('1', 'lineno'), cell('<code>a</code>'))}`)],
    [
      'one that says nothing of code',
      table(row(cell('1', 'lineno'), cell('a')) + row(cell('2', 'lineno'), cell('b'))),
    ],
    ['one with a cell that is no code', table(row(cell('1', 'lineno'), cell('<code>a</code>'), cell('b')))],
    ['one with years', table(row(cell('1932 1933'), cell('<pre>a</pre>'), cell('<pre>b</pre>')))],
    ['one of which a single cell is left', table(row(cell('1', 'lineno'), cell('<code>a</code>')))],
    ['one around another', table(row(cell('1', 'lineno'), cell(table(row(cell('<pre>a</pre>'))))))],
  ])('%s stays a table', (_, html) => {
    expect(settled(html).querySelector('table')).not.toBeNull();
  });
});

describe('code without a box', () => {
  test('gets one where it has lines and a language', () => {
    expect(codes('<p>So: <code class="language-js">a\nb</code></p>')).toEqual(['a\nb']);
    expect(languageOf('<p>So: <code class="language-js">a\nb</code></p>')).toBe('language-js');
  });

  test.each([
    '<code class="language-js">a</code>',
    '<code class="language-js">a\n</code>',
    '<code class="language-js">\na</code>',
    '<code>a\nb</code>',
  ])('stays in its line else: %j', (html) => {
    expect(codes(`<p>So: ${html}</p>`)).toEqual([]);
  });
});

describe('the language of code', () => {
  const pre = (attributes: string, inner = 'a') => `<pre ${attributes}><code>${inner}</code></pre>`;

  test.each([
    ['class="language-Zig"', 'language-zig'],
    ['class="a lang-c++"', 'language-c++'],
    ['class="highlight-source-js"', 'language-js'],
    ['class="brush: php; toolbar: false"', 'language-php'],
    ['class="brush:php"', 'language-php'],
    ['data-lang="Go"', 'language-go'],
    ['data-language="go"', 'language-go'],
    ['data-code-language="go"', 'language-go'],
    ['data-enlighter-language="go"', 'language-go'],
    ['class="hljs python"', 'language-python'],
    ['class="highlight-rust highlight"', 'language-rust'],
    ['class="python"', ''],
    ['class="hljs wide"', ''],
    ['class="xlanguage-js"', ''],
    ['class="language-none"', ''],
    ['class="lang-plaintext"', ''],
    ['data-lang="not a language"', ''],
    [`data-lang="${'a'.repeat(31)}"`, ''],
  ])('%s', (attributes, expected) => {
    expect(languageOf(pre(attributes))).toBe(expected);
  });

  test('may stand on the code or on a box around it, but not far', () => {
    const boxed = (depth: number, name: string) =>
      `${'<div>'.repeat(depth).replace('<div>', `<div class="${name}">`)}${pre('')}${'</div>'.repeat(depth)}`;
    expect(languageOf('<pre><code class="language-js">a</code></pre>')).toBe('language-js');
    expect(languageOf(boxed(1, 'language-js'))).toBe('language-js');
    expect(languageOf(boxed(2, 'language-js'))).toBe('language-js');
    expect(languageOf(boxed(3, 'language-js'))).toBe('');
    expect(languageOf(boxed(1, 'lang-en'))).toBe('');
    expect(languageOf('<pre class="lang-en"><code>a</code></pre>')).toBe('language-en');
  });

  test('a box around several says nothing of each, nor does the page', () => {
    expect(languageOf(`<div class="language-js">${pre('')}${pre('')}</div>`)).toBe('');
    const { body } = new DOMParser().parseFromString(
      `<body class="language-js">${pre('')}</body>`,
      'text/html',
    );
    settleCode(body);
    expect(body.querySelector('code')?.className).toBe('');
  });
});
