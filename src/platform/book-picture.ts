import { fromBase64, toBase64 } from '../core/base64.ts';
import type { FiledPicture } from '../core/library-file.ts';

/** Types that every reader of EPUB 3 has to know. */
const KNOWN: readonly string[] = ['image/jpeg', 'image/png', 'image/gif'];
const QUALITY = 0.9;

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('no picture'));
    picture.src = url;
  });
}

function drawn(picture: HTMLImageElement, type: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  // An SVG picture may have no size of its own.
  canvas.width = picture.naturalWidth || 800;
  canvas.height = picture.naturalHeight || 600;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
}

/** A picture as one that every reader of books knows: WebP, AVIF and SVG are drawn anew. Null where that fails. */
export async function bookPicture(picture: FiledPicture): Promise<FiledPicture | null> {
  if (KNOWN.includes(picture.type)) return picture;
  const url = URL.createObjectURL(new Blob([fromBase64(picture.data)], { type: picture.type }));
  try {
    // Photographs are JPEG; what may be transparent or have sharp lines is PNG.
    const type = picture.type === 'image/avif' ? 'image/jpeg' : 'image/png';
    const blob = await drawn(await loaded(url), type);
    if (!blob) return null;
    return { ...picture, type: blob.type, data: toBase64(new Uint8Array(await blob.arrayBuffer())) };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
