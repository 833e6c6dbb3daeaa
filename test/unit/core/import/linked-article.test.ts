// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { ImportedLink } from '../../../../src/core/import/imported.ts';
import { articleFromLink } from '../../../../src/core/import/linked-article.ts';
import { throughTheDoor } from '../../../../src/core/import/through-the-door.ts';
import { story } from '../../support/stories.ts';

const NOW = '2026-11-26T10:00:00Z';
const LINK: ImportedLink = {
  url: 'https://www.harbour.example/a',
  title: 'The last ferry',
  tags: ['boats'],
  state: 'archived',
  favourite: true,
  savedAt: '2024-05-01T10:00:00Z',
  byline: ['Ada Quill'],
  html: null,
};
const taken = (more: Partial<ImportedLink> = {}) => articleFromLink({ ...LINK, ...more }, 'id', NOW);

describe('an address of another product', () => {
  test('keeps what the product knew of it', () => {
    expect(taken()).toMatchObject({
      head: {
        id: 'id',
        revision: 1,
        url: LINK.url,
        title: 'The last ferry',
        site: 'harbour.example',
        byline: ['Ada Quill'],
        tags: ['boats'],
        state: 'archived',
        favourite: true,
        savedAt: LINK.savedAt,
        changedAt: LINK.savedAt,
        deletedAt: null,
      },
      article: {
        metadata: { url: LINK.url, canonicalUrl: LINK.url, title: 'The last ferry', byline: ['Ada Quill'] },
      },
      textAt: LINK.savedAt,
      extractor: 0,
    });
  });

  test('that does not tell when it was kept was kept now', () => {
    expect(taken({ savedAt: null })).toMatchObject({ head: { savedAt: NOW, changedAt: NOW }, textAt: NOW });
  });

  test('without its text has none, of no language', () => {
    const { head, article } = taken();
    expect(head).toMatchObject({ hasText: false, excerpt: '', words: 0, lang: null, dir: 'ltr' });
    expect(article).toMatchObject({ html: '', blocks: [] });
  });
});

describe('one with its text', () => {
  const words = 'The ferry left the quay at six and nobody on the pier had waved to it when it was gone. ';

  test('has its blocks, its words, its language and a line of it', () => {
    const { head, article } = taken({ html: `<h2>Boats</h2><p>${words}</p><p>${words.repeat(20)}</p>` });
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
    expect(head).toMatchObject({ hasText: true, lang: 'en', dir: 'ltr', excerpt: words.trim() });
    expect(head.words).toBe(1 + 20 * 21);
    expect(head.minutes).toBe(2);
    expect([article.words, article.minutes]).toEqual([head.words, head.minutes]);
    expect(article.metadata).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  test('gives no more of a long paragraph for the list than that takes', () => {
    expect(taken({ html: `<p>${words.repeat(20)}</p>` }).head.excerpt).toHaveLength(240);
    expect(taken({ html: '<h2>Boats</h2>' }).head).toMatchObject({ hasText: true, excerpt: '' });
  });

  test('runs from the right where its letters do', () => {
    const arabic = 'قال المجلس يوم الاثنين إن الجسر سيغلق لمدة أسبوع لإجراء الإصلاحات اللازمة';
    const { head, article } = taken({ html: `<p>${arabic}</p>` });
    expect([head.dir, article.metadata.dir]).toEqual(['rtl', 'rtl']);
  });
});

describe('an article from a library file', () => {
  test('that is clean stays the very same', () => {
    const article = story({ paragraphs: ['The ferry left.'] });
    expect(throughTheDoor(article)).toBe(article);
  });

  test('that is not is cleaned, and its blocks are read anew', () => {
    const article = {
      ...story({ paragraphs: ['Other words.'] }),
      html: '<p onclick="x()">The ferry <script>x()</script>left.</p>',
    };
    expect(throughTheDoor(article)).toEqual({
      ...article,
      html: '<p>The ferry left.</p>',
      blocks: [{ kind: 'paragraph', text: 'The ferry left.' }],
    });
  });
});
