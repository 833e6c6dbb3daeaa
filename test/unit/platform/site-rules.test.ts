import { expect, test } from 'vitest';
import { withSiteRule } from '../../../src/platform/site-rules.ts';

const SITES = { 'harbour.example': 'always', 'ebbwick.example': 'never' } as const;

test('a rule is set and changed', () => {
  expect(withSiteRule({}, 'harbour.example', 'never')).toEqual({ 'harbour.example': 'never' });
  expect(withSiteRule(SITES, 'harbour.example', 'never')).toEqual({ ...SITES, 'harbour.example': 'never' });
});

test('a subdomain may have a rule of its own', () => {
  expect(withSiteRule(SITES, 'news.harbour.example', 'never')).toEqual({
    ...SITES,
    'news.harbour.example': 'never',
  });
});

test('Not set takes away the rule that holds, wherever it comes from', () => {
  expect(withSiteRule(SITES, 'news.harbour.example', null)).toEqual({ 'ebbwick.example': 'never' });
});

test('Not set leaves sites alone that only end alike', () => {
  expect(withSiteRule({ 'harbour.example': 'never' }, 'oldharbour.example', null)).toEqual({
    'harbour.example': 'never',
  });
});
