import { describe, expect, test } from 'vitest';
import { fatesOf, totalOf } from '../../bench/clean/score.mjs';

const block = (text: string, more = {}) => ({
  text,
  chrome: false,
  kind: 'text' as const,
  linkWords: 0,
  ...more,
});
const STORY = 'The lantern burned through the whole night beside a gull.';
const NOBODY = { readabilityMs: 1, readability: '', defuddle: '' };

function fates(before: ReturnType<typeof block>[], after: readonly string[], peers = NOBODY) {
  const page = {
    mainContent: STORY,
    before,
    after: after.map((text) => ({ text, was: before.findIndex((one) => one.text === text) })),
    peers,
    heldForStory: [],
  };
  return fatesOf(page).map(({ sort, words, gone }) => ({ sort, words, gone }));
}

describe('what a block of text is', () => {
  test.each([
    ['story', block(STORY)],
    ['story', block('The lantern burned through the whole week.')],
    ['clutter', block('Buy one lantern and get another one free today')],
    ['chrome', block('Buy one lantern and get another one free today', { chrome: true })],
    ['neutral', block('By Odile Brannock', { kind: 'neutral' })],
    ['neutral', block('the lantern')],
    ['doubtful', block('const lantern = light(match)', { kind: 'code' })],
  ])('%s', (sort, one) => {
    expect(fates([one], [])[0]?.sort).toBe(sort);
  });

  test('prose that both peers keep is doubtful; links that both keep are not', () => {
    const text = 'A lantern is lit with a match and a hat';
    const peers = { readabilityMs: 1, readability: text, defuddle: text };
    expect(fates([block(text)], [], peers)[0]?.sort).toBe('doubtful');
    expect(fates([block(text, { linkWords: 10 })], [], peers)[0]?.sort).toBe('clutter');
    expect(fates([block(text)], [], { ...peers, defuddle: '' })[0]?.sort).toBe('clutter');
  });
});

describe('what became of it', () => {
  test('a story word is lost only if it is seen nowhere', () => {
    expect(fates([block(STORY)], [STORY])[0]?.gone).toBe(0);
    expect(fates([block(STORY)], [`Again: ${STORY}`])[0]?.gone).toBe(0);
    expect(fates([block(STORY)], ['The lantern burned through'])[0]?.gone).toBe(6);
    expect(fates([block(STORY)], [])[0]?.gone).toBe(10);
  });

  test('of two blocks with one text, the one that is hidden is gone', () => {
    const text = 'Buy one lantern and get another one free today';
    const both = fatesOf({
      mainContent: STORY,
      before: [block(text), block(text, { kind: 'neutral' })],
      after: [{ text, was: 1 }],
      peers: NOBODY,
      heldForStory: [],
    });
    expect(totalOf(both, 'clutter')).toEqual({ words: 9, gone: 9 });
    expect(totalOf(both, 'neutral').gone).toBe(0);
  });
});
