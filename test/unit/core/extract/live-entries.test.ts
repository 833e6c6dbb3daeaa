// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { lostEntries, settleTimes } from '../../../../src/core/extract/live-entries.ts';
import { measureAll } from '../../../../src/core/extract/measure.ts';

const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
const PROSE =
  '<p>The water had come up to the third step in the night, said the warden, and it would be gone by noon.</p>';
const time = (hour: number) => `<time datetime="2026-10-08T${hour}:00">${hour}:00</time>`;
const entries = (make: (hour: number) => string) => [10, 11, 12].map(make).join('');

/** The hours of the entries that are lost where the one of 11:00 was kept. */
function lost(html: string): string[] {
  const body = bodyOf(html);
  const isKept = (entry: Element) => entry.querySelector('time')?.textContent === '11:00';
  return lostEntries(body, measureAll(body), isKept).map(
    (each) => each.querySelector('time')?.textContent ?? '',
  );
}

const BOTH = ['10:00', '12:00'];

describe('entries of a live blog', () => {
  test('may have their time in boxes of some depth', () => {
    const deep = (depth: number) => (hour: number) =>
      `<div>${'<i>'.repeat(depth)}${time(hour)}${'</i>'.repeat(depth)}${PROSE}</div>`;
    expect(lost(entries(deep(4)))).toEqual(BOTH);
    expect(lost(entries(deep(5)))).toEqual([]);
  });

  test.each(['<nav>', '<footer>', '<div class="Comments">', '<div id="comments">', '<div class="related">'])(
    'are none in a %s',
    (box) => {
      expect(lost(`${box}${entries((hour) => `<div>${time(hour)}${PROSE}</div>`)}`)).toEqual([]);
      expect(lost(`<div>${entries((hour) => `<div>${time(hour)}${PROSE}</div>`)}`)).toEqual(BOTH);
    },
  );

  test('are told: one without prose, or of links, is none', () => {
    const four = (last: string) =>
      `${entries((hour) => `<div>${time(hour)}${PROSE}</div>`)}<div>${time(13)}${last}</div>`;
    expect(lost(four(PROSE))).toEqual([...BOTH, '13:00']);
    expect(lost(four('<p>Soon.</p>'))).toEqual(BOTH);
    expect(lost(four(`${PROSE}<a href="/a">${'a'.repeat(60)}</a>`))).toEqual(BOTH);
    expect(lost(four(`${PROSE}<a href="/a">${'a'.repeat(40)}</a>`))).toEqual([...BOTH, '13:00']);
  });

  test('hold three tenths of the prose of their page', () => {
    const page = (beside: number) =>
      `${PROSE.repeat(beside)}<section>${entries((hour) => `<div>${time(hour)}${PROSE}</div>`)}</section>`;
    expect(lost(page(7))).toEqual(BOTH);
    expect(lost(page(8))).toEqual([]);
  });

  test('are of one kind: a box of another name beside them is none', () => {
    expect(
      lost(`${entries((hour) => `<div>${time(hour)}${PROSE}</div>`)}<aside>${time(13)}${PROSE}</aside>`),
    ).toEqual(BOTH);
    expect(
      lost(
        `<div>${time(10)}${PROSE}</div><div>${time(11)}${PROSE}</div><div>${PROSE}</div><aside>${time(13)}${PROSE}</aside>`,
      ),
    ).toEqual([]);
  });

  test.each([
    ['<h3><a href="/story">The lake</a></h3>', []],
    ['<a href="/story"><h2>The lake</h2></a>', []],
    ['<h3><a href="#entry">The lake</a></h3>', BOTH],
    ['<h3><a href="/live#entry">The lake</a></h3>', BOTH],
    ['<h3>The lake</h3>', BOTH],
    ['<h5><a href="/story">The lake</a></h5>', BOTH],
  ])('have no heading that leads away: %s', (heading, expected) => {
    expect(lost(entries((hour) => `<div>${time(hour)}${heading}${PROSE}</div>`))).toEqual(expected);
  });
});

describe('the lines of their times', () => {
  function marked(html: string): number {
    const body = bodyOf(html);
    settleTimes(body);
    return body.querySelectorAll('.story-time').length;
  }

  test('are marked where there are three', () => {
    expect(marked(entries((hour) => `<p>${time(hour)}</p>${PROSE}`))).toBe(3);
    expect(marked(`<p>${time(10)}</p><h3>${time(11)}</h3>${PROSE}`)).toBe(0);
    expect(marked(entries((hour) => `<div>${time(hour)}</div>${PROSE}`))).toBe(0);
  });

  test('may say a little more, but no sentence', () => {
    expect(marked(entries((hour) => `<p> ${'a'.repeat(24)}${time(hour)} </p>`))).toBe(3);
    expect(marked(entries((hour) => `<p>${'a'.repeat(25)}${time(hour)}</p>`))).toBe(0);
  });
});
