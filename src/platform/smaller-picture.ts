/** Pictures drawn anew in fewer pixels, in a worker as well as in a page. */

export interface Drawn {
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

/** CSS pixels, doubled for dense screens: no column of text is wider. */
const WIDEST = 2400;
/** Below this a picture says nothing any more. */
const NARROWEST = 320;
const STEP = 0.75;
const QUALITY = 0.85;

async function drawn(bitmap: ImageBitmap, longest: number, type: string): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type, quality: QUALITY });
}

async function withBitmap<T>(
  { bytes, type }: Drawn,
  work: (bitmap: ImageBitmap) => Promise<T>,
): Promise<T | null> {
  let bitmap: ImageBitmap | null = null;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type }));
    return await work(bitmap);
  } catch {
    // What the browser cannot draw (an SVG picture in a worker, a broken file) cannot be made smaller.
    return null;
  } finally {
    bitmap?.close();
  }
}

/**
 * A picture drawn in as many pixels as stay below a number of bytes; of one that moves the first picture. Null where it
 * cannot be drawn, or where even a small one would be too large.
 */
export function smallerPicture(picture: Drawn, most: number): Promise<Drawn | null> {
  return withBitmap(picture, async (bitmap) => {
    // Bytes go about with the number of pixels; a first guess saves most of the tries.
    const guess = Math.sqrt(Math.min(1, (2 * most) / picture.bytes.byteLength));
    const longest = Math.max(bitmap.width, bitmap.height) * guess;
    for (let side = Math.min(WIDEST, longest); side >= NARROWEST; side *= STEP) {
      const blob = await drawn(bitmap, side, 'image/webp');
      if (blob.size <= most) return { bytes: await blob.arrayBuffer(), type: blob.type };
    }
    return null;
  });
}

/** A picture as PNG, no side longer than `side` CSS pixels. Null where it cannot be drawn. */
export function tinyPicture(picture: Drawn, side: number): Promise<Drawn | null> {
  return withBitmap(picture, async (bitmap) => {
    const blob = await drawn(bitmap, side, 'image/png');
    return { bytes: await blob.arrayBuffer(), type: blob.type };
  });
}
