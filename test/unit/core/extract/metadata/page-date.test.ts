// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { markedElements } from '../../../../../src/core/extract/metadata/marked-elements.ts';
import { linesNearTitle } from '../../../../../src/core/extract/metadata/near-title.ts';
import { pageDate } from '../../../../../src/core/extract/metadata/page-date.ts';

const TITLE = 'The lock at Barrow';
const H1 = `<h1>${TITLE}</h1>`;

function dateOf(html: string, lang: string | null = 'en') {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { published, modified, elements } = pageDate(
    markedElements(page).dates,
    lang,
    linesNearTitle(page, TITLE),
  );
  return { published, modified, texts: elements.map(({ textContent }) => textContent) };
}

describe('the day that a page prints', () => {
  test.each([
    ['in a marked element', '<b class="date">24 November 2026</b>', '2026-11-24'],
    [
      'for machines, before what readers see',
      '<time datetime="2026-11-24T09:12Z">today</time>',
      '2026-11-24T09:12Z',
    ],
    [
      'in an attribute of microdata',
      '<b itemprop="datePublished" content="2026-11-24">today</b>',
      '2026-11-24',
    ],
    ['in a line near the title', `${H1}<p>24 November 2026</p>`, '2026-11-24'],
    ['in a line before the title', `<p>24 November 2026</p>${H1}`, '2026-11-24'],
    ['in the surest of several', '<b class="date">1 May 2026</b><time>24 November 2026</time>', '2026-11-24'],
    ['first, of two that are as sure', '<time>24 November 2026</time><time>1 May 2026</time>', '2026-11-24'],
    ['in a mark, before a line', `${H1}<p>1 May 2026</p><time>24 November 2026</time>`, '2026-11-24'],
  ])('is found %s', (_, html, day) => {
    expect(dateOf(html).published).toBe(day);
  });

  test.each([
    ['in its title', '<h1>24 November 2026</h1>'],
    ['in a sentence', `${H1}<p>On 24 November 2026 the lock was opened again by all of the council.</p>`],
    ['in a long text', `<div class="date">24 November 2026 ${'so it was '.repeat(16)}</div>`],
    ['in a very long one', `<b class="date" >${'so it was '.repeat(70)} 24 November 2026</b>`],
    ['beside the story', '<aside><time>24 November 2026</time></aside>'],
    ['in a menu', '<nav><time>24 November 2026</time></nav>'],
    ['among comments', '<div class="Comments"><time>24 November 2026</time></div>'],
    ['of other stories', '<ul class="recent"><time>24 November 2026</time></ul>'],
    ['nowhere', '<time>today</time>'],
  ])('is not one %s', (_, html) => {
    expect(dateOf(html)).toEqual({ published: null, modified: null, texts: [] });
  });

  test('is read in the language of the page', () => {
    expect(dateOf(`${H1}<p>24 mai 2026</p>`, 'fr').published).toBe('2026-05-24');
    expect(dateOf('<b class="date">24 mai 2026</b>', 'fr').published).toBe('2026-05-24');
    expect(dateOf(`${H1}<p>24 mai 2026</p>`).published).toBeNull();
  });
});

describe('the day of a change', () => {
  test.each([
    ['is named as one', '<b class="updated">24 November 2026</b>'],
    ['says so', '<b class="date">Updated 24 November 2026</b>'],
    ['says so in a line', `${H1}<p>Last updated: 24 November 2026</p>`],
    ['is announced before it', '<p>Updated: <time>24 November 2026</time></p>'],
    ['is announced before its box', '<p>Updated <b><time>24 November 2026</time></b></p>'],
    ['is announced before a line', `${H1}<p>Updated <span>24 November 2026</span></p>`],
  ])('%s', (_, html) => {
    expect(dateOf(html)).toMatchObject({ published: null, modified: '2026-11-24' });
  });

  test('is none where a day of publication stands before the word', () => {
    expect(dateOf('<b class="date">1 May 2026, updated 24 November</b>')).toMatchObject({
      published: '2026-05-01',
      modified: null,
    });
  });

  test('is none where the word stands far before, in another text', () => {
    const far = `<p>It was updated by the keeper of the lower lock in spring <time>24 November 2026</time></p>`;
    expect(dateOf(far)).toMatchObject({ published: '2026-11-24', modified: null });
  });

  test('and the day before it are both found', () => {
    const html = `${H1}<p>1 May 2026</p><p>Updated 24 November 2026</p>`;
    expect(dateOf(html)).toEqual({
      published: '2026-05-01',
      modified: '2026-11-24',
      texts: ['1 May 2026'],
    });
  });
});

test('the elements that print a day are named, at most eight', () => {
  expect(dateOf('<time>24 November 2026</time><time>today</time>').texts).toEqual(['24 November 2026']);
  expect(dateOf('<time>24 November 2026</time>'.repeat(9)).texts).toHaveLength(8);
});
