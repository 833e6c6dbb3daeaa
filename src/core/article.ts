/**
 * The one model of a story. Everything that crosses a border (page to popup, popup to background, background to
 * library) is an `Article` or a part of one, so its shape is versioned and made of plain JSON.
 */

/** Raised whenever an `Article` of an earlier version can no longer be read as it is. */
export const ARTICLE_VERSION = 1;

export type TextDirection = 'ltr' | 'rtl';

/**
 * What a block of a story is. Only `paragraph`, `quote` and `list-item` are prose that a summary may choose from. A
 * `pull-quote` repeats what stands in another block; a `note` is a footnote, a correction or an editor's remark.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'pull-quote'
  | 'list-item'
  | 'note'
  | 'code'
  | 'caption'
  | 'table-row';

/** A block of text of the story, as it stands in `Article.html`, white space folded. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

export interface Metadata {
  /** The page's address when the story was found. */
  readonly url: string;
  /** The address the site says is the story's own, checked to be of the same site; else `url` without a fragment. */
  readonly canonicalUrl: string;
  /** Without the site's name. Empty where the page has none. */
  readonly title: string;
  /** One entry an author, without "By" and without roles. */
  readonly byline: readonly string[];
  /** The site's name, or its host name without `www.`. */
  readonly site: string;
  /** ISO 8601 as the page gives it (a date, or a date and time with its zone). */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47, declared or detected. */
  readonly lang: string | null;
  readonly dir: TextDirection;
  /** The standfirst, or the page's own description. Never HTML. */
  readonly standfirst: string | null;
  /** Absolute address of the lead picture. */
  readonly leadPicture: string | null;
  /** The part of the site that the story stands in ("Politics"). Absent in what was kept before it was read. */
  readonly section?: string | null;
  /** Absolute address of the site's icon, as large as it is declared. Absent as `section`. */
  readonly favicon?: string | null;
  /** The page says that its text is for those who pay. Absent as `section`. */
  readonly paywalled?: boolean;
}

export interface Article {
  readonly version: typeof ARTICLE_VERSION;
  readonly metadata: Metadata;
  /** The sanitised story, without its title. Pictures and links are absolute addresses. */
  readonly html: string;
  /** The text blocks of `html`, in document order; `core/extract/blocks` finds the same ones in any rendering of it. */
  readonly blocks: readonly Block[];
  /** Words of `textToRead` (CJK: as `Intl.Segmenter` counts them). */
  readonly words: number;
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number;
}

/** A stretch of a block's text, in UTF-16 code units. */
export interface TextPlace {
  /** Index into `Article.blocks`. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence of the story, word for word, and where it stands. */
export interface KeyPoint extends TextPlace {
  readonly text: string;
}

export const SUMMARY_LENGTHS = ['short', 'medium', 'long'] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

/** Where most of what may be missing from a story stands. */
export const LOSS_PLACES = ['before', 'after', 'elsewhere', 'hidden', 'broken-off'] as const;
export type LossPlace = (typeof LOSS_PLACES)[number];

/** What extraction is unsure of, in numbers that the reader is told. */
export interface Doubt {
  readonly keptWords: number;
  /** Prose of the page that may belong to the story, kept or not. */
  readonly likelyWords: number;
  readonly where?: LossPlace;
}

/** The text of the story: blocks separated by a blank line. */
export function articleText(article: Article): string {
  return textOfBlocks(article.blocks);
}

/** What there is to read of a story's blocks: what is only set large beside it a second time is left out. */
export function textToRead(blocks: readonly Block[]): string {
  return textOfBlocks(blocks.filter(({ kind }) => kind !== 'pull-quote'));
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}
