// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { settleInfoBoxes } from '../../../../src/core/extract/info-boxes.ts';
import { settleSidePartsInSteps } from '../../../../src/core/extract/side-parts.ts';
import { atOnce } from '../../../../src/core/slices.ts';

const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
const STORY = `<p>${'a'.repeat(200)}</p>`;

describe('boxes beside a story', () => {
  function settled(box: string, story = STORY): string {
    const body = bodyOf(story + box);
    settleInfoBoxes(body);
    return body.innerHTML.replace(story, '');
  }

  const FACTS = 'The lock is of the year 1932.';

  test('are marked, and an aside each', () => {
    expect(settled(`<aside class="b">${FACTS}</aside>`)).toBe(
      `<aside class="story-info-box">${FACTS}</aside>`,
    );
    expect(settled(`<section class="story-info-box">${FACTS}</section>`)).toBe(
      `<aside class="story-info-box">${FACTS}</aside>`,
    );
    expect(settled(`<section class="b">${FACTS}</section>`)).toBe(`<section class="b">${FACTS}</section>`);
  });

  test('say something, and less than the story', () => {
    const isBox = (length: number) =>
      settled(`<aside> ${'b'.repeat(length)} </aside>`).includes('story-info-box');
    expect([19, 20, 202, 203].map(isBox)).toEqual([false, true, true, false]);
  });

  test.each([
    `<aside class="story-info-box"><p>A</p><aside>${FACTS}</aside></aside>`,
    `<ul><li><aside>${FACTS}</aside></li></ul>`,
    `<table><tbody><tr><td><aside>${FACTS}</aside></td></tr></tbody></table>`,
  ])('are none within a part of it: %s', (html) => {
    expect(settled(html.replace(`<aside>${FACTS}`, `<aside class="b">${FACTS}`))).toBe(html);
  });
});

describe('what a page calls its parts', () => {
  function settled(part: string, story = STORY): string {
    const body = bodyOf(story + part);
    atOnce(settleSidePartsInSteps(body));
    return body.innerHTML.replace(story, '');
  }

  test('a box of facts', () => {
    for (const name of ['aside', 'div', 'section'])
      expect(settled(`<${name} class="fact-box info-box">A</${name}>`)).toBe(
        '<section class="story-info-box">A</section>',
      );
    expect(settled('<p class="info-box">A</p>')).toBe('<p class="info-box">A</p>');
    expect(settled('<div class="info">A</div>')).toBe('<div class="info">A</div>');
    expect(settled('<div class="info-box"> </div>')).toBe('<div class="info-box"> </div>');
  });

  test('that holds three tenths of the page, and is no book', () => {
    const isBox = (length: number, story: number) =>
      settled(`<div class="info-box">${'b'.repeat(length)}</div>`, `<p>${'a'.repeat(story)}</p>`).startsWith(
        '<section',
      );
    expect([isBox(30, 70), isBox(31, 69)]).toEqual([true, false]);
    expect([isBox(4_000, 20_000), isBox(4_001, 20_000)]).toEqual([true, false]);
  });

  test('a pull quote', () => {
    expect(settled('<aside class="pullquote">A</aside>')).toBe(
      '<blockquote class="pullquote">A</blockquote>',
    );
    expect(settled('<div class="pull-quote"><blockquote>A</blockquote></div>')).toBe(
      '<blockquote class="pull-quote">A</blockquote>',
    );
    expect(settled('<blockquote class="pull-quote"><p>A</p></blockquote>')).toBe(
      '<blockquote class="pull-quote"><p>A</p></blockquote>',
    );
    const inner = '<blockquote><p class="pull-quote">A</p></blockquote>';
    expect(settled(inner)).toBe(inner);
    expect(settled(`<div class="pull-quote">${'b'.repeat(600)}</div>`)).toMatch(/^<blockquote/);
    expect(settled(`<div class="pull-quote">${'b'.repeat(601)}</div>`)).toMatch(/^<div/);
    expect(settled('<li class="pull-quote">A</li>')).toMatch(/^<li/);
  });

  test('a kicker, which goes', () => {
    expect(settled('<p class="kicker">Weather</p>')).toBe('');
    expect(settled(`<p class="kicker">${'b'.repeat(80)}</p>`)).toBe('');
    expect(settled(`<p class="kicker">${'b'.repeat(81)}</p>`)).not.toBe('');
    expect(settled('<div class="kicker"><h1>The lake</h1></div>')).not.toBe('');
  });
});
