// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { iconOf } from '../../../../src/core/extract/site-icon.ts';

const page = (head: string) => new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
const URL = 'https://harbour.example/2026/ferry';

describe("a site's own picture", () => {
  it.each([
    ['', 'https://harbour.example/favicon.ico'],
    ['<link rel="shortcut icon" href="/small.ico">', 'https://harbour.example/small.ico'],
    [
      '<link rel="icon" sizes="16x16" href="a.png"><link rel="icon" sizes="64x64" href="b.png">',
      'https://harbour.example/2026/b.png',
    ],
    ['<link rel="icon" href="http://[">', 'https://harbour.example/favicon.ico'],
  ])('of %j is %s', (head, expected) => {
    expect(iconOf(page(head), URL)).toBe(expected);
  });

  it('is not looked for where the page is none of the web', () => {
    expect(iconOf(page(''), 'file:///ferry.html')).toBeNull();
  });
});
