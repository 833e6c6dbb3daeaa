import { expect, test } from 'vitest';
import {
  chooseTitle,
  type TitleSources,
  withoutSite,
} from '../../../../../src/core/extract/metadata/title.ts';

const sources = (some: Partial<TitleSources>): TitleSources => ({
  headings: [],
  smaller: () => [],
  document: '',
  shared: null,
  structured: null,
  siteNames: ['Daily Example', 'daily.example', 'daily'],
  ...some,
});

test.each([
  [
    'the heading that the title confirms',
    { headings: ['Daily Example', 'River rises “fast”'], document: 'River rises "fast" | Daily Example' },
    'River rises “fast”',
  ],
  [
    'the smaller heading that says the title, and not one within the story',
    {
      headings: ['But fast rivers have their use'],
      smaller: () => ['Why the river rises', 'River rises fast'],
      document: 'River rises fast | Daily Example',
    },
    'River rises fast',
  ],
  [
    'what is shared where no heading is confirmed',
    { headings: ['Menu'], shared: 'River rises fast' },
    'River rises fast',
  ],
  [
    'the document’s title without the site',
    { document: 'River rises fast – Daily Example' },
    'River rises fast',
  ],
  ['the only heading where nothing else is said', { headings: ['River rises'] }, 'River rises'],
  ['nothing where there is none', {}, ''],
])('%s', (_, some, title) => {
  expect(chooseTitle(sources(some))).toBe(title);
});

test.each([
  ['Daily Example: River rises fast', 'Daily Example: River rises fast'],
  ['Daily Example | River rises fast', 'River rises fast'],
  ['River rises fast - what to know', 'River rises fast - what to know'],
  ['River rises fast in the valley | Region', 'River rises fast in the valley'],
])('%s without its site is %s', (title, rest) => {
  expect(withoutSite(title, ['Daily Example'])).toBe(rest);
});
