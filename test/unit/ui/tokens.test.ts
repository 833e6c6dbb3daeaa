import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const css = await readFile(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

type Tokens = Readonly<Record<string, string>>;

function declarationsAfter(selector: string): Tokens {
  const start = css.indexOf('{', css.indexOf(selector)) + 1;
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = declarationsAfter(':root,\n[data-theme]');
const themes: Readonly<Record<string, Tokens>> = {
  light,
  sepia: { ...light, ...declarationsAfter('[data-theme="sepia"]') },
  dark: { ...light, ...declarationsAfter('[data-theme="dark"]') },
  black: { ...light, ...declarationsAfter('[data-theme="black"]') },
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2, relative luminance. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const PAIRS = [
  ['--ink', '--paper', 7],
  ['--ink', '--glow-wash', 7],
  ['--ink-2', '--paper', 7],
  ['--ink-2', '--warn-wash', 4.5],
  ['--ink-3', '--paper', 4.5],
  ['--ink-3', '--sunken', 4.5],
  ['--ink-3', '--surface', 4.5],
  ['--accent', '--paper', 7],
  ['--accent', '--accent-wash', 4.5],
  ['--on-accent', '--accent', 7],
  ['--warn', '--warn-wash', 4.5],
  ['--bad', '--bad-wash', 4.5],
  ['--line-strong', '--paper', 3],
  ['--line-strong', '--sunken', 3],
  ['--glow', '--surface', 3],
] as const;

describe.each(Object.entries(themes))('%s', (_name, tokens) => {
  test.each(PAIRS)('%s on %s has a contrast of at least %d', (ink, ground, least) => {
    expect(contrast(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

test('a system that is dark looks as the dark theme', () => {
  expect(declarationsAfter(':root:not([data-theme]),')).toEqual(declarationsAfter('[data-theme="dark"]'));
});
