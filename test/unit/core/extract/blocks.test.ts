// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { blockElements, blockOf, firstBlocks } from '../../../../src/core/extract/blocks.ts';

function blocks(html: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return blockElements(body).map((element) => {
    const { kind, text } = blockOf(element);
    return `${kind}: ${text}`;
  });
}

test.each([
  ['headings and paragraphs', '<h2>A</h2><p>B  <b>c</b>\n d</p>', ['heading: A', 'paragraph: B c d']],
  ['text of a div', '<div>A<p>B</p></div>', ['paragraph: A', 'paragraph: B']],
  ['a list and the list in it', '<ul><li>A<ul><li>B</li></ul></li></ul>', ['list-item: A', 'list-item: B']],
  ['paragraphs in an item', '<ul><li><p>A</p><p>B</p></li></ul>', ['list-item: A', 'list-item: B']],
  [
    'a quote, bare and in paragraphs',
    '<blockquote>A</blockquote><blockquote><p>B</p></blockquote>',
    ['quote: A', 'quote: B'],
  ],
  ['a row as one block', '<table><tr><th>A</th><td><p>B</p><p>C</p></td></tr></table>', ['table-row: A B C']],
  [
    'code and captions',
    '<pre>a\n b</pre><figure><img><figcaption>C</figcaption></figure>',
    ['code: a b', 'caption: C'],
  ],
  ['terms', '<dl><dt>A</dt><dd>B</dd></dl>', ['list-item: A', 'list-item: B']],
  ['a line break as a space', '<p>A<br>B</p>', ['paragraph: A B']],
  ['nothing that is empty or not read', '<p> </p><p><img></p><div><script>x</script></div>', []],
])('%s', (_, html, expected) => {
  expect(blocks(html)).toEqual(expected);
});

test.each([
  [
    'a quote that repeats the story',
    '<blockquote class="story-pull-quote"><p>A</p></blockquote>',
    ['pull-quote: A'],
  ],
  [
    'a note, but no row or heading of one',
    '<div class="story-note"><p>A</p><h3>B</h3><ul><li>C</li></ul></div>',
    ['note: A', 'heading: B', 'note: C'],
  ],
  ['a box of code', '<pre><div>A</div></pre>', ['code: A']],
  [
    'a caption in paragraphs',
    '<figcaption><p>A</p></figcaption><table><caption>B</caption></table>',
    ['caption: A', 'caption: B'],
  ],
  [
    'headings of all ranks',
    '<h1>A</h1><h3>B</h3><h4>C</h4><h5>D</h5><h6>E</h6>',
    ['A', 'B', 'C', 'D', 'E'].map((each) => `heading: ${each}`),
  ],
  ['the nearest of several', '<blockquote><ul><li><p>A</p></li></ul></blockquote>', ['list-item: A']],
  ['words that a block parts', '<div>A<p>B</p>C</div>', ['paragraph: A C', 'paragraph: B']],
  [
    'words of a row that a block parts',
    '<table><tr><td>A<br>B<ul><li>C</li></ul></td><td>D</td></tr></table>',
    ['table-row: A B C D'],
  ],
  [
    'a table in a row as a part of it',
    '<table><tr><td>A<table><tr><td>B</td></tr></table></td></tr></table>',
    ['table-row: A B'],
  ],
])('%s', (_, html, expected) => {
  expect(blocks(html)).toEqual(expected);
});

test('the rows of a row are read, where the row is what is asked of', () => {
  const { body } = new DOMParser().parseFromString(
    '<table><tr><td>A</td><td>B</td></tr></table>',
    'text/html',
  );
  const row = body.querySelector('tr') as Element;
  expect(blockElements(row).map(({ localName }) => localName)).toEqual(['td', 'td']);
});

test('the first blocks are as many as are asked for', () => {
  const { body } = new DOMParser().parseFromString('<p>A</p><p> </p><p>B</p><p>C</p>', 'text/html');
  expect(firstBlocks(body, 2).map(({ text }) => text)).toEqual(['A', 'B']);
  expect(firstBlocks(body, 9)).toHaveLength(3);
});
