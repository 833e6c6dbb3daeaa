import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/core/article.ts';
import { anchor, quoteOf } from '../../../../src/core/highlight/anchor.ts';
import type { Highlight } from '../../../../src/core/highlight/highlight.ts';
import { storyText } from '../../../../src/core/highlight/story-text.ts';

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

const STORY = paragraphs(
  'The ferry left at six. Nobody waved.',
  'It had made the crossing four times a day for sixty-one years.',
  'The bridge carries four thousand cars a day. Nobody waved.',
);

function marked(blocks: readonly Block[], from: string, to = from, after = 0): Highlight {
  const { text } = storyText(blocks);
  const start = text.indexOf(from, after);
  const quote = quoteOf(blocks, start, text.indexOf(to, start) + to.length);
  return { id: from, quote, colour: 'amber', note: '', createdAt: '', changedAt: '' };
}

/** The words that are marked now, by block. */
function words(blocks: readonly Block[], highlight: Highlight): [number, string][] {
  const { anchored } = anchor(blocks, [highlight]);
  return (anchored[0]?.places ?? []).map(({ block, start, end }) => [
    block,
    blocks[block]?.text.slice(start, end) ?? '',
  ]);
}

describe('a highlight', () => {
  test('is found where it was made', () => {
    expect(words(STORY, marked(STORY, 'sixty-one years'))).toEqual([[1, 'sixty-one years']]);
  });

  test('may reach over blocks', () => {
    expect(words(STORY, marked(STORY, 'Nobody waved.', 'the crossing'))).toEqual([
      [0, 'Nobody waved.'],
      [1, 'It had made the crossing'],
    ]);
  });

  test('of words that stand twice is the one with its own surroundings', () => {
    const second = marked(STORY, 'Nobody waved.', 'Nobody waved.', 60);
    expect(words(STORY, second)).toEqual([[2, 'Nobody waved.']]);
    const moved = paragraphs('A new opening.', ...STORY.map(({ text }) => text));
    expect(words(moved, second)).toEqual([[3, 'Nobody waved.']]);
  });

  test('survives a change in its middle', () => {
    const long = marked(STORY, 'It had made the crossing four times a day for sixty-one years.');
    const changed = paragraphs(
      'Intro.',
      'It had made the crossing five or six times a day for sixty-one years.',
    );
    expect(words(changed, long)).toEqual([[1, changed[1]?.text]]);
  });

  test('survives a change of its own words where its surroundings stand', () => {
    const highlight = marked(STORY, 'four times a day for');
    const changed = paragraphs(
      'The ferry left at six. Nobody waved.',
      'It had made the crossing every three hours for sixty-one years.',
      'The bridge carries four thousand cars a day. Nobody waved.',
    );
    expect(words(changed, highlight)).toEqual([[1, 'every three hours for']]);
  });

  test('that no longer fits is named as lost, and marks nothing else', () => {
    const highlight = marked(STORY, 'four thousand cars');
    const { anchored, lost } = anchor(paragraphs('Another story altogether.'), [highlight]);
    expect(anchored).toEqual([]);
    expect(lost).toEqual([highlight]);
  });

  test('is not drawn over half a story because its ends stand far apart', () => {
    const highlight = marked(STORY, 'It had made the crossing four times a day for sixty-one years.');
    const torn = paragraphs('It had made the crossing.', 'x '.repeat(400), 'a day for sixty-one years.');
    expect(anchor(torn, [highlight]).anchored).toEqual([]);
  });
});
