import { describe, expect, test } from 'vitest';
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
  [
    'the heading that says it, not the first, nor the name of the site',
    { headings: ['The Daily Example', 'Most read', 'River rises fast'], document: 'River rises fast' },
    'River rises fast',
  ],
  [
    'what is stated before what is shared, and that before the document’s title',
    { structured: 'River rises fast', shared: 'Rivers: what now', document: 'A river | Daily Example' },
    'River rises fast',
  ],
  [
    'the smaller heading as it is written',
    { headings: ['Most read'], smaller: () => ['RIVER rises “fast”'], document: 'River rises fast' },
    'RIVER rises “fast”',
  ],
  [
    'no smaller heading of one word',
    { headings: ['Most read'], smaller: () => ['RIVERS'], document: 'Rivers' },
    'Rivers',
  ],
  [
    'the heading that a claim begins with',
    { headings: ['River rises'], shared: 'River rises before noon' },
    'River rises',
  ],
  [
    'the heading that a claim ends with',
    { headings: ['River rises'], shared: 'Before noon river rises' },
    'River rises',
  ],
  [
    'no heading that is but a small part of a claim',
    {
      headings: ['The river', 'Most read'],
      shared: 'The river rises before noon in many of the old valleys',
    },
    'The river rises before noon in many of the old valleys',
  ],
  [
    'no heading of one word that a claim begins with',
    { headings: ['Rivers', 'Most read'], shared: 'Rivers rise' },
    'Rivers rise',
  ],
  [
    'the heading that shares four of five words',
    { headings: ['River rises quickly before noon', 'Read'], shared: 'River rises fast before noon' },
    'River rises quickly before noon',
  ],
  [
    'no heading that shares three of four',
    { headings: ['River rises quickly today', 'Most read'], shared: 'River rises fast today' },
    'River rises fast today',
  ],
  ['no longer than a title is', { document: `River ${'x'.repeat(400)}` }, `River ${'x'.repeat(294)}`],
])('%s', (_, some, title) => {
  expect(chooseTitle(sources(some))).toBe(title);
});

test.each([
  ['Daily Example: River rises fast', 'Daily Example: River rises fast'],
  ['Daily Example | River rises fast', 'River rises fast'],
  ['River rises fast - what to know', 'River rises fast - what to know'],
  ['River rises fast in the valley | Region', 'River rises fast in the valley'],
  ['River rises • Daily Example Newsroom', 'River rises'],
  ['River rises - Daily', 'River rises'],
  ['River rises - The Daily Example', 'River rises'],
  ['River rises - Dai', 'River rises - Dai'],
  ['River rises | Daily Example tells all about rivers', 'River rises'],
  [
    'River rises | Daily Example tells you all about rivers',
    'River rises | Daily Example tells you all about rivers',
  ],
  ['River rises fast|Region', 'River rises fast|Region'],
  ['River rises fast today|Region', 'River rises fast today'],
  ['River rises fast today - in the valley', 'River rises fast today'],
  ['River rises fast once again - in the whole valley', 'River rises fast once again - in the whole valley'],
  ['River rises fast once again | in the whole valley', 'River rises fast once again'],
  ['River rises fast today | in the whole valley', 'River rises fast today | in the whole valley'],
  ['River rises - fast and high - Region', 'River rises - fast and high'],
  ['River-Valley: it rises', 'River-Valley: it rises'],
  ['daily.example River rises', 'River rises'],
  ['daily.example.org River rises', 'daily.example.org River rises'],
])('%s without its site is %s', (title, rest) => {
  expect(withoutSite(title, ['Daily Example', 'daily.example'])).toBe(rest);
});

const LONG = 'River rises fast in May, and nobody knows whether it will fall';

describe('what stands in one heading with the title', () => {
  const titled = (heading: string) => chooseTitle(sources({ headings: [heading], shared: LONG }));

  test.each([
    ['a label that is glued to it', `Analysis:${LONG}`],
    ['the day', `24 November 2026 ${LONG}`],
    ['where it is from, with the number of answers', `${LONG} (barrow.example) 12`],
  ])('goes where it is %s', (_, heading) => {
    expect(titled(heading)).toBe(LONG);
  });

  test.each([
    ['a word before it', `Analysis: ${LONG}`],
    ['a word behind it', `${LONG} soon`],
    ['more before a label', `An Analysis:${LONG}`],
  ])('stays where it is %s', (_, heading) => {
    expect(titled(heading)).toBe(heading);
  });
});

describe('the only heading, which nothing confirms,', () => {
  const titled = (heading: string, said: string, others: string[] = []) =>
    chooseTitle(sources({ headings: [heading, ...others], shared: said }));

  test.each([
    ['shares a telling word', 'Why the river climbs', 'A wet river'],
    ['shares a short word in another script', '川 水 上 昇', '川 の 話'],
    ['is the title cut short', 'River rises', 'River and lake: what rises'],
  ])('is the title where it %s', (_, heading, said) => {
    expect(titled(heading, said)).toBe(heading);
  });

  test.each([
    ['shares no word', 'Most read this week', 'A wet river'],
    ['shares short words', 'All of the day', 'The sun of May'],
    ['is a section of a word or two', 'Lake River', 'River and lake: what rises'],
    ['begins alike and goes on elsewhere', 'River bank', 'River and lake: what rises'],
  ])('is none where it %s', (_, heading, said) => {
    expect(titled(heading, said)).toBe(said);
  });

  test('is none where there are two', () => {
    expect(titled('Why the river climbs', 'A wet river', ['Most read'])).toBe('A wet river');
  });

  test('is the title where nothing is said at all', () => {
    expect(chooseTitle(sources({ headings: ['Why it climbs'] }))).toBe('Why it climbs');
  });
});
