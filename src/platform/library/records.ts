import { type Article, articleText, type KeyPoint } from '../../core/article.ts';
import { foldLetters } from '../../core/find/fold-letters.ts';
import type { KeptPicture, SavedHead } from '../../core/saved.ts';
import { separateLead } from '../../core/story-pictures.ts';
import { addressKey, ownAddress } from './address-key.ts';

/** What stands in the library's stores. */

export interface HeadRecord {
  readonly head: SavedHead;
  /** The key of the address that the story is known by: two saves with the same one are the same article. */
  readonly identity: string;
  /** The keys of every address it was seen under. */
  readonly addresses: readonly string[];
}

export interface BodyRecord {
  readonly id: string;
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  readonly pictures: readonly KeptPicture[];
  /** Of `pictures`, each once: by this index a picture that no article needs is known. */
  readonly hashes: readonly string[];
}

export interface PictureRecord {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

export interface TextRecord {
  readonly id: string;
  /** Title, site, byline and text, folded for finding. */
  readonly folded: string;
}

/** The records of one article; pictures are shared between articles and stand apart. */
export interface ArticleRecords {
  readonly head: HeadRecord;
  readonly body: BodyRecord;
  readonly text: TextRecord;
}

/** UTF-16 code units. */
const EXCERPT_LENGTH = 240;

function excerptOf({ blocks }: Article): string {
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

export function textRecord(id: string, article: Article): TextRecord {
  const { title, site, byline } = article.metadata;
  return { id, folded: foldLetters([title, site, ...byline, articleText(article)].join('\n')) };
}

/** What a save adds to an article: the pictures kept for it, and how it stood before. */
interface Saving {
  readonly former: HeadRecord | null;
  readonly pictures: readonly KeptPicture[];
  readonly missingPictures: number;
  /** Bytes of its pictures. */
  readonly pictureBytes: number;
  readonly now: string;
}

function headRecord(article: Article, saving: Saving, identity: string): HeadRecord {
  const { metadata, words, minutes } = article;
  const { former, pictures, missingPictures, pictureBytes, now } = saving;
  const before = former?.head;
  const { title, byline, site, published, lang, dir } = metadata;
  const head: SavedHead = {
    id: before?.id ?? crypto.randomUUID(),
    revision: (before?.revision ?? 0) + 1,
    // What was thrown away and is saved again is new to the reader.
    savedAt: before && before.deletedAt === null ? before.savedAt : now,
    changedAt: now,
    deletedAt: null,
    url: ownAddress(metadata),
    title,
    byline,
    site,
    published,
    lang,
    dir,
    words,
    minutes,
    excerpt: excerptOf(article),
    thumbnail: thumbnailOf(article, pictures),
    pictures: pictures.length,
    missingPictures,
    bytes: new TextEncoder().encode(article.html).length + pictureBytes,
  };
  const addresses = new Set([...(former?.addresses ?? []), identity, addressKey(metadata.url)]);
  return { head, identity, addresses: [...addresses] };
}

/** The records of an article as it is saved now. */
export function articleRecords(
  article: Article,
  points: readonly KeyPoint[],
  saving: Saving,
): ArticleRecords {
  const identity = addressKey(ownAddress(article.metadata));
  const head = headRecord(article, saving, identity);
  const { id } = head.head;
  const { pictures } = saving;
  const hashes = [...new Set(pictures.map(({ hash }) => hash))];
  return { head, body: { id, article, points, pictures, hashes }, text: textRecord(id, article) };
}
