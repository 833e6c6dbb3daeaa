// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { chooseMetadata, readClaims } from '../../../../../src/core/extract/metadata/metadata.ts';

const ADDRESS = 'https://news.example/river';
const ENGLISH = 'The river rose in the night, and it was not what the keeper of the lock had been told.';
const GERMAN = 'Der Fluss stieg in der Nacht, und das war nicht das, was man dem Wärter gesagt hatte.';

interface Page {
  readonly head?: string;
  readonly body?: string;
  readonly html?: string;
  readonly text?: string;
}

function read({ head = '', body = '', html = '', text = ENGLISH }: Page) {
  const page = new DOMParser().parseFromString(
    `<html ${html}><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const claims = readClaims(page, ADDRESS, ADDRESS);
  return { ...chooseMetadata(page, claims, text), claims };
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const json = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

describe('the title', () => {
  test.each([
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
  ])('may be shared as %s', (name) => {
    expect(read({ head: meta(name, 'The lock &amp;amp; the mill') }).metadata.title).toBe(
      'The lock & the mill',
    );
  });

  test('may be the headline of the data or of microdata', () => {
    expect(read({ head: json({ headline: 'The lock' }) }).metadata.title).toBe('The lock');
    expect(read({ body: '<b itemprop="headline">The lock</b>' }).metadata.title).toBe('The lock');
    expect(read({ body: '<b property="schema:headline" content="The lock">x</b>' }).metadata.title).toBe(
      'The lock',
    );
  });

  test('says where it is from, and who agrees', () => {
    const { provenance } = read({
      head: `<title>The old lock | News</title>${meta('og:title', 'The old lock')}`,
      body: '<h1>The old lock</h1>',
    });
    expect(provenance.title).toEqual({ from: 'heading', agreeing: ['open-graph', 'document-title'] });
    expect(read({}).provenance.title?.from).toBe('document-title');
  });

  test('may be a heading of the second rank', () => {
    const body = '<h1>Barrow News</h1><h2>Menu of all</h2><h2>The old lock</h2>';
    expect(read({ head: '<title>The old lock - what now</title>', body }).metadata.title).toBe(
      'The old lock - what now',
    );
    expect(read({ head: '<title>THE OLD LOCK</title>', body }).metadata.title).toBe('The old lock');
  });
});

describe('the standfirst', () => {
  test.each(['og:description', 'description', 'twitter:description', 'dc.description'])(
    'may be %s',
    (name) => {
      expect(read({ head: meta(name, 'It rose.') }).metadata.standfirst).toBe('It rose.');
    },
  );

  test('may be that of the data, where no tag has one', () => {
    const data = json({ headline: 'The lock', description: 'It fell.' });
    expect(read({ head: data }).metadata.standfirst).toBe('It fell.');
    expect(read({ head: data + meta('description', 'It rose.') }).metadata.standfirst).toBe('It rose.');
    expect(read({}).metadata.standfirst).toBeNull();
  });

  test('does not say the title again, and is no whole text', () => {
    const title = '<title>The old lock</title>';
    expect(read({ head: title + meta('description', 'The old lock') }).metadata.standfirst).toBeNull();
    expect(read({ head: meta('description', 'x'.repeat(700)) }).metadata.standfirst).toHaveLength(600);
  });
});

describe('the section', () => {
  test.each([
    ['Rivers', 'Rivers'],
    ['Rivers, North', 'Rivers'],
    ['Rivers; North', 'Rivers'],
    ['Rivers | North', 'Rivers'],
    ['Rivers > North', 'Rivers'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), null],
    ['https://news.example/rivers', null],
    ['http://news.example/rivers', null],
  ])('%s is %s', (said, section) => {
    expect(read({ head: meta('article:section', said) }).metadata.section).toBe(section);
  });

  test.each(['article:section', 'articlesection', 'section', 'dc.subject'])('may be %s', (name) => {
    expect(read({ head: meta(name, 'Rivers') }).metadata.section).toBe('Rivers');
    expect(read({ head: meta(name, 'Rivers') + json({ articleSection: 'North' }) }).metadata.section).toBe(
      'North',
    );
  });
});

describe('that a text is for those who pay', () => {
  test.each([
    [meta('isAccessibleForFree', 'False'), true],
    [meta('article:content_tier', 'locked'), true],
    [meta('og:article:content_tier', 'locked'), true],
    [meta('article:content_tier', 'free'), false],
    [meta('article:content_tier', 'unlocked'), false],
    [json({ isAccessibleForFree: 'false' }), true],
    [json({ isAccessibleForFree: true }), false],
    ['', false],
  ])('is said by %s: %s', (head, paywalled) => {
    const { metadata, claims } = read({ head });
    expect([metadata.paywalled, claims.withheld]).toEqual([paywalled, paywalled]);
  });
});

describe('the picture', () => {
  test.each(['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'])(
    'may be %s',
    (name) => {
      const { metadata, provenance } = read({ head: meta(name, '/a.jpg') + json({ image: '/b.jpg' }) });
      expect(metadata.leadPicture).toBe('https://news.example/a.jpg');
      expect(provenance.leadPicture?.from).toBe('open-graph');
    },
  );

  test('may be that of the data, or none', () => {
    expect(read({ head: json({ image: '/b.jpg' }) }).provenance.leadPicture?.from).toBe('json-ld');
    expect(read({}).metadata.leadPicture).toBeNull();
    expect(read({}).provenance.leadPicture).toBeUndefined();
  });
});

describe('the language', () => {
  test.each([
    ['the page', { html: 'lang="fr"' }, 'fr'],
    ['the page in another way', { html: 'xml:lang="fr"' }, 'fr'],
    ['its data', { head: json({ inLanguage: 'fr' }) }, 'fr'],
    ['its place', { head: meta('og:locale', 'fr_FR') }, 'fr-FR'],
    ['a tag', { head: meta('language', 'fr') }, 'fr'],
    ['another', { head: meta('dc.language', 'fr') }, 'fr'],
  ])('is what %s says', (_, page, lang) => {
    const { metadata, provenance } = read({ ...page, text: '' });
    expect(metadata.lang).toBe(lang);
    expect(provenance.lang?.from).toBe('html');
  });

  test('is that of the text where none is said, or where a template says English of another', () => {
    expect(read({ text: GERMAN })).toMatchObject({
      metadata: { lang: 'de' },
      provenance: { lang: { from: 'text' } },
    });
    expect(read({ html: 'lang="en"', text: GERMAN.repeat(3) }).metadata.lang).toBe('de');
    // Of a few words nothing is known.
    expect(read({ html: 'lang="en"', text: GERMAN }).metadata.lang).toBe('en');
    expect(read({ html: 'lang="en-GB"', text: ENGLISH }).metadata.lang).toBe('en-GB');
    expect(read({ html: 'lang="en-GB"', text: '' }).metadata.lang).toBe('en-GB');
    // Any other is meant.
    expect(read({ html: 'lang="fr"', text: GERMAN }).metadata.lang).toBe('fr');
  });

  test('runs as it is written', () => {
    expect(read({ html: 'lang="ar"', text: '' }).metadata.dir).toBe('rtl');
    expect(read({}).metadata.dir).toBe('ltr');
  });
});

describe('the authors', () => {
  test('are looked for in the text only where nobody is named', () => {
    const body =
      '<h1>The old lock</h1><p>It rose.</p><footer></footer><p>It fell for a long time, and then it rose again.</p>';
    const spoken = (head: string) =>
      read({ head, body: `${body.repeat(9)}<p>By Ada Fell</p>` }).metadata.byline;
    expect(spoken('')).toEqual(['Ada Fell']);
    expect(spoken(meta('author', 'Ivo Marsh'))).toEqual(['Ivo Marsh']);
  });
});

test('a page that says nothing has its address, and the host for a name', () => {
  expect(read({ text: '' }).metadata).toEqual({
    url: ADDRESS,
    canonicalUrl: ADDRESS,
    title: '',
    byline: [],
    site: 'news.example',
    published: null,
    modified: null,
    lang: null,
    dir: 'ltr',
    standfirst: null,
    leadPicture: null,
    section: null,
    favicon: null,
    paywalled: false,
  });
});
