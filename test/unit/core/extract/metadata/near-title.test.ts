// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { linesIn, linesNearTitle, spacedText } from '../../../../../src/core/extract/metadata/near-title.ts';

const TITLE = 'The lock at Barrow';
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const linesOf = (html: string, title = TITLE) =>
  linesNearTitle(pageOf(html), title).map(({ text, place }) => `${place}: ${text}`);
const times = (count: number) => Array.from({ length: count }, (_, i) => `<p>${i}</p>`).join('');

describe('the lines near a title', () => {
  test('are the title, those after it, then those before it from below', () => {
    expect(
      linesOf(`<p>a</p><p>b</p><h1>The <b>lock</b> at Barrow</h1><p>c <i>d</i></p><p> </p><p>e</p>`),
    ).toEqual([`title: ${TITLE}`, 'after: c', 'after: d', 'after: e', 'before: b', 'before: a']);
  });

  test('end where the story begins', () => {
    const prose = (length: number) => `<p>${'x'.repeat(length)}</p>`;
    expect(linesOf(`<h1>${TITLE}</h1>${prose(220)}<p>a</p>`)).toHaveLength(3);
    expect(linesOf(`<h1>${TITLE}</h1>${prose(221)}<p>a</p>`)).toHaveLength(1);
  });

  test('are at most fourteen after and six before it', () => {
    const lines = linesOf(`${times(20)}<h1>${TITLE}</h1>${times(20)}`);
    expect(lines.filter((line) => line.startsWith('after'))).toHaveLength(14);
    expect(lines.filter((line) => line.startsWith('before'))).toHaveLength(6);
  });

  test('are no code, no menu and no choices', () => {
    expect(
      linesOf(
        `<h1>${TITLE}</h1><script>a</script><style>b</style><nav>c</nav><noscript>d</noscript><select><option>e</select><svg>f</svg><p>g</p>`,
      ),
    ).toEqual([`title: ${TITLE}`, 'after: e', 'after: g']);
  });

  test('are those of the heading that says the title, else of the first', () => {
    const two = '<h1>Barrow News</h1><p>a</p><h1>THE LOCK AT BARROW</h1><p>b</p>';
    expect(linesOf(two)[1]).toBe('after: b');
    expect(linesOf(two, 'Another')[1]).toBe('after: a');
    expect(linesOf('<h2>The lock at Barrow</h2><p>a</p>')).toEqual([]);
  });

  test('of many headings only the first ten are asked', () => {
    const headings = (count: number) => `${'<h1>News</h1>'.repeat(count)}<h1>${TITLE}</h1><p>a</p>`;
    expect(linesOf(headings(9))[1]).toBe('after: a');
    expect(linesOf(headings(10))[1]).toBe('after: News');
  });
});

describe('the texts of an element', () => {
  const element = (html: string) => pageOf(html).body;

  test('are at most twenty, each with the element that it stands in', () => {
    const lines = linesIn(element(`<p>a<script>no</script><b> b </b></p>${times(30)}`));
    expect(lines.slice(0, 2).map(({ text, element: { localName } }) => [text, localName])).toEqual([
      ['a', 'p'],
      ['b', 'b'],
    ]);
    expect(lines).toHaveLength(20);
  });

  test('are parted by a space where they are one, without code', () => {
    expect(spacedText(element('<p>a<b>b</b><style>no</style></p><p>c</p>'))).toBe('a b c');
  });

  test('are what its attribute says, where there is no text', () => {
    const meta = pageOf('<meta content=" a  b ">').querySelector('meta');
    expect(meta && spacedText(meta)).toBe('a b');
    expect(spacedText(element('<p></p>'))).toBe('');
  });
});
