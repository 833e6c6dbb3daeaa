/** Signs that take no room: soft hyphen, zero-width space, non-joiner and joiner, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Runs of white space (no-break spaces among them) as one space, without any at the ends. */
export function foldSpace(text: string): string {
  return (TO_FOLD.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** White space that is more than a space between two words. */
const TO_FOLD = /\s\s|[^\S ]/;

/** What is written otherwise than it is compared: most texts have none of it. */
const TO_STRAIGHTEN = /[\u00AD\u200B\u2060\uFEFF‘’‚‛′“”„‟″«»‐‑‒–—―]/;

/** For comparing what two places of a page say: white space folded, invisible signs gone, quotes straight, lower case. */
export function foldForMatch(text: string): string {
  if (!TO_STRAIGHTEN.test(text)) return foldSpace(text).toLowerCase();
  return foldSpace(text.replace(INVISIBLE, ''))
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .toLowerCase();
}
