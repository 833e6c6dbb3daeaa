// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { measureAll } from '../../../../src/core/extract/measure.ts';
import { proseContainer } from '../../../../src/core/extract/prose-container.ts';

const prose = (count: number, length = 100) => `<p>${'a'.repeat(length)}</p>`.repeat(count);

function container(html: string) {
  const { body } = new DOMParser().parseFromString(`<body id="body">${html}</body>`, 'text/html');
  const { element, prose: length } = proseContainer(body, measureAll(body));
  return [element.id, length];
}

describe('the container of the story', () => {
  test('is the smallest element with three quarters of the prose', () => {
    expect(container(`<div id="a"><div id="b">${prose(3)}</div>${prose(1)}</div>`)).toEqual(['b', 300]);
    expect(container(`<div id="a"><div id="b">${prose(29)}</div>${prose(10)}</div>`)).toEqual(['a', 3_900]);
  });

  test('is no paragraph, and nothing that holds only text', () => {
    expect(container(`<div id="a">${prose(1)}</div>`)).toEqual(['a', 100]);
    expect(container(`<div id="a"><p id="p"><b>${'a'.repeat(100)}</b></p></div>`)).toEqual(['a', 100]);
    expect(container(`<div id="a"><div>${'a'.repeat(100)}</div></div>`)).toEqual(['a', 100]);
  });

  test('is the body of a page without prose', () => {
    expect(container('<article id="a"><p>Short.</p></article>')).toEqual(['body', 0]);
  });

  test.each(['div itemprop="articleBody"', 'article', 'main', 'div role="main"'])(
    'is what the page calls it, where half of the prose is in it: %s',
    (tag) => {
      const name = tag.split(' ')[0];
      const named = (inside: number, outside: number) =>
        container(
          `<div>${prose(outside)}</div><${tag} id="a"><div>${prose(1)}</div>${prose(inside - 1)}</${name}>`,
        );
      expect(named(4, 4)).toEqual(['a', 400]);
      expect(named(4, 5)).not.toEqual(['a', 400]);
    },
  );
});

describe('the frame of a site', () => {
  test.each([
    'nav',
    'aside',
    'footer',
    'div role="navigation"',
    'div role="complementary"',
    'div role="contentinfo"',
    'div id="Comments"',
    'div class="my-comments"',
    'div class="FooterBox"',
    'div id="footer"',
  ])('does not count: %s', (tag) => {
    const name = tag.split(' ')[0];
    expect(container(`<div id="a">${prose(10)}</div><${tag}>${prose(9)}</${name}>`)).toEqual(['a', 1_000]);
  });

  test('counts where so little stands beside it that it is the story', () => {
    expect(container(`<div id="a">${prose(9)}</div><aside id="b">${prose(90)}</aside>`)).toEqual([
      'b',
      9_000,
    ]);
    expect(container(`<div id="a">${prose(10)}</div><aside id="b">${prose(90)}</aside>`)).toEqual([
      'a',
      1_000,
    ]);
  });

  test('is not counted twice where a frame stands in a frame', () => {
    expect(
      container(`<div id="a">${prose(10)}</div><aside>${prose(4)}<nav>${prose(4)}</nav></aside>`),
    ).toEqual(['a', 1_000]);
    expect(container(`<div id="a">${prose(6)}<aside>${prose(4)}</aside>${prose(6)}</div>`)).toEqual([
      'a',
      1_200,
    ]);
  });
});
