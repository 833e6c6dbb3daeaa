// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { above, behind, below, between, evidenceOf, lines, prose } from './page.ts';

const text = (chance: number, words = 10) => `<div id="q" data-chance="${chance}">${prose(words)}</div>`;

describe('what extraction thinks of an element', () => {
  test('is the mean of what it thinks of its texts, and nothing where it saw none', () => {
    const two = `<div id="q"><p data-chance="0.2">${prose(30)}</p><p data-chance="0.6">${prose(10)}</p></div>`;
    expect(evidenceOf(behind(two)).chance).toBeCloseTo(0.3);
    expect(evidenceOf(behind('<div id="q">Reed</div>')).chance).toBeNull();
  });

  test.each([
    [0.04, true],
    [0.05, false],
  ])('a chance of %d is none: %s', (chance, is) => {
    expect(evidenceOf(behind(text(chance))).isSurelyNotStory).toBe(is);
  });

  test('it is not sure of what it has not seen', () => {
    expect(evidenceOf(behind('<div id="q">Reed</div>')).isSurelyNotStory).toBe(false);
  });
});

describe('what may be the story’s', () => {
  const mayBe = (html: string) => evidenceOf(behind(html)).mayBeStory;

  test.each([
    ['was nearly taken for it', text(0.4), true],
    ['was not', text(0.39), false],
    ['is a gamble, for there is so much', text(0.25, 81), true],
    ['is none, for there is less', text(0.25, 80), false],
    ['is surely not, however much there is', text(0.04, 900), false],
    ['has not been seen', '<div id="q">Reed</div>', false],
    [
      'is mostly links',
      `<div id="q" data-chance="0.25"><a href="/x">${prose(60)}</a> ${prose(40)}</div>`,
      false,
    ],
    [
      'is half links',
      `<div id="q" data-chance="0.25"><a href="/x">${prose(50)}</a> ${prose(50)}</div>`,
      true,
    ],
  ])('%s', (_what, html, is) => expect(mayBe(html)).toBe(is));

  test('stands in something that may be', () => {
    const around = (chance: number, words: number, own = '') =>
      `<section><div><div id="q" ${own}>Reed</div></div><p data-chance="${chance}">${prose(words)}</p></section>`;
    expect(mayBe(around(0.1, 201))).toBe(true);
    expect(mayBe(around(0.1, 200))).toBe(false);
    expect(mayBe(around(0.09, 900))).toBe(false);
    expect(mayBe(around(0.2, 201, 'data-chance="0.3"'))).toBe(true);
    expect(mayBe(around(0.2, 201, 'data-chance="0.01"'))).toBe(false);
  });
});

describe('where an element stands', () => {
  const box = '<div id="q">Reed</div>';

  test.each([
    ['above the story', above(box), 'before', false, false],
    ['in it', between(box), 'inside', true, true],
    ['below it', below(box), 'after', true, false],
    ['behind it', behind(box), 'after', false, false],
  ])('%s', (_what, html, place, inRoot, inFlow) => {
    expect(evidenceOf(html)).toMatchObject({ place, inRoot, inFlow });
  });

  test('in a line of text, or beside others', () => {
    expect(evidenceOf(behind('<p>Reed <b id="q">reed</b></p>')).inLine).toBe(true);
    expect(evidenceOf(behind('<p> <b id="q">reed</b></p>')).inLine).toBe(false);
  });

  test('what is around it ends where the story begins', () => {
    const { around } = evidenceOf(below(`<section><div>${box}</div></section>`));
    expect(around.map(({ localName }) => localName)).toEqual(['div', 'section']);
  });
});

describe('what an element is called', () => {
  const evidence = evidenceOf(
    behind(
      `<section class="editors-note"><h3 id="q" class="ad related-posts" role="note">Share</h3></section>`,
    ),
  );

  test('by its names', () => {
    expect(evidence.named('advertisement')).toBe(true);
    expect(evidence.named('share', 'related')).toBe(true);
    expect(evidence.named('share')).toBe(false);
    expect(evidence.namedAlone('related')).toBe(true);
    expect(evidence.namedAlone('advertisement')).toBe(false);
  });

  test('by what it stands in', () => {
    expect(evidence.standsIn('note', 'contents')).toBe(true);
    expect(evidence.standsIn('related')).toBe(true);
    expect(evidence.standsIn('contents', 'apparatus')).toBe(false);
  });

  test('by its tag and its role', () => {
    expect([evidence.is('p', 'h3'), evidence.is('p'), evidence.isHeading]).toEqual([true, false, true]);
    expect(evidence.role).toBe('note');
    const other = evidenceOf(behind(`<header id="q">${lines(2)}</header>`));
    expect([other.isHeading, other.role]).toEqual([false, '']);
  });

  test.each([
    ['h1', true],
    ['h6', true],
    ['h7', false],
    ['hr', false],
    ['h2-box', false],
    ['x-h2', false],
  ])('%s is a heading: %s', (tag, is) => {
    expect(evidenceOf(behind(`<${tag} id="q"></${tag}>`)).isHeading).toBe(is);
  });

  test('by its label', () => {
    expect([evidence.label?.kind, evidence.whole?.kind]).toEqual(['share', 'share']);
    const box = evidenceOf(behind(`<div id="q"><h3>Share</h3>${lines(30)}</div>`));
    expect([box.label?.kind, box.whole]).toEqual(['share', null]);
  });
});
