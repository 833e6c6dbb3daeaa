import { type Article, articleText, type KeyPoint } from '../../core/article.ts';
import type { Indexed } from '../../core/find/segment.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { FiledArticle } from '../../core/library-file.ts';
import { EXTRACTOR_REVISION, type FormerText, type KeptPicture, type SavedHead } from '../../core/saved.ts';
import { pictureAddresses, separateLead } from '../../core/story-pictures.ts';
import { bandsOf, fingerprint } from '../../core/text/fingerprint.ts';
import { addressKey, ownAddress } from './address-key.ts';

/** What stands in the library's stores. */

export interface HeadRecord {
  readonly head: SavedHead;
  /** The key of the address that the story is known by: two saves with the same one are the same article. */
  readonly identity: string;
  /** The keys of every address it was seen under. */
  readonly addresses: readonly string[];
  /** Of the text, for near duplicates; empty where there is too little of it. */
  readonly fingerprint: string;
  /** The keys by which near fingerprints are looked up. */
  readonly bands: readonly string[];
}

export interface BodyRecord {
  readonly id: string;
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly pictures: readonly KeptPicture[];
  /** Of `pictures` and the favicon, each once: by this index a picture that no article needs is known. */
  readonly hashes: readonly string[];
  readonly highlights: readonly Highlight[];
  /** Which extraction made this text: `EXTRACTOR_REVISION` of that time, 0 where it came from elsewhere. */
  readonly extractor: number;
  /** ISO 8601: when this text was saved. */
  readonly textAt: string;
}

/** The text before the last save that changed it. */
export interface FormerRecord extends FormerText {
  readonly id: string;
}

export interface PictureRecord {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

/** The records of one article; pictures are shared between articles and stand apart. */
export interface ArticleRecords {
  readonly head: HeadRecord;
  readonly body: BodyRecord;
  readonly former: FormerRecord | null;
}

/** UTF-16 code units. */
const EXCERPT_LENGTH = 240;

function beginningOf({ blocks }: Article): string {
  const prose = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  const text = prose?.text ?? '';
  if (text.length <= EXCERPT_LENGTH) return text;
  const space = text.lastIndexOf(' ', EXCERPT_LENGTH);
  return `${text.slice(0, space > EXCERPT_LENGTH / 2 ? space : EXCERPT_LENGTH)}…`;
}

/** The lead picture, or the first of the story that was kept. */
function thumbnailOf(article: Article, pictures: readonly KeptPicture[]): string | null {
  const lead = separateLead(article) ?? article.metadata.leadPicture;
  return (pictures.find(({ url }) => url === lead) ?? pictures[0])?.hash ?? null;
}

/** What an article is found by. */
export function indexedText({ id, article, highlights }: BodyRecord): Indexed {
  const { title, site, byline, standfirst } = article.metadata;
  const notes = highlights.map(({ note }) => note);
  const text = [standfirst ?? '', articleText(article), ...notes].join('\n');
  return { id, text: { title, about: [site, ...byline].join('\n'), text } };
}

/** What a save adds to an article: the pictures kept for it, and how it stood before. */
interface Saving {
  readonly before: ArticleRecords | null;
  readonly pictures: readonly KeptPicture[];
  readonly missingPictures: number;
  readonly favicon: string | null;
  /** The sentence that was chosen for lists; null where none was. */
  readonly excerpt: string | null;
  /** Bytes of its pictures. */
  readonly pictureBytes: number;
  readonly now: string;
}

/** What a reader gave to an article stays with it when it is saved again. */
function ownOf(before: SavedHead | undefined) {
  const { state = 'unread', favourite = false, tags = [], place = null } = before ?? {};
  return { state, favourite, tags, place };
}

function headOf(article: Article, saving: Saving, former: FormerRecord | null): SavedHead {
  const { title, byline, site, published, lang, dir } = article.metadata;
  const { before, pictures, favicon, excerpt, missingPictures, pictureBytes, now } = saving;
  const head = before?.head.head;
  return {
    id: head?.id ?? crypto.randomUUID(),
    revision: (head?.revision ?? 0) + 1,
    // What was thrown away and is saved again is new to the reader.
    savedAt: head && head.deletedAt === null ? head.savedAt : now,
    changedAt: now,
    deletedAt: null,
    url: ownAddress(article.metadata),
    title,
    byline,
    site,
    published,
    lang,
    dir,
    words: article.words,
    minutes: article.minutes,
    excerpt: excerpt ?? beginningOf(article),
    thumbnail: thumbnailOf(article, pictures),
    pictures: pictures.length,
    missingPictures,
    bytes: new TextEncoder().encode(article.html).length + pictureBytes,
    ...ownOf(head),
    favicon,
    highlights: before?.body.highlights.length ?? 0,
    hasText: article.blocks.length > 0,
    hasFormer: former !== null,
  };
}

/** The text that this save replaces, or the one that an earlier save did. */
function formerOf(article: Article, before: ArticleRecords | null): FormerRecord | null {
  if (before === null) return null;
  const { id, article: last, textAt } = before.body;
  const isSame = articleText(last) === articleText(article);
  return isSame || last.blocks.length === 0 ? before.former : { id, savedAt: textAt, blocks: last.blocks };
}

/** The keys by which an article is looked up: its addresses, its text. */
export function headRecord(head: SavedHead, article: Article, addresses: readonly string[]): HeadRecord {
  const identity = addressKey(ownAddress(article.metadata));
  const print = fingerprint(articleText(article));
  const all = new Set([...addresses, identity, addressKey(article.metadata.url)]);
  return { head, identity, addresses: [...all], fingerprint: print, bands: bandsOf(print) };
}

/** The records of an article as it is saved now. */
export function articleRecords(
  article: Article,
  points: readonly KeyPoint[],
  saving: Saving,
): ArticleRecords {
  const { before, pictures, now } = saving;
  const former = formerOf(article, before);
  const head = headOf(article, saving, former);
  const { id } = head;
  const { favicon } = head;
  const hashes = [...new Set([...pictures.map(({ hash }) => hash), ...(favicon ? [favicon] : [])])];
  const highlights = before?.body.highlights ?? [];
  const extractor = EXTRACTOR_REVISION;
  return {
    head: headRecord(head, article, before?.head.addresses ?? []),
    body: { id, article, points, pictures, hashes, highlights, extractor, textAt: now },
    former,
  };
}

/** The pictures of a story that are not among those kept. */
export function missingFrom(article: Article, pictures: readonly KeptPicture[]): number {
  return pictureAddresses(article.html).filter((address) => pictures.every(({ url }) => url !== address))
    .length;
}

/**
 * The records of an article that a file holds. What depends on the pictures is counted anew, for not all of them may
 * have been whole.
 */
export function recordsFrom(
  filed: FiledArticle,
  pictures: readonly KeptPicture[],
  favicon: string | null,
  files: readonly PictureRecord[],
): ArticleRecords {
  const { article, points, highlights, extractor, textAt, former } = filed;
  const { id } = filed.head;
  const pictureBytes = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const head: SavedHead = {
    ...filed.head,
    words: article.words,
    minutes: article.minutes,
    thumbnail: thumbnailOf(article, pictures),
    pictures: pictures.length,
    missingPictures: missingFrom(article, pictures),
    bytes: new TextEncoder().encode(article.html).length + pictureBytes,
    highlights: highlights.length,
    favicon,
    hasText: article.blocks.length > 0,
    hasFormer: former !== null,
  };
  const hashes = [...new Set([...pictures.map(({ hash }) => hash), ...(favicon ? [favicon] : [])])];
  return {
    head: headRecord(head, article, [addressKey(head.url)]),
    body: { id, article, points, pictures, hashes, highlights, extractor, textAt },
    former: former && { ...former, id },
  };
}
