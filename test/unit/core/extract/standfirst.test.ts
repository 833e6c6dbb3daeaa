// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { NUMBER } from '../../../../src/core/extract/page-copy.ts';
import { isNamedStandfirst, settleStandfirst } from '../../../../src/core/extract/standfirst.ts';

const SAYS = 'The river rose by forty centimetres, and nobody slept.';
const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

/** What is shown as the standfirst of a story that was kept whole of a page, and which of its blocks is marked. */
function settled(html: string, claim: string | null) {
  const page = bodyOf(html);
  const live = [...page.querySelectorAll('*')];
  const story = bodyOf(html);
  for (const [at, element] of [...story.querySelectorAll('*')].entries())
    element.setAttribute(NUMBER, String(at));
  const shown = settleStandfirst(story, claim, live);
  return {
    shown,
    marked: [...story.querySelectorAll('.story-standfirst')].map(
      (each) => `${each.localName}: ${each.textContent}`,
    ),
  };
}

const NONE = { shown: null, marked: [] };
const MARKED = { shown: SAYS, marked: [`p: ${SAYS}`] };

describe('a standfirst that the page states', () => {
  test('is shown above the story where the story does not begin with it', () => {
    expect(settled('<p>A morning in March.</p><p>B</p>', SAYS)).toEqual({ shown: SAYS, marked: [] });
    expect(settled('', SAYS)).toEqual({ shown: SAYS, marked: [] });
    expect(settled(`<p>${SAYS}</p>`, '')).toEqual({ shown: '', marked: [] });
  });

  test('is the first paragraph where that is named for it or set apart', () => {
    expect(settled(`<p class="article-dek">${SAYS}</p><p>B</p>`, SAYS)).toEqual(MARKED);
    expect(settled(`<div class="lead"><p>${SAYS}</p><p>B</p></div>`, SAYS)).toEqual(MARKED);
    expect(settled(`<div><p>${SAYS}</p></div><div><p>B</p></div>`, SAYS)).toEqual(MARKED);
    expect(settled(`<h2 class="subtitle">${SAYS}</h2><p>B</p>`, SAYS)).toEqual(MARKED);
  });

  test.each(['…', '...', ' …', ' [...]'.replace('...', '…')])('may be cut off: %s', (end) => {
    expect(settled(`<p class="dek">${SAYS}</p><p>B</p>`, `${SAYS.slice(0, -1)}${end}`)).toEqual(MARKED);
  });

  test('is none where it only repeats how the story begins', () => {
    expect(settled(`<p>${SAYS}</p><p>B</p>`, SAYS)).toEqual(NONE);
    expect(settled(`<p class="dek">${SAYS} Then it fell.</p><p>B</p>`, SAYS)).toEqual(NONE);
    expect(settled(`<p class="dek">${SAYS}</p>`, SAYS)).toEqual(NONE);
    expect(settled(`<p class="leading">${SAYS}</p><p>B</p>`, SAYS)).toEqual(NONE);
    expect(settled(`<ul><li class="dek">${SAYS}</li></ul><p>B</p>`, SAYS)).toEqual(NONE);
  });

  test('three signs more than it says are no more', () => {
    expect(settled(`<p class="dek">${SAYS}</p><p>B</p>`, SAYS.slice(0, -3)).marked).toHaveLength(1);
    expect(settled(`<p class="dek">${SAYS}</p><p>B</p>`, SAYS.slice(0, -4)).marked).toHaveLength(0);
  });
});

describe('where the page states none', () => {
  test.each(['standfirst', 'article-subtitle', 'sub-headline', 'subheading', 'dek', 'story-deck wide'])(
    'the first block is one that is named %s',
    (name) => {
      expect(settled(`<p class="${name}">${SAYS}</p><p>B</p>`, null)).toEqual(MARKED);
    },
  );

  test.each(['lead', 'summary', 'decking', 'redeck', 'intro'])('one named %s may be the text', (name) => {
    expect(settled(`<p class="${name}">${SAYS}</p><p>B</p>`, null)).toEqual(NONE);
  });

  test('it is none where it is all, or too short or too long for one', () => {
    const dek = (text: string) => settled(`<p class="dek">${text}</p><p>B</p>`, null).marked.length;
    expect(settled(`<p class="dek">${SAYS}</p>`, null)).toEqual(NONE);
    expect([19, 20, 400, 401].map((length) => dek('a'.repeat(length)))).toEqual([0, 1, 1, 0]);
  });
});

describe('names of a standfirst', () => {
  test.each([
    'standfirst',
    'sub-title',
    'subhead',
    'dek',
    'a-lede',
    'lead wide',
    'post_excerpt',
    'chapo',
    'ArticleDek',
    'storyIntro2',
  ])('%s', (name) => {
    expect(isNamedStandfirst(bodyOf(`<p class="${name}">A</p>`).querySelector('p') as Element)).toBe(true);
  });

  test.each(['', 'leader', 'mislead', 'ArticleDeks', 'introduction', 'body'])('"%s" is none', (name) => {
    expect(isNamedStandfirst(bodyOf(`<p class="${name}">A</p>`).querySelector('p') as Element)).toBe(false);
  });
});
