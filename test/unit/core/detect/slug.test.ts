import { describe, expect, it } from 'vitest';
import { slugWords } from '../../../../src/core/detect/slug.ts';

describe('slugWords', () => {
  it('counts the words of the slug, also before a number at the end', () => {
    expect(slugWords('https://a.example/x/night-trains-return-to-the-valley/4711.html')).toBe(6);
  });

  it('counts a slug in a script without spaces', () => {
    expect(slugWords(`https://a.example/${encodeURIComponent('夜行列車が谷に戻る')}`)).toBeGreaterThan(3);
  });

  it.each([
    ['https://a.example/one-two_three+four%20five', 5],
    ['https://a.example/one--two-2026-11', 2],
    ['https://a.example/one-two-three/a/b', 1],
    ['https://a.example/one-two-three/a/', 3],
    ['https://a.example/one-two/three-four-five', 3],
    ['https://a.example/', 0],
    ['https://a.example/2026', 0],
    ['https://a.example/%E5%A4%9C%E8%A1%8C%E5%88%97', 2],
    ['https://a.example/%EA%B0%95%EB%AC%BC%EC%9D%B4%EA%B0%95', 2],
    ['https://a.example/x?a-b-c-d', 1],
  ])('counts those of %s: %i', (url, words) => {
    expect(slugWords(url)).toBe(words);
  });

  it('reads a path that is not UTF-8', () => {
    expect(slugWords('https://a.example/%E4%F6-one-two')).toBe(3);
  });

  it('finds none in what is no address', () => {
    expect(slugWords('a-b-c-d')).toBe(0);
  });
});
