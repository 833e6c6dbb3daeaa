import type { Article, Block, KeyPoint, TextDirection } from './article.ts';
import type { Highlight } from './highlight/highlight.ts';

/** Raised whenever extraction keeps another part of a page, so that a copy tells what made it. */
export const EXTRACTOR_REVISION = 1;

export const READ_STATES = ['unread', 'read', 'archived'] as const;
export type ReadState = (typeof READ_STATES)[number];

/** How far a reader has come: the block at the top of the window, and the part of the story above its lower edge. */
export interface ReadingPlace {
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** UTF-16 code units into the block's text: where its first visible sentence begins. */
  readonly offset: number;
  /** From 0 to 1. */
  readonly part: number;
}

/** What the library lists of an article without loading its body. */
export interface SavedHead {
  readonly id: string;
  /** Counts the saves of the same article, from 1. */
  readonly revision: number;
  /** ISO 8601: first saved, last changed. */
  readonly savedAt: string;
  readonly changedAt: string;
  /** Set while the article is in the bin. */
  readonly deletedAt: string | null;
  readonly url: string;
  readonly title: string;
  readonly byline: readonly string[];
  readonly site: string;
  readonly published: string | null;
  readonly lang: string | null;
  readonly dir: TextDirection;
  readonly words: number;
  readonly minutes: number;
  /** The story's one key sentence, or its first words where it has none; for the list. */
  readonly excerpt: string;
  /** Content hash of the picture shown in the list. */
  readonly thumbnail: string | null;
  readonly pictures: number;
  /** Pictures of the story that could not be kept. */
  readonly missingPictures: number;
  /** Text and pictures together. */
  readonly bytes: number;
  readonly state: ReadState;
  readonly favourite: boolean;
  /** In the reader's own words and order. */
  readonly tags: readonly string[];
  /** Null before the first reading. */
  readonly place: ReadingPlace | null;
  /** Number of highlights. */
  readonly highlights: number;
  /** Content hash of the site's own small picture. */
  readonly favicon: string | null;
  /** False for an address that was brought in without its text. */
  readonly hasText: boolean;
  /** Whether the text changed between two saves, so that the former one is kept, too. */
  readonly hasFormer: boolean;
}

/** What a reader changes about a saved article without saving it anew. */
export type HeadChange = Partial<Pick<SavedHead, 'state' | 'favourite' | 'tags' | 'place'>>;

/** Where a picture of the story is kept: its address in `Article.html`, and the hash of its bytes. */
export interface KeptPicture {
  readonly url: string;
  readonly hash: string;
}

/** A saved article as the library opens it. */
export interface SavedArticle {
  readonly head: SavedHead;
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly pictures: readonly KeptPicture[];
  readonly highlights: readonly Highlight[];
}

/** How a story's text stood before it changed. */
export interface FormerText {
  /** ISO 8601: when it was saved. */
  readonly savedAt: string;
  readonly blocks: readonly Block[];
}

/** A deletion that outlives what was deleted, so that merging with another library does not bring it back. */
export interface Tombstone {
  readonly id: string;
  /** ISO 8601. */
  readonly deletedAt: string;
}
