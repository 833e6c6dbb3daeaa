import { describe, expect, it } from 'vitest';
import { highlightsMarkdown } from '../../../../src/core/export/highlights-markdown.ts';
import {
  highlightsAsked,
  inReadersOrder,
  type MarkedStory,
} from '../../../../src/core/highlight/gathered.ts';
import type { Highlight } from '../../../../src/core/highlight/highlight.ts';
import type { SavedHead } from '../../../../src/core/saved.ts';

const highlight = (
  id: string,
  exact: string,
  more: Partial<Highlight> & { at?: number } = {},
): Highlight => ({
  id,
  quote: { exact, prefix: '', suffix: '', at: more.at ?? 0 },
  colour: more.colour ?? 'amber',
  note: more.note ?? '',
  createdAt: more.createdAt ?? '2026-11-01T10:00:00Z',
  changedAt: '2026-11-01T10:00:00Z',
});

const marked = (
  title: string,
  highlights: readonly Highlight[],
  more: Partial<SavedHead> = {},
): MarkedStory => ({
  head: {
    id: title,
    url: 'https://harbour.example/a_(b)',
    title,
    site: 'Harbour News',
    byline: ['Ada Quill'],
    tags: [],
    published: '2026-06-12T08:30:00+02:00',
    savedAt: '2026-10-01T00:00:00Z',
    ...more,
  } as SavedHead,
  highlights,
});

const STORIES = [
  marked('Ferry', [
    highlight('late', 'The last boat left', { at: 90 }),
    highlight('early', 'At *dawn*\nthe quay', { at: 3, colour: 'blue', note: 'Ask Ben.\n1. Why?' }),
  ]),
  marked('Tram', [highlight('tram', 'Crème on the rails', { createdAt: '2026-11-05T10:00:00Z' })], {
    tags: ['city'],
  }),
];
const idsOf = (stories: readonly MarkedStory[]) =>
  stories.map(({ highlights }) => highlights.map(({ id }) => id));

describe('what was marked in all stories', () => {
  it('comes with the story marked last first, and in the order of each story', () => {
    expect(idsOf(inReadersOrder(STORIES))).toEqual([['tram'], ['early', 'late']]);
  });

  it.each([
    ['boat', null, [['late']]],
    ['ben', null, [['early']]],
    ['creme', null, [['tram']]],
    ['ferry quill', null, [['late', 'early']]],
    ['"last boat"', null, [['late']]],
    ['"boat last"', null, []],
    ['tag:city', null, [['tram']]],
    ['', 'blue', [['early']]],
    ['boat', 'blue', []],
  ] as const)('is found by %j in colour %s', (query, colour, expected) => {
    expect(idsOf(highlightsAsked(STORIES, query, colour))).toEqual(expected);
  });

  it('becomes Markdown: a heading a story, quotes, and notes beneath them', () => {
    expect(highlightsMarkdown(inReadersOrder(STORIES), 'Highlights')).toBe(
      `# Highlights

## [Tram](https://harbour.example/a_%28b%29)

Harbour News, Ada Quill, 2026-06-12

> Crème on the rails

## [Ferry](https://harbour.example/a_%28b%29)

Harbour News, Ada Quill, 2026-06-12

> At \\*dawn\\*
>
> the quay

Ask Ben.

1\\. Why?

> The last boat left
`,
    );
  });
});
