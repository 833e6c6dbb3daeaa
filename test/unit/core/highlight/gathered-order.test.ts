import { expect, test } from 'vitest';
import { highlightsMarkdown } from '../../../../src/core/export/highlights-markdown.ts';
import {
  highlightsAsked,
  inReadersOrder,
  type MarkedStory,
} from '../../../../src/core/highlight/gathered.ts';
import type { SavedHead } from '../../../../src/core/saved.ts';
import { HEAD } from '../../popup/fake-doors.ts';

const marked = (title: string, days: readonly string[], more: Partial<SavedHead> = {}): MarkedStory => ({
  head: { ...HEAD, title, ...more },
  highlights: days.map((day, at) => ({
    id: `${title}${at}`,
    quote: { exact: `The ${title} of ${day}`, prefix: '', suffix: '', at: 10 - at },
    colour: 'amber',
    note: '',
    createdAt: `2026-11-${day}T10:00:00Z`,
    changedAt: '2026-12-01T10:00:00Z',
  })),
});

test('the day that counts is that of a story’s last highlight, wherever it stands in it', () => {
  const stories = [
    marked('ferry', ['03', '09', '01']),
    marked('tram', ['05']),
    marked('quay', []),
    marked('pier', ['11']),
  ];
  expect(inReadersOrder(stories).map(({ head }) => head.title)).toEqual(['pier', 'ferry', 'tram', 'quay']);
  expect(inReadersOrder(stories)[1]?.highlights.map(({ quote }) => quote.at)).toEqual([8, 9, 10]);
});

test('every word is looked for in the quote, the note, and what names the story', () => {
  const stories = [
    marked('ferry', ['03'], { site: 'Harbour News', byline: ['Ada Quill'], tags: ['old boats'] }),
  ];
  const found = (query: string) => highlightsAsked(stories, query, null).length;
  for (const query of [
    'ferry',
    '03',
    'harbour',
    'quill',
    'boats',
    'ferry quill boats',
    '"ada quill"',
    '"the ferry"',
    '',
  ])
    expect(found(query)).toBe(1);
  for (const query of [
    'zeppelin',
    'ferry zeppelin',
    '"quill boats"',
    '"ferry" "tram"',
    'tag:boats',
    'is:archived',
  ])
    expect(found(query)).toBe(0);
});

test('in Markdown a story without a title is called by its address, and one without facts has none', () => {
  const bare = { title: ' ', site: '', byline: [], published: null, url: 'https://a.example/b c_(d)' };
  expect(highlightsMarkdown([marked('ferry', ['03'], bare)], 'All *of* it')).toBe(
    '# All \\*of\\* it\n\n## [https://a.example/b%20c_%28d%29](https://a.example/b%20c_%28d%29)\n\n> The ferry of 03\n',
  );
  expect(highlightsMarkdown([], 'All')).toBe('# All\n');
});
