// @vitest-environment jsdom
import { expect, test } from 'vitest';
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
