import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as CleanTab from '../../../src/background/clean-tab.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { DEFAULTS, type Settings } from '../../../src/platform/settings.ts';
import { FakeExtension } from '../support/fake-extension.ts';

let isCleanedByItself: typeof CleanTab.isCleanedByItself;

beforeEach(async () => {
  vi.resetModules();
  new FakeExtension().install();
  ({ isCleanedByItself } = await import('../../../src/background/clean-tab.ts'));
});

const page = (kind: 'news' | 'article' | 'other'): Detection => ({
  url: 'https://news.example/story',
  article: kind !== 'other',
  readable: kind !== 'other',
  probability: 0.9,
  newsClaims:
    kind === 'other'
      ? null
      : { news: kind === 'news', article: false, published: false, newsHabits: false, siteName: '' },
});

const withRule = (rule: 'always' | 'never' | null, automatic: boolean): Settings => ({
  ...DEFAULTS,
  automatic,
  sites: rule ? { 'news.example': rule } : {},
});

describe('isCleanedByItself', () => {
  it.each([
    ['news', null, true, true],
    ['news', null, false, false],
    ['news', 'never', true, false],
    ['news', 'always', false, true],
    ['article', null, true, false],
    ['article', 'always', true, true],
    ['other', 'always', true, false],
  ] as const)('%s page, rule %s, automatic %s: %s', (kind, rule, automatic, expected) => {
    expect(isCleanedByItself(withRule(rule, automatic), page(kind))).toBe(expected);
  });
});
