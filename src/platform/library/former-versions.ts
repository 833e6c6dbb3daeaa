import { type Article, articleText, type KeyPoint } from '../../core/article.ts';
import type { KeptPicture, SavedHead } from '../../core/saved.ts';
import { bandsOf, fingerprint } from '../../core/text/fingerprint.ts';
import type { BodyRecord, HeadRecord } from './records.ts';

/** Records as earlier versions of the library wrote them, and how they are read now. */

type Version1Head = Omit<
  SavedHead,
  'state' | 'favourite' | 'tags' | 'place' | 'highlights' | 'favicon' | 'hasText' | 'hasFormer'
>;

export interface Version1HeadRecord {
  readonly head: Version1Head;
  readonly identity: string;
  readonly addresses: readonly string[];
}

export interface Version1Body {
  readonly id: string;
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly pictures: readonly KeptPicture[];
  readonly hashes: readonly string[];
}

/** Whether a body can be brought up; one damaged record must not keep the others from it, and stays as it is. */
export function isReadable({ article, hashes }: Partial<Version1Body>): boolean {
  return Array.isArray(article?.blocks) && typeof article.metadata === 'object' && Array.isArray(hashes);
}

/** Version 1 knew no states, tags, places or highlights. */
export function headFromVersion1(record: Version1HeadRecord, article: Article): HeadRecord {
  const print = fingerprint(articleText(article));
  const head: SavedHead = {
    ...record.head,
    state: 'unread',
    favourite: false,
    tags: [],
    place: null,
    highlights: 0,
    favicon: null,
    hasText: true,
    hasFormer: false,
  };
  return { ...record, head, fingerprint: print, bands: bandsOf(print) };
}

/** @param textAt ISO 8601: when the text was saved, as far as its head tells */
export function bodyFromVersion1(body: Version1Body, textAt: string): BodyRecord {
  return { ...body, highlights: [], extractor: 1, textAt };
}
