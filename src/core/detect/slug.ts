/** Words of the longest slug among the last two segments of an address. */
export function slugWords(url: string): number {
  const segments = URL.canParse(url) ? new URL(url).pathname.split('/').filter(Boolean).slice(-2) : [];
  return Math.max(0, ...segments.map((segment) => wordsInSlug(decode(segment))));
}

function wordsInSlug(segment: string): number {
  // Scripts without spaces have no hyphens in their slugs either.
  const unspaced = segment.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  const words = segment.split(/[-_+\s]+/).filter((word) => /\D/.test(word)).length;
  return Math.max(words, Math.round(unspaced / 2));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A segment in another encoding than UTF-8 is judged by its raw form.
    return segment;
  }
}
