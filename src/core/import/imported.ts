import type { FiledArticle } from '../library-file.ts';
import type { ReadState, Tombstone } from '../saved.ts';

/** An address that another product kept, with what it knew of it. */
export interface ImportedLink {
  /** http(s). */
  readonly url: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly state: ReadState;
  readonly favourite: boolean;
  /** ISO 8601; null where the file does not tell. */
  readonly savedAt: string | null;
  readonly byline: readonly string[];
  /** The story, as it came: unsafe until it has gone through the one door. */
  readonly html: string | null;
}

/** What a file holds, piece by piece, and the line of each where lines mean anything to a reader. */
export type Imported =
  | { readonly kind: 'article'; readonly article: FiledArticle }
  | { readonly kind: 'link'; readonly link: ImportedLink }
  | { readonly kind: 'tombstone'; readonly tombstone: Tombstone }
  /** An entry without an address of the web. */
  | { readonly kind: 'unusable'; readonly line: number | null; readonly text: string };

/** A file that a reader chose; read as often as needed, and never as a whole where it need not be. */
export interface FileSource {
  /** Bytes. */
  readonly size: number;
  /** From the beginning each time. */
  text(): AsyncIterable<string>;
  bytes(): Promise<Uint8Array>;
}
