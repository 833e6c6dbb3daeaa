/** Signs that take no room: soft hyphen, zero-width space, non-joiner and joiner, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Runs of white space (no-break spaces among them) as one space, without any at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** For comparing what two places of a page say: white space folded, invisible signs gone, quotes straight, lower case. */
export function foldForMatch(text: string): string {
  return foldSpace(text.replace(INVISIBLE, ''))
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .toLowerCase();
}
