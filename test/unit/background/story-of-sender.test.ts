import { expect, test } from 'vitest';
import type { SavedHead } from '../../../src/core/saved.ts';
import { FakeExtension } from '../support/fake-extension.ts';

new FakeExtension().install();
const { copyFor, storyOfSender } = await import('../../../src/background/story-of-sender.ts');

const page = (url: string, incognito = false) => ({ id: 'x', url, tab: { incognito } }) as never;

test.each([
  ['https://www.harbour.example/a', 'https://harbour.example/b'],
  ['https://harbour.example/a', 'https://m.harbour.example/a'],
])('a story %s may be asked about by the page %s', (story, from) => {
  expect(storyOfSender(story, page(from))).toBe(story);
});

test.each([
  ['https://bank.example/a', 'https://harbour.example/b'],
  ['https://notharbour.example/a', 'https://harbour.example/'],
  ['file:///etc/passwd', 'https://harbour.example/'],
  ['', 'https://harbour.example/'],
])('a story %s may not be asked about by the page %s', (story, from) => {
  expect(() => storyOfSender(story, page(from))).toThrow();
});

test('from a private window nothing is kept', () => {
  expect(() => storyOfSender('https://harbour.example/a', page('https://harbour.example/a', true))).toThrow();
});

test('a script in a page does not learn what the reader filed a story under', () => {
  const head = { id: 'a', tags: ['to tell nobody'] } as unknown as SavedHead;
  expect(copyFor(page('https://harbour.example/a'), head)).toEqual({ id: 'a', tags: [] });
  expect(copyFor({ id: 'x', url: 'ext://clearstory-test/popup.html' } as never, head)).toBe(head);
  expect(copyFor(page('https://harbour.example/a'), null)).toBeNull();
});
