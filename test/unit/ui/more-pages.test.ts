// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { morePages, type PagesOffer } from '../../../src/ui/more-pages.ts';
import { story } from '../support/stories.ts';
import { englishWords } from '../support/words.ts';

const words = englishWords;
const ending = new AbortController();
const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => document.body.replaceChildren());

function shown(load: PagesOffer['load']) {
  const joined: unknown[] = [];
  const element = morePages(
    { words, pages: { page: 1, total: 3, load }, onJoined: (article) => joined.push(article) },
    ending.signal,
  );
  document.body.append(element ?? '');
  const button = () => document.querySelector('button');
  const said = () => document.querySelector('[role=status]')?.textContent;
  return { joined, button, said };
}

test('a story of one page offers nothing', () => {
  expect(morePages({ words }, ending.signal)).toBeNull();
});

test('the reader asks, sees how far it is, and gets the whole story', async () => {
  const whole = story({ title: 'T', paragraphs: ['One.', 'Two.'] });
  let go: (value: typeof whole) => void = () => undefined;
  const { joined, button, said } = shown((onProgress) => {
    onProgress({ loaded: 2, total: 4 });
    return new Promise((resolve) => {
      go = resolve;
    });
  });
  expect(said()).toBe('This is page 1 of 3.');
  expect(button()?.textContent).toBe('Load all 3 pages');
  button()?.click();
  expect(said()).toBe('Page 2 of 4 is here…');
  expect(document.querySelector('progress')?.value).toBe(2);
  expect(document.activeElement).toBe(button());
  go(whole);
  await settled();
  expect(joined).toEqual([whole]);
});

test('it can be stopped, and asked for again', async () => {
  const { joined, button, said } = shown(
    (_onProgress, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Failure('stopped')));
      }),
  );
  button()?.click();
  expect(button()?.textContent).toBe('Stop');
  button()?.click();
  await settled();
  expect(said()).toBe('This is page 1 of 3.');
  expect(button()?.textContent).toBe('Load all 3 pages');
  expect(joined).toEqual([]);
});

test('what is in the way is said', async () => {
  const { button, said } = shown(() => Promise.reject(new Failure('page-not-loaded')));
  button()?.click();
  await settled();
  expect(said()).toContain('could not be loaded');
  expect(button()?.textContent).toBe('Load all 3 pages');
});
