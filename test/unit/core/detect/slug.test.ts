import { describe, expect, it } from 'vitest';
import { slugWords } from '../../../../src/core/detect/slug.ts';

describe('slugWords', () => {
  it('counts the words of the slug, also before a number at the end', () => {
    expect(slugWords('https://a.example/x/night-trains-return-to-the-valley/4711.html')).toBe(6);
  });

  it('counts a slug in a script without spaces', () => {
    expect(slugWords(`https://a.example/${encodeURIComponent('夜行列車が谷に戻る')}`)).toBeGreaterThan(3);
  });

  it('reads a path that is not UTF-8', () => {
    expect(slugWords('https://a.example/%E4%F6-one-two')).toBe(3);
  });

  it('finds none in what is no address', () => {
    expect(slugWords('a-b-c-d')).toBe(0);
  });
});
