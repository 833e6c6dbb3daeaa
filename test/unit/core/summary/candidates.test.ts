import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/core/article.ts';
import { candidatesOf } from '../../../../src/core/summary/candidates.ts';
import { story } from './story.ts';

const textsOf = (...blocks: readonly (string | Block)[]) =>
  candidatesOf(story('', blocks)).map(({ text }) => text);
const gulls = (count: number) => `Gulls ${'sleep '.repeat(count - 1).trim()}.`;

describe('the sentences of a story', () => {
  test('are those of its prose, each with its place', () => {
    const kinds = ['paragraph', 'heading', 'quote', 'list-item', 'caption', 'code'] as const;
    const found = candidatesOf(
      story(
        '',
        kinds.map((kind) => ({ kind, text: 'Gulls sleep. Terns eat.' })),
      ),
    );
    expect(found.map(({ block, start, end }) => [block, start, end])).toEqual(
      [0, 2, 3].flatMap((block) => [
        [block, 0, 12],
        [block, 13, 23],
      ]),
    );
    expect(found.map(({ opensBlock }) => opensBlock)).toEqual([true, false, true, false, true, false]);
    expect(found.map(({ inQuote }) => inQuote)).toEqual([false, false, true, true, false, false]);
  });

  test.each([
    [6, false],
    [7, true],
    [60, true],
    [61, false],
  ])('of %d words may be chosen: %s', (count, eligible) => {
    expect(candidatesOf(story('', [gulls(count)]))[0]?.eligible).toBe(eligible);
  });

  test('may not be chosen where they do not stand alone', () => {
    expect(candidatesOf(story('', ['But gulls sleep all day and all night.']))[0]?.eligible).toBe(false);
  });
});

describe('a quotation', () => {
  test('of up to three sentences stays in one piece with its speaker', () => {
    expect(textsOf('“We sail. They wait,” said Lund. It rained.')).toEqual([
      '“We sail. They wait,” said Lund.',
      'It rained.',
    ]);
    expect(textsOf('“We sail. They wait. So it is,” said Lund. It rained.')).toEqual([
      '“We sail. They wait. So it is,” said Lund.',
      'It rained.',
    ]);
  });

  test('of more, or one that is never closed, is cut as any text is', () => {
    expect(textsOf('“We sail. They wait. So it is. Be it so,” said Lund. It rained.')).toHaveLength(5);
    expect(textsOf('“We sail. They wait.')).toEqual(['“We sail.', 'They wait.']);
  });
});
