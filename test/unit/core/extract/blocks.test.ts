// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { blockElements, blockOf } from '../../../../src/core/extract/blocks.ts';

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
