// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { splitAtBreaks, wrapRuns } from '../../../../src/core/extract/paragraphs.ts';

const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

function split(html: string): string {
  const body = bodyOf(html);
  splitAtBreaks(body);
  return body.innerHTML;
}

describe('two breaks part paragraphs', () => {
  test.each([
    ['in a box', '<div>A<br><br>B</div>', '<div><p>A</p><p>B</p></div>'],
    ['in a paragraph', '<p>A<br> <br>B</p>', '<p>A</p> <p>B</p>'],
    ['three of them, too', '<div>A<br><br><br>B</div>', '<div><p>A</p><p>B</p></div>'],
    [
      'and marks stay in theirs',
      '<div>A <b>b</b><br><br><i>C</i> d</div>',
      '<div><p>A <b>b</b></p><p><i>C</i> d</p></div>',
    ],
    ['one stays a break', '<div>A<br>B<br><br>C</div>', '<div><p>A<br>B</p><p>C</p></div>'],
    [
      'around a block',
      '<div>A<br><br><ul><li>B</li></ul>C</div>',
      '<div><p>A</p><ul><li>B</li></ul><p>C</p></div>',
    ],
    [
      'though each is wrapped',
      '<div>A<span><br></span><b><i><br></i></b>B</div>',
      '<div><p>A</p><p>B</p></div>',
    ],
  ])('%s', (_, html, expected) => {
    expect(split(html)).toBe(expected);
  });

  test.each([
    ['one break', '<div>A<br>B</div>'],
    ['two with a word between', '<div>A<br>b<br>C</div>'],
    ['two with a picture between', '<div>A<br><img src="a"><br>C</div>'],
    ['two in preformatted text', '<pre>A<br><br>B</pre>'],
    ['two in a box of preformatted text', '<pre><code>A<br><br>B</code></pre>'],
  ])('%s part none', (_, html) => {
    expect(split(html)).toBe(html);
  });

  test('a box that a break stands in alone is no wrapper of it', () => {
    expect(split('<div>A<p><br></p>B</div>')).toBe('<div>A<p><br></p>B</div>');
    expect(split('<div>A<span>b<br></span></div>')).toBe('<div>A<span>b<br></span></div>');
  });

  test('a paragraph of our own making knows the box that it stands in', () => {
    expect(split('<div data-clearstory-number="7">A<br><br>B</div>')).toBe(
      '<div data-clearstory-number="7"><p data-clearstory-within="7">A</p><p data-clearstory-within="7">B</p></div>',
    );
    expect(split('<div data-clearstory-within="7">A<br><br>B</div>')).toContain(
      '<p data-clearstory-within="7">A</p>',
    );
  });
});

describe('runs between blocks', () => {
  function wrapped(html: string): string {
    const body = bodyOf(html);
    const [box] = body.children;
    if (box) wrapRuns(box);
    return body.innerHTML;
  }

  test.each([
    ['are paragraphs', '<div>A<p>B</p>C <i>d</i></div>', '<div><p>A</p><p>B</p><p>C <i>d</i></p></div>'],
    ['are none where they are blank', '<div> <p>B</p> </div>', '<div> <p>B</p> </div>'],
    ['are none where they are breaks', '<div><br><p>B</p><b></b><br></div>', '<div><p>B</p><b></b></div>'],
    ['may be a picture', '<div><img src="a"><p>B</p></div>', '<div><p><img src="a"></p><p>B</p></div>'],
    [
      'but no picture of a figure',
      '<figure><img src="a"><figcaption>B</figcaption></figure>',
      '<figure><img src="a"><figcaption>B</figcaption></figure>',
    ],
    [
      'of a figure may be words',
      '<figure><img src="a"> A<figcaption>B</figcaption></figure>',
      '<figure><p><img src="a"> A</p><figcaption>B</figcaption></figure>',
    ],
    [
      'end at a mark around a block',
      '<div>A<b><ul><li>B</li></ul></b>C</div>',
      '<div><p>A</p><b><ul><li>B</li></ul></b><p>C</p></div>',
    ],
  ])('%s', (_, html, expected) => {
    expect(wrapped(html)).toBe(expected);
  });
});
