import { expect, test } from 'vitest';
import { articleText, textToRead } from '../../../src/core/article.ts';
import { story } from '../support/stories.ts';

test('a story’s text is its blocks with a blank line between them; a pull quote is not read twice', () => {
  const blocks = [
    { kind: 'paragraph', text: 'It left.' },
    { kind: 'pull-quote', text: 'So it did.' },
    { kind: 'quote', text: 'It did.' },
  ] as const;
  expect(articleText({ ...story(), blocks })).toBe('It left.\n\nSo it did.\n\nIt did.');
  expect(textToRead(blocks)).toBe('It left.\n\nIt did.');
  expect(textToRead([])).toBe('');
});
