import { describe, expect, test, vi } from 'vitest';

vi.mock('../../../src/platform/browser.ts', () => ({ browser: {} }));
const { DEFAULTS } = await import('../../../src/platform/settings.ts');
const { modeOn, withSiteMode } = await import('../../../src/platform/site-modes.ts');

const settings = {
  ...DEFAULTS,
  modes: { 'harbour.example': 'focus', 'news.harbour.example': 'careful' },
} as const;

describe('how much a press hides', () => {
  test.each([
    ['https://harbour.example/a', 'focus'],
    ['https://www.harbour.example/a', 'focus'],
    ['https://blog.harbour.example/a', 'focus'],
    ['https://news.harbour.example/a', 'careful'],
    ['https://notharbour.example/a', 'strict'],
    ['https://constructor/a', 'strict'],
    ['about:blank', 'strict'],
  ])('%s: %s', (url, mode) => {
    expect(modeOn(settings, url)).toBe(mode);
  });

  test('what is no mode counts for nothing', () => {
    const modes = { 'harbour.example': 'gentle' } as unknown as typeof DEFAULTS.modes;
    expect(modeOn({ ...DEFAULTS, modes }, 'https://harbour.example/')).toBe('strict');
  });
});

test('the choice for a site is set and taken back', () => {
  const set = withSiteMode({}, 'harbour.example', 'focus');
  expect(set).toEqual({ 'harbour.example': 'focus' });
  expect(withSiteMode(set, 'harbour.example', null)).toEqual({});
});
