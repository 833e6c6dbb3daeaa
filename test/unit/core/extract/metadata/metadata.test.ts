// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { chooseMetadata, readClaims } from '../../../../../src/core/extract/metadata/metadata.ts';

const ADDRESS = 'https://news.example/2026/11/24/river';

function read(head: string, body = '<h1>The water rises again</h1>', url = ADDRESS) {
  const page = new DOMParser().parseFromString(
    `<html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  return chooseMetadata(page, readClaims(page, url, url), 'The river rose in the night.');
}

const json = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The water rises again', ...data })}</script>`;

describe('the day', () => {
  test('is the one that two sources agree on, where the first stands alone', () => {
    const { metadata, provenance } = read(
      json({ datePublished: '2020-01-01' }) +
        '<meta property="article:published_time" content="2026-11-24T09:12:00+01:00">',
    );
    expect(metadata.published).toBe('2026-11-24T09:12:00+01:00');
    expect(provenance.published).toEqual({ from: 'open-graph', agreeing: ['address'] });
  });

  test('has the clock and the zone of whoever states them', () => {
    const { metadata } = read(
      `${json({ datePublished: '2026-11-24' })}<meta name="dcterms.created" content="2026-11-24T09:12:00Z">`,
    );
    expect(metadata.published).toBe('2026-11-24T09:12:00Z');
  });

  test('that is printed as that of a change is no day of publication, unless there is no other', () => {
    const body = '<h1>The water rises again</h1><p>Updated: <time>24 November 2026</time></p>';
    const changed = read(
      '<meta name="date" content="2026-11-20">',
      body,
      'https://news.example/river',
    ).metadata;
    expect(changed).toMatchObject({ published: '2026-11-20', modified: '2026-11-24' });
    const only = read('', body, 'https://news.example/river').metadata;
    expect(only).toMatchObject({ published: '2026-11-24', modified: '2026-11-24' });
  });
});

describe('the authors', () => {
  test('whom the page prints in words beside its title go before what machines are told', () => {
    const { metadata, provenance } = read(
      json({ author: { name: 'Ivo Marsh' } }),
      '<h1>The water rises again</h1><p>By <a href="/ada">Ada Fell</a></p>',
    );
    expect(metadata.byline).toEqual(['Ada Fell']);
    expect(provenance.byline?.from).toBe('printed');
  });

  test('are all of those who are told to machines, where the page prints the first', () => {
    const { metadata } = read(
      json({ author: [{ name: 'Ada Fell' }, { name: 'Ivo Marsh' }] }),
      '<h1>The water rises again</h1><p>By Ada Fell</p>',
    );
    expect(metadata.byline).toEqual(['Ada Fell', 'Ivo Marsh']);
  });

  test('of a paper are written given name first', () => {
    const tags =
      '<meta name="citation_author" content="Fell, Ada"><meta name="citation_author" content="Marsh, Ivo">';
    expect(read(tags).metadata.byline).toEqual(['Ada Fell', 'Ivo Marsh']);
  });

  test('of a blog may stand in a labelled line of its card', () => {
    const tags =
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Fell">' +
      '<meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="4 minutes">';
    expect(read(tags).metadata.byline).toEqual(['Ada Fell']);
  });

  test('are people before offices and the site', () => {
    const { metadata } = read(
      json({ author: { name: 'The Example Team' } }),
      '<h1>The water rises again</h1><div class="author-name">Ada Fell</div>',
    );
    expect(metadata.byline).toEqual(['Ada Fell']);
  });

  test('are found at the end of a story that says it nowhere else', () => {
    const { metadata } = read(
      '',
      '<article><h1>The water rises again</h1><p>The river rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday at the earliest, when the water should have fallen again, and it rained on.</p><p>Words by <em>Ada Fell</em></p></article>',
    );
    expect(metadata.byline).toEqual(['Ada Fell']);
  });
});

test('section, icon, picture and paywall', () => {
  const { metadata } = read(
    json({ articleSection: ['Rivers', 'North'], isAccessibleForFree: false, image: '/lock.jpg' }) +
      '<link rel="shortcut icon" href="/small.ico"><link rel="icon" sizes="64x64" href="/icon.png">' +
      '<link rel="apple-touch-icon" sizes="512x512" href="/poster.png">',
  );
  expect(metadata).toMatchObject({
    section: 'Rivers',
    favicon: 'https://news.example/icon.png',
    leadPicture: 'https://news.example/lock.jpg',
    paywalled: true,
  });
});

test('no field holds markup, however it is written', () => {
  const { metadata } = read(
    json({ articleSection: '&lt;b&gt;Rivers&lt;/b&gt;', author: { name: '<i>Ada</i> Fell' } }) +
      '<meta name="description" content="&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; The lock">',
  );
  expect(JSON.stringify(metadata)).not.toMatch(/[<>]/);
  expect(metadata.byline).toEqual(['Ada Fell']);
});
