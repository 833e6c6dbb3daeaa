// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { ImportedLink } from '../../../../src/core/import/imported.ts';
import { linksIn } from '../../../../src/core/import/link-lists.ts';

/** The links of a list; what is unusable as it is. */
const links = (html: string) => [...linksIn(html)].map((item) => (item.kind === 'link' ? item.link : item));
const link = (html: string) => links(html)[0] as ImportedLink;

const anchor = (name: string, attributes = '') =>
  `<a href="https://harbour.example/${name}" ${attributes}>${name}</a>`;

describe('a list under headings', () => {
  test.each([
    ['Unread', 'unread', false, []],
    ['Read Archive', 'archived', false, []],
    ['Archive', 'archived', false, []],
    ['Read', 'archived', false, []],
    ['Home', 'unread', false, []],
    ['Starred', 'unread', true, []],
    ['Pocket Export', 'unread', false, []],
    ['Boats', 'unread', false, ['Boats']],
    ['Reading', 'unread', false, ['Reading']],
    ['My starred', 'unread', false, ['My starred']],
    ['Starred boats', 'unread', false, ['Starred boats']],
    ['Bookmarks bar', 'unread', false, []],
    ['Other bookmarks', 'unread', false, []],
  ])('%s: %s, a favourite: %s, tagged %j', (heading, state, favourite, tags) => {
    expect(link(`<h1> ${heading} </h1><ul><li>${anchor('a')}</li></ul>`)).toMatchObject({
      state,
      favourite,
      tags,
    });
    expect(link(`<h2>${heading}</h2>${anchor('a')}`)).toMatchObject({ state, favourite, tags });
  });

  test('is under the last of them, or under none', () => {
    const html = `${anchor('a')}<h1>Boats</h1>${anchor('b')}${anchor('c')}<h1></h1>${anchor('d')}`;
    expect(links(html)).toMatchObject([{ tags: [] }, { tags: ['Boats'] }, { tags: ['Boats'] }, { tags: [] }]);
  });

  test('gives a link its own tags first, each once', () => {
    expect(link(`<h1>Boats</h1>${anchor('a', 'tags="sea, Boats"')}`).tags).toEqual(['sea', 'Boats']);
  });
});

describe('a link', () => {
  test('is called as it is written, but not by an address', () => {
    const html =
      '<a href="https://harbour.example/a"> The\n ferry </a><a href="https://harbour.example/b">https://harbour.example/b</a>';
    expect(links(html)).toMatchObject([
      { title: 'The\n ferry', byline: [], html: null },
      { title: '', url: 'https://harbour.example/b' },
    ]);
  });

  test.each([
    ['time_added="1699000000"', '2023-11-03T08:26:40.000Z'],
    ['add_date="1699000000"', '2023-11-03T08:26:40.000Z'],
    ['time_added="1699000000" add_date="1"', '2023-11-03T08:26:40.000Z'],
    ['time_added="soon"', null],
    ['', null],
  ])('with %s was kept at %s', (attributes, savedAt) => {
    expect(link(anchor('a', attributes)).savedAt).toBe(savedAt);
  });

  test('that leads to nothing of the web is named by its words, else by where it leads', () => {
    expect(links('<a href="place:x"> Recent </a><a href="place:y"></a><a name="z">Z</a>')).toEqual([
      { kind: 'unusable', line: null, text: 'Recent' },
      { kind: 'unusable', line: null, text: 'place:y' },
    ]);
  });
});

describe('bookmarks', () => {
  const folder = (name: string, inner: string) => `<DT><H3>${name}</H3><DL><p>${inner}</DL><p>`;
  const file = (inner: string) => `<TITLE>Bookmarks</TITLE><H1>Everything</H1><DL><p>${inner}</DL><p>`;

  test('are tagged by the folders around them, outermost first, but not by those of the browser', () => {
    const inner = folder(
      'Bookmarks toolbar',
      folder('Boats', `<DT>${anchor('a')}${folder('Sails', `<DT>${anchor('b')}`)}`),
    );
    expect(links(file(inner))).toMatchObject([{ tags: ['Boats'] }, { tags: ['Boats', 'Sails'] }]);
  });

  test('have no state, and no tag of the heading of the page', () => {
    expect(links(file(`<DT>${anchor('a')}`))).toMatchObject([
      { tags: [], state: 'unread', favourite: false },
    ]);
    const starred = file(folder('Starred', `<DT>${anchor('a')}`)).replace('Everything', 'Starred');
    expect(link(starred)).toMatchObject({ favourite: false, tags: [] });
  });

  test('find the name of a folder right before its list alone', () => {
    expect(link(`<h3>Far</h3><p>x</p><dl><dt>${anchor('a')}</dl>`).tags).toEqual([]);
    expect(link(`<h3>Near</h3><dl><dt>${anchor('a')}</dl>`).tags).toEqual(['Near']);
    expect(link(`<p>Sea</p><dl><dt>${anchor('a')}</dl>`).tags).toEqual([]);
  });
});

describe('a file', () => {
  test('that breaks off is named by its last line, one with space at its end is whole', () => {
    expect(() => links(`${anchor('a')}\n<a hre`)).toThrow('html in line 2');
    expect(links(`${anchor('a')}\n \n`)).toHaveLength(1);
  });

  test('of links to nothing is a list, one without links is none', () => {
    expect(links('<a href="x">y</a>')).toHaveLength(1);
    expect(() => links('<h1>Boats</h1>')).toThrow('no_addresses');
  });
});
