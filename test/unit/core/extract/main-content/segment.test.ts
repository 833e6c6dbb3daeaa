// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';

function blocksOf(body: string) {
  return segment(new DOMParser().parseFromString(body, 'text/html').body);
}

const textsOf = (body: string) => blocksOf(body).blocks.map(({ text }) => text);

test('text is cut where a block begins or ends, not at elements of a line', () => {
  expect(
    textsOf('<div>Loose <b>bold</b> text<p>A  paragraph</p>more<ul><li>One</li><li>Two</li></ul></div>'),
  ).toEqual(['Loose bold text', 'A paragraph', 'more', 'One', 'Two']);
});

test('a link around a card does not glue its blocks together', () => {
  expect(textsOf('<a href="/x"><h3>A card</h3><p>and its teaser</p></a>')).toEqual([
    'A card',
    'and its teaser',
  ]);
});

test('text in the boxes inside a link around a card is linked, however deep, and what follows is not', () => {
  const { blocks } = blocksOf(
    '<a href="/x"><div><h3>A card</h3><div><p>and its <b>teaser</b></p></div></div><table><tr><td>1</td></tr></table></a><p>Prose</p>',
  );
  expect(blocks.map(({ signs }) => [signs.linked === signs.length, signs.links])).toEqual([
    [true, 1],
    [true, 1],
    [true, 1],
    [false, 0],
  ]);
});

test('a row of a plain table is one block, the cells of a layout table are not', () => {
  expect(textsOf('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual(['a b']);
  expect(textsOf('<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>')).toEqual(['a', 'b']);
});

test('each box knows its blocks, its pictures and how many are like it', () => {
  const { root, boxes } = blocksOf(
    '<ul><li class="c">One <img src="a"></li><li class="c">Two</li></ul><p>Three</p>',
  );
  expect([root.first, root.end, root.picturesEnd]).toEqual([0, 3, 1]);
  const [list] = root.children;
  expect([list?.first, list?.end]).toEqual([0, 2]);
  expect(boxes.filter(({ element }) => element.nodeName === 'LI').map(({ alike }) => alike)).toEqual([2, 2]);
});

test('signs are counted in any script', () => {
  const [latin, chinese] = blocksOf('<p>Öl, 3 l. <a href="/">Mehr</a></p><p>水位上涨，小路关闭。</p>').blocks;
  expect(latin?.signs).toMatchObject({
    words: 4,
    digits: 1,
    upper: 2,
    commas: 1,
    sentences: 1,
    links: 1,
    linked: 4,
  });
  expect(chinese?.signs).toMatchObject({ length: 10, words: 5, commas: 1, sentences: 1 });
});
