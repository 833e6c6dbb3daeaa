// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { tidyInSteps } from '../../../../src/core/extract/tidy.ts';
import { atOnce } from '../../../../src/core/slices.ts';

function tidied(html: string, title = 'The lake'): string {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  atOnce(tidyInSteps(body, title));
  return body.innerHTML;
}

describe('boxes', () => {
  test.each([
    ['with text are paragraphs', '<div>A <b>b</b></div>', '<p>A <b>b</b></p>\n'],
    [
      'with paragraphs give way to them',
      '<section><div><p>A</p></div><p>B</p></section>',
      '<p>A</p>\n<p>B</p>\n',
    ],
    [
      'with both have paragraphs of their loose text',
      '<div>A<p>B</p>C</div>',
      '<p>A</p>\n<p>B</p>\n<p>C</p>\n',
    ],
    [
      'around an address or a label are paragraphs, too',
      '<address>A</address><label>B</label>',
      '<p>A</p>\n<p>B</p>\n',
    ],
    [
      'in a line are words of it',
      '<p>A<span>x</span></p><h3>B<div>C</div>D</h3>',
      '<p>A<span>x</span></p>\n<h3>B C D</h3>\n',
    ],
    [
      'in a caption, too',
      '<figure><img src="a"><figcaption><div>A</div><div>B</div></figcaption></figure>',
      '<figure><img src="a"><figcaption>A B</figcaption></figure>\n',
    ],
    [
      'of facts stay',
      '<aside class="story-info-box"><p>A</p></aside>',
      '<aside class="story-info-box"><p>A</p></aside>\n',
    ],
    ['beside the story do not', '<aside><p>A</p></aside>', '<p>A</p>\n'],
    [
      'in an item have paragraphs beside loose text',
      '<ul><li>A<div>B</div></li></ul>',
      '<ul><li><p>A</p><p>B</p></li></ul>\n',
    ],
    ['around a picture are a paragraph', '<div><img src="a"></div>', '<p><img src="a"></p>\n'],
  ])('%s', (_, html, expected) => {
    expect(tidied(html)).toBe(expected);
  });

  test('loose text of the story and of a quote is paragraphs', () => {
    expect(tidied('A <i>b</i><p>C</p>')).toBe('<p>A <i>b</i></p>\n<p>C</p>\n');
    expect(tidied('<blockquote>A<p>B</p></blockquote>')).toBe('<blockquote><p>A</p><p>B</p></blockquote>\n');
    expect(tidied('<blockquote>A</blockquote>')).toBe('<blockquote>A</blockquote>\n');
  });

  test('a line around blocks gives way to them', () => {
    expect(tidied('<a href="/a"><h3>A</h3><p>B</p></a>')).toBe('<h3>A</h3>\n<p>B</p>\n');
    expect(tidied('<strong><p>A</p></strong>')).toBe('<p>A</p>\n');
  });
});

describe('headings', () => {
  test('one that repeats the title goes, where it is among the first two', () => {
    expect(tidied('<h1>The  Lake</h1><p>A</p>')).toBe('<p>A</p>\n');
    expect(tidied('<h2>News</h2><h3>The lake</h3><p>A</p>')).toBe('<h2>News</h2>\n<p>A</p>\n');
    expect(tidied('<h2>A</h2><h2>B</h2><h2>The lake</h2>')).toBe(
      '<h2>A</h2>\n<h2>B</h2>\n<h2>The lake</h2>\n',
    );
    expect(tidied('<h4>The lake</h4>')).toBe('<h4>The lake</h4>\n');
  });

  test('none is of the first rank', () => {
    expect(tidied('<h1>A</h1><p>B</p>')).toBe('<h2>A</h2>\n<p>B</p>\n');
  });
});

describe('what is empty goes', () => {
  test.each([
    ['paragraphs', '<p> </p><p>A</p>', '<p>A</p>\n'],
    ['lists of empty items', '<ul><li></li><li> </li></ul><p>A</p>', '<p>A</p>\n'],
    ['marks, which leave their space', '<p>A<b> </b>b<i></i>c</p>', '<p>A bc</p>\n'],
  ])('%s', (_, html, expected) => {
    expect(tidied(html)).toBe(expected);
  });

  test.each([
    '<p>A<br>b</p>\n',
    '<hr>\n',
    '<p><img src="a"></p>\n',
    '<table><tbody><tr><td></td><td>A</td></tr></tbody></table>\n',
    '<table><colgroup><col></colgroup><tbody><tr><th></th><td>A</td></tr></tbody></table>\n',
    '<p><math><mi></mi><mo>+</mo></math></p>\n',
    '<p>super<wbr>long</p>\n',
  ])('but not %j', (html) => {
    expect(tidied(html)).toBe(html);
  });
});

describe('white space', () => {
  test('is folded, but in preformatted text', () => {
    expect(tidied('<p>A \n\t b</p><pre>a \n  b</pre>')).toBe('<p>A b</p>\n<pre>a \n  b</pre>\n');
    expect(tidied('<p>A\u00a0 \u00a0b</p>')).toBe('<p>A&nbsp; &nbsp;b</p>\n');
  });

  test('does not stand at the ends of a block or between blocks', () => {
    expect(tidied('<p> A <b>b</b> </p> <h3> C </h3>')).toBe('<p>A <b>b</b></p>\n<h3>C</h3>\n');
    expect(tidied('<ul> <li> A </li> <li>B</li> </ul>')).toBe('<ul><li>A</li><li>B</li></ul>\n');
    expect(tidied('<blockquote> <p>A</p> <p>B</p> </blockquote>')).toBe(
      '<blockquote><p>A</p><p>B</p></blockquote>\n',
    );
    expect(tidied('<table> <tbody> <tr> <td> A </td> </tr> </tbody> </table>')).toBe(
      '<table><tbody><tr><td>A</td></tr></tbody></table>\n',
    );
    expect(tidied('<blockquote> A <b>b</b> <i>c</i> </blockquote>')).toBe(
      '<blockquote>A <b>b</b> <i>c</i></blockquote>\n',
    );
  });
});
