// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { measureAll } from '../../../../src/core/extract/measure.ts';

function measured(html: string, selector = 'body') {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return measureAll(body).get(selector === 'body' ? body : (body.querySelector(selector) as Element));
}

describe('text', () => {
  test.each([
    ['abc', 3],
    ['a  \n b', 3],
    ['<p>ab</p> <p>cd</p>', 4],
    ['<p>ab</p>\n\n\t<p>cd</p>', 4],
    ['a\u00a0b', 3],
    ['a\u00a0\u3000\u2003b', 3],
    ['a\u2028\u202f\u205f\ufeff\u1680b', 3],
    ['a\u2000\u200a\u000b\u0085b', 4],
    ['a\u200bb', 3],
    ['x', 0],
  ])('of %j is %d signs', (html, text) => {
    expect(measured(html)?.text).toBe(text);
  });

  test('in links is counted apart', () => {
    expect(measured('<p>abc <a href="/a">de <b>fg</b></a></p>', 'p')).toMatchObject({
      text: 9,
      links: 5,
      prose: 0,
    });
  });
});

describe('prose', () => {
  const line = (length: number) => 'a'.repeat(length);

  test('is text in a block of its own, of some length', () => {
    expect(measured(`<p>${line(60)}</p>`)?.prose).toBe(60);
    expect(measured(`<p>${line(59)}</p>`)?.prose).toBe(0);
    expect(measured(`<p>${line(30)}<b>${line(30)}</b></p>`)?.prose).toBe(60);
    expect(measured(`<div>${line(59)}<p>${line(70)}</p></div>`)?.prose).toBe(70);
    expect(measured(`<div>${line(60)}<p>${line(70)}</p></div>`)?.prose).toBe(130);
    expect(measured(`<b>${line(60)}</b>`, 'b')?.prose).toBe(0);
  });

  test('is less than half links', () => {
    expect(measured(`<p>${line(31)}<a href="/a">${line(30)}</a></p>`)?.prose).toBe(61);
    expect(measured(`<p>${line(30)}<a href="/a">${line(30)}</a></p>`)?.prose).toBe(0);
    expect(measured(`<p>${line(30)}<i><a href="/a">${line(30)}</a></i></p>`)?.prose).toBe(0);
  });

  test('in a link is none', () => {
    expect(measured(`<a href="/a"><p>${line(90)}</p></a>`)).toMatchObject({ text: 90, links: 90, prose: 0 });
  });
});
