// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { settlePullQuotes } from '../../../../src/core/extract/pull-quotes.ts';

const STORY =
  '<p>The keeper said that the water had come up to the third step in the night, and that it would be gone by noon.</p>';
const REPEATED = 'the water had come up to the third step';

/** A quote beside the story, as it is afterwards. */
function settled(quote: string, story = STORY): string {
  const { body } = new DOMParser().parseFromString(`<body>${story}${quote}</body>`, 'text/html');
  settlePullQuotes(body);
  return body.innerHTML.slice(story.length);
}

const MARKED = `<blockquote class="story-pull-quote">${REPEATED}</blockquote>`;

describe('what repeats the story', () => {
  test.each(['blockquote', 'aside'])('is a pull quote in a %s', (name) => {
    expect(settled(`<${name}>${REPEATED}</${name}>`)).toBe(MARKED);
  });

  test.each(['figure class="QuoteBox"', 'div class="a-pull"', 'div class="quote"', 'p class="pulled"'])(
    'or in a %s',
    (box) => {
      const name = box.split(' ')[0];
      expect(settled(`<${box}>${REPEATED}</${name}>`)).toBe(MARKED);
    },
  );

  test('is none in a box that is not named for it', () => {
    expect(settled(`<div>${REPEATED}</div>`)).toBe(`<div>${REPEATED}</div>`);
    expect(settled(`<p class="quote">${REPEATED}</p>`)).toBe(`<p class="quote">${REPEATED}</p>`);
  });

  test('holds no quote of its own', () => {
    expect(settled(`<aside><blockquote>${REPEATED}</blockquote></aside>`)).toBe(MARKED);
  });

  test('is not what another quote says', () => {
    expect(
      settled(`<blockquote>${REPEATED}</blockquote><aside>${REPEATED}</aside>`, '<p>The lake was calm.</p>'),
    ).not.toContain('story-pull-quote');
  });

  test.each(['cite', 'footer', 'figcaption'])('but for its speaker in a %s', (name) => {
    const quote = `<aside>third step in the night<${name}>Marten Oder of the lower lock</${name}></aside>`;
    expect(settled(quote)).toContain('class="story-pull-quote"');
    expect(settled(quote.replaceAll(name, 'b'))).not.toContain('story-pull-quote');
  });
});

describe('bounds', () => {
  const isPull = (text: string, story = STORY) =>
    settled(`<blockquote>${text}</blockquote>`, story).includes('story-pull-quote');

  test('five words are a quote, and so are eighty', () => {
    expect(isPull('come up to the third')).toBe(true);
    expect(isPull('come up to the')).toBe(false);
    const words = Array.from({ length: 90 }, (_, at) => `word${at}`);
    const story = `<p>${words.join(' ')}</p>`;
    expect(isPull(words.slice(0, 80).join(' '), story)).toBe(true);
    expect(isPull(words.slice(0, 81).join(' '), story)).toBe(false);
  });

  test('three of four runs of words stand in the story', () => {
    expect(isPull('the third step in the night, and more')).toBe(true);
    expect(isPull('the third step in the night, and more again')).toBe(false);
    expect(isPull('Step, third the to up come; had water!')).toBe(false);
  });

  test('in scripts without spaces signs are words', () => {
    expect(isPull('橋が架けられた', '<p>この橋が架けられたのは昔のことです。</p>')).toBe(true);
    expect(isPull('橋が壊された年', '<p>この橋が架けられたのは昔のことです。</p>')).toBe(false);
    expect(isPull('橋が架', '<p>この橋が架けられたのは昔のことです。</p>')).toBe(false);
  });
});
