// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
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

describe('a run of text', () => {
  test.each([
    ['has a space for a line break', 'one<br>two', ['one two']],
    ['goes on behind a comment', 'one<!-- no --> two', ['one two']],
    ['is cut where an element of a line holds a block', 'a <span><b><p>b</p></b></span> c', ['a', 'b', 'c']],
    ['goes on through elements of a line within each other', 'a <span><b><i>b</i></b></span> c', ['a b c']],
    ['is none without text', '<p> </p><p><img></p>', []],
  ])('%s', (_, html, texts) => {
    expect(textsOf(`<div>${html}</div>`)).toEqual(texts);
  });

  test('knows the nodes that hold it', () => {
    const [block] = blocksOf('<div>one <b>two</b><p>three</p></div>').blocks;
    expect(block?.nodes.map(({ textContent }) => textContent)).toEqual(['one ', 'two']);
    expect(block?.box.element.localName).toBe('div');
  });

  test.each(['strong', 'b', 'em', 'i'])('has strong letters in %s, however deep', (name) => {
    const [block] = blocksOf(`<p>a <${name}><u>b</u>c</${name}> d</p>`).blocks;
    expect(block?.signs.strong).toBe(2);
  });

  test('has links that lead somewhere, each once', () => {
    const signs = (html: string) => blocksOf(`<p>${html}</p>`).blocks[0]?.signs;
    expect(signs('<a>a</a> <u>b</u>')).toMatchObject({ links: 0, linked: 0 });
    expect(signs('<a href="/x">a <b>b</b></a> <a href="/y">c</a> d')).toMatchObject({ links: 2, linked: 3 });
  });
});

describe('the rows of a table', () => {
  test.each([
    ['one block each', '<tr><th>a</th><td>b</td></tr><tr><td>c</td></tr>', ['a b', 'c']],
    ['their cells, where one holds a block', '<tr><td>a</td><td><p>b</p></td></tr>', ['a', 'b']],
    [
      'their cells, where one holds a link around one',
      '<tr><td>a</td><td><a><div>b</div></a></td></tr>',
      ['a', 'b'],
    ],
  ])('are %s', (_, rows, texts) => {
    expect(textsOf(`<table>${rows}</table>`)).toEqual(texts);
  });

  test('hold links as other blocks do', () => {
    const { blocks } = blocksOf('<table><tr><td><a href="/x">a</a></td><td>b</td></tr></table>');
    expect(blocks[0]?.signs).toMatchObject({ links: 1, linked: 1, length: 2 });
  });
});

test('boxes know where they stand, what they are called and which pictures come before them', () => {
  const { boxes } = blocksOf(
    '<main class="a b"><p>One <img></p></main><div><p>Two</p><p><img> <img></p></div>',
  );
  expect(
    boxes.map(({ depth, signature, first, end, picturesBefore, picturesEnd, alike }) => [
      depth,
      signature,
      first,
      end,
      picturesBefore,
      picturesEnd,
      alike,
    ]),
  ).toEqual([
    [0, 'BODY.', 0, 2, 0, 3, 1],
    [1, 'MAIN.a b', 0, 1, 0, 1, 1],
    [2, 'P.', 0, 1, 0, 1, 1],
    [1, 'DIV.', 1, 2, 1, 3, 1],
    [2, 'P.', 1, 2, 1, 1, 2],
    [2, 'P.', 2, 2, 1, 3, 2],
  ]);
});
