// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';
import { statedBlocks } from '../../../../../src/core/extract/main-content/stated.ts';

const prose = (subject: string) =>
  `${subject} rose by forty centimetres in the night, said the warden of the lower lock, and nobody who lives along the mill had ever seen ${subject.toLowerCase()} like this.`;
const [river, brook, canal, lake] = ['The river', 'The brook', 'The canal', 'The lake'].map(prose) as [
  string,
  string,
  string,
  string,
];
const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

function stated(html: string, body: string | null, kept: (text: string) => boolean = () => true) {
  const page = segment(new DOMParser().parseFromString(html, 'text/html').body);
  const found = statedBlocks(
    page,
    body,
    Uint8Array.from(page.blocks, ({ text }) => Number(kept(text))),
  );
  return found && [...found];
}

test('a text that the page shows says what is of the story and what is not, whatever its spaces and quotes', () => {
  const body = [river, brook, canal].join(' ').replaceAll(' ', '  ').replaceAll(',', ' —');
  expect(stated(`${p(river, brook, canal, lake)}<p>Share</p>`, body)).toEqual([1, 1, 1, -1, 0]);
});

test('a beginning says nothing of what follows it', () => {
  const body = [river, brook, canal].join('\n');
  const rest = ['The sea', 'The mill pond', 'The weir'].map(prose);
  expect(stated(p(river, brook, canal, lake, ...rest), body)).toEqual([1, 1, 1, 0, 0, 0, 0]);
});

test('a paragraph that was corrected on the page alone is not absent', () => {
  const weir = prose('The weir');
  const body = [river, brook, canal, lake, weir].join('\n');
  const shown = p(river, brook.replace('forty', 'fifty'), canal, lake, weir);
  expect(stated(shown, body)).toEqual([1, 0, 1, 1, 1]);
});

test('a text that the page does not show is not believed, nor is a summary', () => {
  expect(stated(p(river, brook), [canal, lake, prose('The weir')].join('\n'))).toBeNull();
  expect(stated(p(river, brook), river)).toBeNull();
});

test('markup that names the text counts for its prose', () => {
  const html = `<div itemprop="articleBody">${p(river, brook, canal)}<ul><li><a href="/x">More</a></li></ul></div>${p(lake)}`;
  expect(stated(html, null)).toEqual([1, 1, 1, 0, 0]);
});

describe('how much must agree', () => {
  // All as long as each other.
  const all = 'river brook canal flood spill weirs locks boats mills ponds banks'
    .split(' ')
    .map((word) => prose(`The ${word}`));
  const some = (count: number, from = 0) => all.slice(from, from + count);
  const ones = (count: number, value = 1) => Array<number>(count).fill(value);

  test('the page shows three quarters of the text that it states', () => {
    const body = some(4).join(' ');
    expect(stated(p(...some(3)), body)).toEqual(ones(3));
    expect(stated(p(...some(2)), body)).toBeNull();
  });

  test('the text has seven tenths of the prose that is kept, to say what is absent', () => {
    const body = some(7).join(' ');
    expect(stated(p(...some(10)), body)).toEqual([...ones(7), ...ones(3, -1)]);
    expect(stated(p(...some(11)), body)).toEqual([...ones(7), ...ones(4, 0)]);
    const first = (text: string) => some(10).includes(text);
    expect(stated(p(...some(11)), body, first)).toEqual([...ones(7), ...ones(4, -1)]);
  });

  test('a body of fewer than three hundred letters is a summary', () => {
    const body = (letters: number) => 'a'.repeat(letters);
    expect(stated(p(body(300)), body(300))).toEqual([1]);
    expect(stated(p(body(299)), body(299))).toBeNull();
  });

  test('short texts are in it by chance, and of shorter ones nothing is known', () => {
    const body = `${some(3).join(' ')} ${'b'.repeat(25)}`;
    const page = (text: string) => stated(p(...some(3), text), body)?.at(-1);
    expect(page('b'.repeat(25))).toBe(0);
    expect(page('z'.repeat(25))).toBe(-1);
    expect(page('z'.repeat(24))).toBe(0);
  });

  test('a text that begins or ends as one in it is not absent', () => {
    const [last = ''] = some(1, 4);
    const body = some(5).join(' ');
    const page = (text: string) => stated(p(...some(4), text), body)?.at(-1);
    expect(page(`${last.slice(0, -5)} that!`)).toBe(0);
    expect(page(`Yes${last.slice(3)}`)).toBe(0);
    expect(page(`Yes${last.slice(3, -5)} that!`)).toBe(-1);
  });
});

test.each([
  ['itemprop="x articleBody"', [1, 1, 1, 0]],
  ['property="articleBody"', [1, 1, 1, 0]],
  ['property="schema:articleBody"', [1, 1, 1, 0]],
  ['itemprop="articleBodyX"', null],
  ['property="og:articleBody"', null],
  ['class="articleBody"', null],
])('markup that names the text may be %s', (attribute, expected) => {
  expect(stated(`<div ${attribute}>${p(river, brook, canal)}</div>${p(lake)}`, null)).toEqual(expected);
});

test('markup that names little names no story', () => {
  expect(stated(`<div itemprop="articleBody">${p(river)}</div>${p(lake)}`, null)).toBeNull();
});

test('markup speaks where the data states what the page does not show', () => {
  const html = `<div itemprop="articleBody">${p(river, brook, canal)}</div>`;
  expect(stated(html, prose('The weir').repeat(3))).toEqual([1, 1, 1]);
});
