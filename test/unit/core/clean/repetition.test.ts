// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { hasCards } from '../../../../src/core/clean/repetition.ts';
import { behind, evidenceOf, lines } from './page.ts';

function isCards(inner: string): boolean {
  const { element, survey } = evidenceOf(behind(`<div id="q">${inner}</div>`));
  return hasCards(element, survey);
}

const card = (words: number, name = 'k', tag = 'div') =>
  `<${tag} class="${name}"><a href="/x">Eels</a>${lines(words - 1)}</${tag}>`;
const boxed = (depth: number, inner: string) => '<div>'.repeat(depth) + inner + '</div>'.repeat(depth);

describe('cards are', () => {
  test.each([
    ['three of one shape', card(5).repeat(3)],
    ['of one shape by their first class', card(5, 'k one') + card(5, 'k two') + card(5, 'k')],
    ['without a class', '<p><a href="/x">Eels</a></p>'.repeat(3)],
    ['as long as teasers are', card(80).repeat(3)],
    ['most of the words around', card(2).repeat(3) + lines(4)],
    ['deep in a box', boxed(4, card(5).repeat(3))],
    ['in a box that holds most of the words', `<div>${card(2).repeat(3)}</div>${lines(4)}`],
  ])('%s', (_what, inner) => expect(isCards(inner)).toBe(true));
});

describe('cards are not', () => {
  test.each([
    ['two', card(5).repeat(2)],
    ['of several classes', card(5, 'a') + card(5, 'b') + card(5, 'c')],
    ['of several tags', card(5) + card(5, 'k', 'p') + card(5, 'k', 'li')],
    ['without links', `<div>${lines(5)}</div>`.repeat(3)],
    ['longer than teasers are', card(81).repeat(3)],
    ['few of the words around', card(2).repeat(3) + lines(5)],
    ['too deep', boxed(5, card(5).repeat(3))],
    ['in a box that holds few of the words', `<div>${card(2).repeat(3)}</div>${lines(5)}`],
    ['links of one card', boxed(1, `<b>${'<a href="/x">Eels</a>'.repeat(2)}</b>`)],
  ])('%s', (_what, inner) => expect(isCards(inner)).toBe(false));
});

test('a list that goes on is known from its beginning', () => {
  expect(isCards(card(2).repeat(200) + lines(4000))).toBe(true);
  expect(isCards(lines(2000) + card(2).repeat(3000))).toBe(false);
});
