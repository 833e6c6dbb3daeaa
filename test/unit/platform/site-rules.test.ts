import { expect, test } from 'vitest';
import { DEFAULTS, siteRule } from '../../../src/platform/settings.ts';
import {
  ruleHolder,
  withElementRule,
  withoutElementRule,
  withSiteRule,
} from '../../../src/platform/site-rules.ts';

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

test('a part of a site may have a rule of its own, which is the one that is changed there', () => {
  const settings = {
    ...DEFAULTS,
    sites: { 'harbour.example': 'always', 'harbour.example/sport': 'never' } as const,
  };
  const sport = 'https://harbour.example/sport/regatta';
  expect([siteRule(settings, sport), siteRule(settings, 'https://harbour.example/sea')]).toEqual([
    'never',
    'always',
  ]);
  expect(ruleHolder(settings, sport)).toBe('harbour.example/sport');
  expect(ruleHolder(settings, 'https://news.harbour.example/sea')).toBe('news.harbour.example');
  expect(withSiteRule(settings.sites, 'harbour.example/sport', null)).toEqual({});
});

test('an element has one rule on a site, and a site without rules is not kept', () => {
  const quiz = { selector: '.quiz', act: 'hide', label: 'Which goat are you?' } as const;
  const one = withElementRule({}, 'harbour.example', quiz);
  const shown = withElementRule(one, 'harbour.example', { ...quiz, act: 'show' });
  expect(shown).toEqual({ 'harbour.example': [{ ...quiz, act: 'show' }] });
  expect(withoutElementRule(shown, 'harbour.example', '.quiz')).toEqual({});
});
