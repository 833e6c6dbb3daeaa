// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { safeCss } from '../../../src/ui/own-css.ts';

describe("the reader's own CSS", () => {
  test('acts on the story alone', () => {
    const { css, leftOut } = safeCss('p { color: red; } @media print { p { color: black; } }');
    expect(css).toMatch(/^@scope \(\.story\) \{/);
    expect(css).toContain('color: red');
    expect(css).toContain('@media print');
    expect(leftOut).toBe(0);
  });

  // What a browser's own parser makes of each is looked at in test/e2e/own-tab.test.ts.
  test.each([
    'p { background: url(http://evil.example/a) }',
    'p { background: URL("http://evil.example/a") }',
    'p { background-image: image-set("http://evil.example/a" 1x) }',
    'p { background-image: -webkit-image-set(url(http://evil.example/a) 1x) }',
    'p { content: src("http://evil.example/a") }',
    'p { --a: url(http://evil.example/a); background: var(--a) }',
    'p { --a: \\75 rl(http://evil.example/a); background: var(--a) }',
    '@font-face { font-family: x; src: url(http://evil.example/a) }',
    '@media screen { p { cursor: url(http://evil.example/a), auto } }',
    '@keyframes k { to { background: url(http://evil.example/a) } }',
    '@import "http://evil.example/a.css";',
    '@import url(http://evil.example/a.css); p { list-style-image: url(http://evil.example/a) }',
  ])('loads nothing: %s', (text) => {
    expect(safeCss(text).css).not.toMatch(/evil|url|75/i);
  });

  test('keeps what stands beside a part that is left out, and counts that part', () => {
    const { css, leftOut } = safeCss('p { color: red; background-image: url(a.png) } h1 { margin: 0 }');
    expect(css).toContain('color: red');
    expect(css).toContain('margin');
    expect(leftOut).toBe(1);
  });
});
