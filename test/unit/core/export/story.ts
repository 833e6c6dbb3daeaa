import { ARTICLE_VERSION, type Article, type KeyPoint, type Metadata } from '../../../../src/core/article.ts';
import { ENGLISH_LABELS } from '../../../../src/core/export/labels.ts';

/** What a taking away is given in the export tests; a test says what it wants to be different. */
export const OPTIONS = {
  labels: ENGLISH_LABELS,
  lang: 'en',
  dir: 'ltr',
  now: '2026-11-26T10:00:00.123Z',
  id: '5a0ce3a5-9a8c-4d3c-8c2f-0f0f0f0f0f0f',
  title: 'Stories',
  tombstones: [],
  hasPictures: false,
} as const;

/** A story of our own for the export tests, with what a test wants to be different. */
export function story(html: string, metadata: Partial<Metadata> = {}): Article {
  return {
    version: ARTICLE_VERSION,
    metadata: {
      url: 'https://harbour.example/ferry?from=list',
      canonicalUrl: 'https://harbour.example/ferry',
      title: 'The last ferry',
      byline: ['Ada Quill', 'Ben Marsh'],
      site: 'Harbour News',
      published: '2026-06-12T08:30:00+02:00',
      modified: null,
      lang: 'en-GB',
      dir: 'ltr',
      standfirst: null,
      leadPicture: null,
      ...metadata,
    },
    html,
    blocks: [],
    words: 0,
    minutes: 1,
  };
}

export const point = (text: string): KeyPoint => ({ block: 0, start: 0, end: text.length, text });
