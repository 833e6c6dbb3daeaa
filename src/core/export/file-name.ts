/** A file name may have 255 bytes on most systems; the rest is left for the browser's " (1)". */
const MOST_BYTES = 200;
/**
 * Not allowed in a file name on Windows, or invisible, or able to turn the reading direction of what follows. The two
 * joiners stay: Persian, Hindi and emoji are written with them.
 */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Co}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu;

/**
 * The name to save a story under, as "Clearstory - Title.html": safe on Windows, macOS and Linux. `extension` comes
 * without its dot. A story without a title is called by our name alone.
 */
export function fileName(title: string, extension: string): string {
  const short = safeName(title);
  return `${short === '' ? 'Clearstory' : `Clearstory - ${short}`}.${extension}`;
}

/** A title as every file system takes it; empty where nothing of it can stand in a name. */
export function safeName(title: string): string {
  const plain = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  return withinBytes(plain, MOST_BYTES).replace(/^[\s.~-]+|[\s.]+$/g, '');
}

/** As many whole characters, as a reader counts them, as fit. */
function withinBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > most) return kept;
    kept += segment;
  }
  return kept;
}
