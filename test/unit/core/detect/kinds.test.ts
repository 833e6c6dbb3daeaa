import { describe, expect, it } from 'vitest';
import { countByKind, wordsOf } from '../../../../src/core/detect/kinds.ts';
import { KINDS } from '../../../../src/data/kind-words.ts';

const kind = (name: (typeof KINDS)[number], text: string) => countByKind(text)[KINDS.indexOf(name)];

describe('wordsOf', () => {
  it.each([
    ['the old lock', ['the', 'old', 'lock']],
    ['how-to/mend_nets.html?a=1', ['how', 'to', 'mend', 'nets', 'html', 'a', '1']],
    ['river’s “edge”', ['river', 's', 'edge']],
    ['über straße', ['über', 'straße']],
    ['夜行、列車', ['夜行', '列車']],
    ['a（b）c', ['a', 'b', 'c']],
    ['3 × ¿7', ['3', '×', '7']],
    [' - ', []],
  ])('cuts "%s"', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('countByKind', () => {
  it('counts each word of a kind, in any case, in one and in many', () => {
    expect(kind('story', 'Story, story and STORIES')).toBe(3);
    expect(kind('story', 'a post of posts')).toBe(2);
    expect(kind('shop', 'buy socks')).toBe(1);
  });

  it('counts no part of a word, and no plural that is not meant', () => {
    expect(kind('story', 'storyteller')).toBe(0);
    expect(kind('shop', 'buys')).toBe(0);
    expect(kind('story', 'post+')).toBe(1);
  });

  it('has a number for each kind', () => {
    expect(countByKind('')).toEqual(KINDS.map(() => 0));
  });
});
