// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { dropCredits } from '../../../../src/core/extract/credits.ts';
import { NUMBER } from '../../../../src/core/extract/page-copy.ts';

const LONG =
  '<p>The river rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday.</p>';
const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

/** The lines that are left of a story, all of whose page was kept; `.by` names the author, `h1` is the title. */
function left(html: string): string[] {
  const page = bodyOf(html);
  const live = [...page.querySelectorAll('*')];
  const story = bodyOf(html);
  for (const [at, element] of [...story.querySelectorAll('*')].entries())
    element.setAttribute(NUMBER, String(at));
  for (const title of story.querySelectorAll('h1')) title.remove();
  dropCredits(story, [...page.querySelectorAll('.by')], [...page.querySelectorAll('h1')], live);
  return [...story.querySelectorAll('p, h2, figcaption, td')].map(
    ({ textContent }) => textContent?.slice(0, 20) ?? '',
  );
}

const TEXT = 'The river rose by fo';

describe('lines above the title', () => {
  test('go where they are no sentence', () => {
    expect(left(`<p>Weather</p><h1>T</h1>${LONG}`)).toEqual([TEXT]);
    expect(left(`<p>${'a'.repeat(80)}</p><h1>T</h1>${LONG}`)).toEqual([TEXT]);
  });

  test.each([
    ['a sentence', '<p>It rained.</p><h1>T</h1>', 'It rained.'],
    ['a quoted sentence', '<p>“It rained!”</p><h1>T</h1>', '“It rained!”'],
    ['a longer line', `<p>${'a'.repeat(81)}</p><h1>T</h1>`, 'a'.repeat(20)],
    ['a line below the title', '<h1>T</h1><p>Weather</p>', 'Weather'],
    ['a line where the page shows no title', '<p>Weather</p>', 'Weather'],
    ['a caption', '<figcaption>Weather</figcaption><h1>T</h1>', 'Weather'],
  ])('%s stays', (_, html, line) => {
    expect(left(`${html}${LONG}`)).toEqual([line, TEXT]);
  });

  test('nothing after the first paragraph is one, though the title stands below once more', () => {
    expect(left(`${LONG}<p>Weather</p><h1>T</h1>`)).toEqual([TEXT, 'Weather']);
  });
});

describe('lines that state author and date', () => {
  test.each(['By Ada Fell', '24 November 2026', '2026-11-24'])('%s goes', (line) => {
    expect(left(`<p>${line}</p>${LONG}`)).toEqual([TEXT]);
  });

  test.each([
    'On 24 November 2026.',
    '24 November 2026, and what came of it for the lock',
    'The weather of the year',
  ])('%s stays', (line) => {
    expect(left(`<p>${line}</p>${LONG}`)).toHaveLength(2);
  });

  test('they are the elements that name them, in or around which the line stands', () => {
    expect(left(`<p class="by">Ada Fell</p>${LONG}`)).toEqual([TEXT]);
    expect(left(`<div class="by"><p>Ada Fell</p></div>${LONG}`)).toEqual([TEXT]);
    expect(left(`<p><b class="by">Ada Fell</b>, here</p>${LONG}`)).toEqual([TEXT]);
    expect(left(`<p><b class="by">Ada</b> said to all that the lake is calm</p>${LONG}`)).toHaveLength(2);
    expect(left(`<p><b class="by">Adal</b> went</p>${LONG}`)).toHaveLength(2);
    expect(left(`<p><b class="by">Adal</b> wen</p>${LONG}`)).toEqual([TEXT]);
  });

  test('a long line is none, nor one that is far from the beginning', () => {
    expect(left(`<p class="by">${'a'.repeat(140)}</p>${LONG}`)).toEqual([TEXT]);
    expect(left(`<p class="by">${'a'.repeat(141)}</p>${LONG}`)).toHaveLength(2);
    expect(left(`${LONG.repeat(4)}<p class="by">Ada Fell</p>`)).toHaveLength(4);
    expect(left(`${LONG.repeat(5)}<p class="by">Ada Fell</p>`)).toHaveLength(6);
  });

  test('what was put back, the time of an entry and a row of a table stay', () => {
    expect(left(`<div data-clearstory-put-back=""><p>By Ada Fell</p></div>${LONG}`)).toHaveLength(2);
    expect(left(`<p class="story-time">24 November 2026</p>${LONG}`)).toHaveLength(2);
    expect(left(`<table><tr><td>24 November 2026</td></tr></table>${LONG}`)).toHaveLength(2);
  });
});
