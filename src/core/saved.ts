import type { Article, KeyPoint, TextDirection } from './article.ts';

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
  /** The first words of the story, for the list. */
  readonly excerpt: string;
  /** Content hash of the picture shown in the list. */
  readonly thumbnail: string | null;
  readonly pictures: number;
  /** Pictures of the story that could not be kept. */
  readonly missingPictures: number;
  /** Text and pictures together. */
  readonly bytes: number;
}

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
}
