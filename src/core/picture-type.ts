import { isHarmlessSvg } from './harmless-svg.ts';

/** What the bytes of a picture say it is; servers and file names lie. */

export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
  // Sites' own small pictures only.
  'image/x-icon',
] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Enough of an SVG file to reach its root element past a declaration and a comment. */
const SVG_HEAD = 2048;

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, SVG_HEAD));
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(head);
}

/**
 * The type by the first bytes (the signatures of the formats' specifications); null for anything that is none of
 * the kept types.
 */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(bytes, 8, 12))) return 'image/avif';
  if (startsWith(bytes, 0, 0, 1, 0)) return 'image/x-icon';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

/** As `pictureType`, for a picture to be kept; null also for an SVG picture that does more than draw. */
export function keptPictureType(bytes: Uint8Array): PictureType | null {
  const type = pictureType(bytes);
  return type === 'image/svg+xml' && !isHarmlessSvg(new TextDecoder().decode(bytes)) ? null : type;
}
