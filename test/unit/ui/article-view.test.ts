// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { blockElements, blockOf } from '../../../src/core/extract/blocks.ts';
import { sanitize } from '../../../src/core/extract/sanitize.ts';
import { articleView } from '../../../src/ui/article-view.ts';
import { story } from '../support/stories.ts';
import { englishWords as words } from '../support/words.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const PICTURE = 'https://harbour.example/quay.jpg';

function view(article: Article, pictureOf: (url: string) => string | null = (url) => url) {
  return articleView(article, { words, pictureOf, now: NOW });
}

const withBody = (html: string, metadata = {}): Article => ({ ...story(metadata), html });
const factsOf = (element: HTMLElement) =>
  [...element.querySelectorAll('.facts li')].map((fact) => fact.textContent);

describe('the header', () => {
  test('has site, title, standfirst, and one line of facts', () => {
    const { element } = view(story({ standfirst: 'Nobody waved.', modified: '2026-11-14' }));
    expect(element.querySelector('.site a')?.getAttribute('href')).toBe('https://harbour.example/2026/ferry');
    expect(element.querySelector('h1')?.textContent).toBe('The last ferry');
    expect(element.querySelector('.standfirst')?.textContent).toBe('Nobody waved.');
    expect(factsOf(element)).toEqual(['Marit Olavesk', '2026-11-12', 'Updated 2026-11-14', '2 min read']);
  });

  test('does not say a standfirst that is a paragraph of the story', () => {
    const told = story({ standfirst: 'Nobody waved.' });
    const { element } = view({ ...told, blocks: [{ kind: 'paragraph', text: 'Nobody waved.' }] });
    expect(element.querySelector('.standfirst')).toBeNull();
  });

  test('leaves out what is not known', () => {
    const { element } = view(story({ byline: [], published: null }));
    expect(factsOf(element)).toEqual(['2 min read']);
  });

  test('says nothing of an update on the day of publication, or before it', () => {
    const sameDay = story({ published: '2026-11-12T08:00:00Z', modified: '2026-11-12T19:00:00Z' });
    const before = story({ published: '2026-11-12', modified: '2026-11-10' });
    expect(factsOf(view(sameDay).element)).not.toContainEqual(expect.stringContaining('Updated'));
    expect(factsOf(view(before).element)).not.toContainEqual(expect.stringContaining('Updated'));
  });

  test('says from when a story is that is over a year old', () => {
    expect(factsOf(view(story({ published: '2019-03-04' })).element)).toContain('From 2019');
    expect(factsOf(view(story({ published: '2026-01-04' })).element)).not.toContain('From 2026');
  });

  test('a title is text, whatever it looks like', () => {
    const title = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { element } = view(story({ title }));
    expect(element.querySelector('h1')?.textContent).toBe(title);
    expect(element.querySelectorAll('img, script')).toHaveLength(0);
  });

  test('an address that could act is no link', () => {
    const { element } = view(story({ canonicalUrl: 'javascript:alert(1)' }));
    expect(element.querySelector('.site a')).toBeNull();
    expect(element.querySelector('.site')?.textContent).toBe('The Harbour Ledger');
  });

  test('a story without a title says so; a long one is set small', () => {
    expect(view(story({ title: '' })).element.querySelector('h1.untitled')?.textContent).toBe('No title');
    expect(view(story({ title: 'word '.repeat(40) })).element.querySelector('h1.long')).not.toBeNull();
  });
});

describe('the story', () => {
  test('keeps its own language and direction', () => {
    const { element } = view(story({ lang: 'ar', dir: 'rtl', title: 'البلدة' }));
    expect([element.lang, element.dir, element.getAttribute('data-script')]).toEqual(['ar', 'rtl', 'arabic']);
    expect(element.querySelector('bdi')?.textContent).toBe('Marit Olavesk');
  });

  test('gives the element of each block, index for index', () => {
    const html =
      '<h2>One</h2><p>Two</p><table><tr><td>Three</td></tr></table><pre>Four</pre><ul><li>Five</li></ul>';
    const expected = blockElements(sanitize(html)).map(blockOf);
    const { element, blocks } = view(withBody(html));
    expect(blocks.map(blockOf)).toEqual(expected);
    expect(blocks.every((block) => element.contains(block))).toBe(true);
  });

  test('what may be wide scrolls in a region that the keyboard reaches', () => {
    const html = '<table><caption>Crossings</caption><tr><td>1</td></tr></table><pre>code</pre>';
    const regions = [...view(withBody(html)).element.querySelectorAll<HTMLElement>('[role="region"]')];
    expect(regions.map((region) => region.getAttribute('aria-label'))).toEqual(['Crossings', 'Code']);
    expect(regions.every((region) => region.tabIndex === 0)).toBe(true);
  });

  test('links leave in a new tab and say nothing of where they were pressed', () => {
    const { element } = view(withBody('<p>See <a href="https://other.example/">there</a>.</p>'));
    const link = element.querySelector<HTMLAnchorElement>('.body a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  test('a footnote is reached within the story', () => {
    const { element } = view(withBody('<p>Text<a href="#n1">1</a></p><p id="n1">The note.</p>'));
    document.body.replaceChildren(element);
    Element.prototype.scrollIntoView = () => undefined;
    element.querySelector<HTMLAnchorElement>('.body a')?.click();
    expect(document.activeElement?.textContent).toBe('The note.');
  });
});

describe('pictures', () => {
  test('load late, from where they are said to be, without a referrer', () => {
    const { element } = view(story({ pictures: [PICTURE] }), () => 'blob:kept');
    const picture = element.querySelector('img');
    const attributes = ['src', 'loading', 'decoding', 'referrerpolicy'].map((name) =>
      picture?.getAttribute(name),
    );
    expect(attributes).toEqual(['blob:kept', 'lazy', 'async', 'no-referrer']);
  });

  test('that were not kept leave their words', () => {
    const html = `<p>Text.</p><figure><img src="${PICTURE}" alt="A quay"><figcaption>The quay</figcaption></figure>`;
    const { element } = view(withBody(html), () => null);
    expect(element.querySelector('img')).toBeNull();
    expect(element.querySelector('figure')?.textContent).toBe('Picture not savedThe quay');
  });

  test('that are broken leave their words, too', () => {
    const { element } = view(withBody(`<p>Text.</p><img src="${PICTURE}" alt="A quay">`));
    element.querySelector('img')?.dispatchEvent(new Event('error'));
    expect(element.querySelector('.missing')?.textContent).toBe('A quayPicture not available');
  });

  test('the lead picture stands above a story that does not hold it', () => {
    const { element } = view(story({ leadPicture: PICTURE }));
    expect(element.querySelector('.lead img')?.getAttribute('src')).toBe(PICTURE);
  });

  test('a picture that the story opens with is its lead picture, and stands there once', () => {
    const { element } = view(story({ leadPicture: `${PICTURE}?w=1200`, pictures: [`${PICTURE}?w=600`] }));
    expect(element.querySelectorAll('img')).toHaveLength(1);
    expect(element.querySelector('figure')?.className).toBe('lead');
  });

  test('a lead picture that stands further down is not shown twice', () => {
    const { element } = view(withBody(`<p>Text.</p><img src="${PICTURE}?w=600">`, { leadPicture: PICTURE }));
    expect(element.querySelectorAll('img')).toHaveLength(1);
    expect(element.querySelector('.lead')).toBeNull();
  });

  test('a lead picture that is broken leaves no gap', () => {
    const { element } = view(story({ leadPicture: PICTURE }));
    element.querySelector('.lead img')?.dispatchEvent(new Event('error'));
    expect(element.querySelector('.lead, .missing')).toBeNull();
  });
});
