// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { chooseAuthors, statedAuthors } from '../../../../../src/core/extract/metadata/authors.ts';
import type { StructuredData } from '../../../../../src/core/extract/metadata/json-ld.ts';
import { metaTags } from '../../../../../src/core/extract/metadata/meta-tags.ts';
import type { MetadataSource } from '../../../../../src/core/extract/metadata/provenance.ts';

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

function stated(head: string, authors: string[] = []) {
  const page = new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
  return statedAuthors(metaTags(page), { authors } as unknown as StructuredData).map(({ from, value }) => [
    from,
    ...value,
  ]);
}

describe('what a page tells machines of its authors', () => {
  test.each([
    ['citation_author', 'citation'],
    ['citation_authors', 'citation'],
    ['article:author', 'open-graph'],
    ['book:author', 'open-graph'],
    ['dc.creator', 'dublin-core'],
    ['dcterms.creator', 'dublin-core'],
    ['dc.creator.creator', 'dublin-core'],
    ['dc.contributor', 'dublin-core'],
    ['author', 'meta'],
    ['parsely-author', 'meta'],
    ['sailthru.author', 'meta'],
    ['byl', 'meta'],
    ['article.author', 'meta'],
    ['cxenseparse:author', 'meta'],
  ])('%s is of %s', (name, from) => {
    expect(stated(meta(name, 'Ada Fell'))).toEqual([[from, 'Ada Fell']]);
  });

  test('is listed source by source, the most trusted first', () => {
    expect(stated(meta('author', 'B') + meta('byl', 'C') + meta('citation_author', 'D'), ['A'])).toEqual([
      ['json-ld', 'A'],
      ['citation', 'D'],
      ['meta', 'B', 'C'],
    ]);
  });

  test.each([
    ['Fell, Ada', 'Ada Fell'],
    ['Ada Fell', 'Ada Fell'],
    ['Fell, Ada, Jr.', 'Fell, Ada, Jr.'],
  ])('a paper by "%s" is by "%s"', (said, name) => {
    expect(stated(meta('citation_author', said))).toEqual([['citation', name]]);
    expect(stated(meta('author', said))).toEqual([['meta', said]]);
  });

  test('may stand in either labelled line of a card, under a label of authors', () => {
    const line = (at: number, label: string, text: string) =>
      meta(`twitter:label${at}`, label) + meta(`twitter:data${at}`, text);
    const time = line(1, 'Reading time', '4 minutes');
    expect(stated(time + line(2, 'Written by', 'Ada'))).toEqual([['twitter-card', 'Ada']]);
    expect(stated(time)).toEqual([]);
    expect(stated(meta('twitter:data1', 'Ada'))).toEqual([]);
    expect(stated(meta('twitter:label1', 'Written by'))).toEqual([]);
  });
});

describe('the authors of a story', () => {
  interface Printed {
    readonly names: readonly string[];
    readonly said?: boolean;
  }

  function chosen(
    claims: Partial<Record<MetadataSource, readonly string[]>>,
    { names, said = false }: Printed = { names: [] },
  ) {
    const list = Object.entries(claims).map(([from, value]) => ({ from: from as MetadataSource, value }));
    const found = chooseAuthors(list, { names, said, elements: [] }, ['Barrow News']);
    return found && [found.value, found.provenance.from, ...found.provenance.agreeing];
  }

  test('are none where nobody is named', () => {
    expect(chosen({})).toBeNull();
    expect(chosen({ meta: ['admin'] })).toBeNull();
  });

  test('are those of the most trusted source, where all disagree', () => {
    expect(chosen({ 'json-ld': ['Ada Fell'], meta: ['Ivo Marsh'] })).toEqual([['Ada Fell'], 'json-ld']);
  });

  test('are those that two agree on, in whatever order', () => {
    expect(
      chosen({
        'json-ld': ['Noor Said'],
        'open-graph': ['Ada Fell', 'Ivo Marsh'],
        meta: ['Ivo Marsh', 'ada fell'],
      }),
    ).toEqual([['Ada Fell', 'Ivo Marsh'], 'open-graph', 'meta']);
  });

  test('are those that the page prints in words, before what others agree on', () => {
    const claims = { 'json-ld': ['Noor Said'], meta: ['Noor Said'] };
    expect(chosen(claims, { names: ['Ada Fell'], said: true })).toEqual([['Ada Fell'], 'printed']);
    expect(chosen(claims, { names: ['Ada Fell'] })).toEqual([['Noor Said'], 'json-ld', 'meta']);
  });

  test('are told by whoever knows the printed name, for the page may print more than it', () => {
    expect(chosen({ meta: ['Ada Fell'] }, { names: ['Ada Fell', 'Barrow Bridge'], said: true })).toEqual([
      ['Ada Fell'],
      'meta',
      'printed',
    ]);
  });

  test('are all of a longer list that holds the chosen ones', () => {
    const two = ['Ada Fell', 'Ivo Marsh'];
    expect(chosen({ 'json-ld': ['Ada Fell'], meta: two })).toEqual([two, 'meta', 'json-ld']);
    expect(chosen({ 'json-ld': ['Ada Fell'], meta: ['Noor Said', 'Ivo Marsh'] })).toEqual([
      ['Ada Fell'],
      'json-ld',
    ]);
    // What is printed may hold more than names.
    expect(chosen({ 'json-ld': ['Ada Fell'] }, { names: two })).toEqual([['Ada Fell'], 'json-ld', 'printed']);
  });

  test('are the same with their degrees', () => {
    expect(chosen({ 'json-ld': ['Noor Said'], meta: ['Ada Fell, PhD'], citation: ['Ada Fell'] })).toEqual([
      ['Ada Fell, PhD'],
      'meta',
      'citation',
    ]);
  });

  test.each([
    ['an office', 'The Barrow Team'],
    ['the site', 'barrow news'],
  ])('are people before %s, which signs where nobody else does', (_, other) => {
    expect(chosen({ 'json-ld': [other], meta: ['Ada Fell'] })).toEqual([['Ada Fell'], 'meta']);
    expect(chosen({ 'json-ld': [other] })).toEqual([[other], 'json-ld']);
  });

  test('are written without markup', () => {
    expect(chosen({ meta: ['<b>Ada</b> &amp; co', '<i></i>'] })?.[0]).toEqual(['Ada & co']);
  });
});
