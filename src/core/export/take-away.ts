import { fromBase64 } from '../base64.ts';
import type { FiledArticle, FiledPicture } from '../library-file.ts';
import type { Tombstone } from '../saved.ts';
import type { ExportLabels } from './labels.ts';

/** Taking stories away, in any form, one after the other: no form holds more than one story at a time. */

export const FORMS = ['html', 'markdown', 'epub', 'json', 'text'] as const;
export type Form = (typeof FORMS)[number];

/** A stretch of the file. */
export type Piece = string | Uint8Array;

/** A file in the making. */
export interface TakeAway {
  /** Without its dot. */
  readonly extension: string;
  /** Its media type. */
  readonly type: string;
  begin(): readonly Piece[];
  add(story: FiledArticle): readonly Piece[];
  end(): readonly Piece[];
}

export interface TakeAwayOptions {
  readonly labels: ExportLabels;
  /** Of the interface: BCP 47, and its direction. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** ISO 8601. */
  readonly now: string;
  /** A UUID, for the form that needs one. */
  readonly id: string;
  /** What the file is called inside. */
  readonly title: string;
  readonly tombstones: readonly Tombstone[];
  /** Whether any of the stories has kept pictures. */
  readonly hasPictures: boolean;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/x-icon': 'ico',
};

/** Thirty-two bits of a text (FNV-1a), with its length: enough to tell apart the pictures of one file. */
function mark(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(value >>> 0).toString(16)}-${text.slice(-24)}`;
}

/** Gives pictures names, each content once in a file. */
export class PictureNames {
  readonly #names = new Map<string, string>();

  /** @returns the name, and the bytes where this content comes for the first time */
  nameOf({ type, data }: FiledPicture): { readonly name: string; readonly bytes: Uint8Array | null } {
    const key = mark(data);
    const known = this.#names.get(key);
    if (known !== undefined) return { name: known, bytes: null };
    const name = `${String(this.#names.size + 1).padStart(5, '0')}.${ENDINGS[type] ?? 'bin'}`;
    this.#names.set(key, name);
    return { name, bytes: fromBase64(data) };
  }
}
