// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { featuresOf, type Known, log, PROSE, PROSE_LENGTH, rounded } from './page-reading.ts';

const column = (name: string, html: string, known: Known = {}) => featuresOf(html, known)(name);
const first = (name: string, html: string, known: Known = {}) => column(name, html, known)[0];

describe('the boxes around a block, from its own up', () => {
  const html = `<main><section><p>${PROSE}</p><p><a href="/x">one two</a> <img src="a"></p></section><h2>Three</h2></main>`;
  const known = { kept: [1, 0, 0] };
  const letters = PROSE_LENGTH + 6 + 5;

  test.each([
    ['words', [20, 22, 23, 23, 23].map(log)],
    ['links', [0, 6 / (letters - 5), 6 / letters, 6 / letters, 6 / letters].map(rounded)],
    ['share', [PROSE_LENGTH / letters, (letters - 5) / letters, 1, 1, 1].map(rounded)],
    ['blocks', [1, 2, 3, 3, 3].map(log)],
    ['kept', [1, PROSE_LENGTH / (letters - 5), ...Array(3).fill(PROSE_LENGTH / letters)].map(rounded)],
    ['alike', [2, 1, 1, 1, 1].map(log)],
    ['prose', [1, PROSE_LENGTH / (letters - 5), ...Array(3).fill(PROSE_LENGTH / letters)].map(rounded)],
    ['pictures', [0, 1, 1, 1, 1].map(log)],
  ])('%s', (name, levels) => {
    expect([0, 1, 2, 3, 4].map((level) => first(`${name}@${level}`, html, known))).toEqual(levels);
  });

  test('a picture counts where it stands, and not in the boxes after it', () => {
    expect(column('pictures@0', '<p><img src="a"> a</p><p>b</p>')).toEqual([log(1), 0]);
  });
});

describe('the box around that repeats most', () => {
  const card = '<li><h3>A card</h3><p><a href="/x">More of it</a></p></li>';
  const html = `<ul>${card.repeat(3)}</ul>`;

  test('is known by how often it does, its words and its links', () => {
    expect(first('alikeMax', html)).toBe(log(3));
    expect(first('alikeWords', html)).toBe(log(5));
    expect(first('alikeLinked', html)).toBe(rounded(8 / 13));
  });

  test('is the innermost of those that repeat as often', () => {
    expect(first('alikeWords', '<section><p>a b</p><p>c</p></section><section>d</section>')).toBe(log(2));
    expect(first('alikeMax', '<section><p>a b</p><p>c</p></section><section>d</section>')).toBe(log(2));
  });

  test('does so under the same classes only', () => {
    expect(first('alikeMax', '<p class="a">a</p><p class="b">b</p>')).toBe(log(1));
  });
});

describe('how many levels up an element of a kind is', () => {
  test.each([
    ['in-article', '<article><div><p>a</p></div></article>', 2],
    ['in-main', '<main>a</main>', 0],
    ['in-ul', '<ul><li>a</li></ul>', 1],
    ['in-table', '<table><tr><td>a</td></tr></table>', 2],
    ['in-form', '<form><p>a</p></form>', 1],
    ['in-nav', '<div role="navigation"><p>a</p></div>', 1],
    ['in-aside', '<div role="complementary">a</div>', 0],
    ['in-footer', '<div role="contentinfo">a</div>', 0],
    ['in-header', '<div role="banner">a</div>', 0],
    ['in-main', '<div role="main">a</div>', 0],
    ['in-article', '<div role="article">a</div>', 0],
    // A role goes before the name.
    ['in-nav', '<nav role="main">a</nav>', 30],
    ['in-section', '<div role="region">a</div>', 30],
    ['in-aside', '<p>a</p>', 30],
    ['in-aside', `<aside>${'<div>'.repeat(28)}a`, 28],
    ['in-aside', `<aside>${'<div>'.repeat(40)}a`, 30],
  ])('%s of %s', (name, html, levels) => {
    expect(first(name, html)).toBe(levels);
  });

  test('beside it is none', () => {
    expect(column('in-nav', '<nav><p>a</p></nav><p>b</p>')).toEqual([1, 30]);
  });
});

describe('what the boxes around are called', () => {
  test.each([
    ['nameClutter', '<div class="related-posts"><p>a</p></div>', 1],
    ['nameClutter', '<div id="related-posts"><p>a</p></div>', 1],
    ['nameClutter', '<div class="lead"><p>a</p></div>', 30],
    ['nameApparatus', '<div class="references"><p>a</p></div>', 1],
    ['nameApparatus', '<div class="related-posts"><p>a</p></div>', 30],
    ['nameClutter', '<div class="references"><p>a</p></div>', 30],
    ['nameStory', '<div class="x post-body"><div><p>a</p></div></div>', 2],
    ['nameStory', '<div id="story"><p>a</p></div>', 1],
    ['nameStory', '<div class="history"><p>a</p></div>', 30],
    ['nameStory', '<p>a</p>', 30],
  ])('%s in %s', (name, html, levels) => {
    expect(first(name, html)).toBe(levels);
  });

  test('the name of the whole page says nothing', () => {
    expect(first('nameStory', '<body class="post"><p>a</p></body>')).toBe(30);
  });
});

describe('blocks that stand in boxes of the same names', () => {
  const html = `<div class="row"><p>One two</p></div><div class="row"><p>Three four five <a href="/x">six</a></p></div><div class="end"><p>Seven</p></div>`;
  const known = { kept: [1, 0, 0] };

  test('are counted, with their words, links and what is kept of them', () => {
    expect(column('pathCount', html, known)).toEqual([log(2), log(2), log(1)]);
    expect(column('pathWords', html, known)).toEqual([log(3), log(3), log(1)]);
    expect(column('pathKept', html, known)).toEqual([rounded(6 / 22), rounded(6 / 22), 0]);
    expect(column('pathLinks', html, known)).toEqual([rounded(3 / 22), rounded(3 / 22), 0]);
  });

  test('three levels up, and no further', () => {
    const deep = (outer: string, next: string) =>
      `<div class="${outer}"><div class="${next}"><div><p>a</p></div></div></div>`;
    expect(first('pathCount', deep('a', 'c') + deep('b', 'c'))).toBe(log(2));
    expect(first('pathCount', deep('a', 'c') + deep('a', 'd'))).toBe(log(1));
  });
});
