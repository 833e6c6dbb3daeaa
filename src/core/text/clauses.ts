import type { SentenceRange } from './sentences.ts';

/** Where a voice may take breath: after a comma, a colon or a dash, in any of the scripts that have one. */
const BREATH = /[,;:،؛、，；：—–](?=\s|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})/gu;
const SPACE = /\s/;

/**
 * A stretch of text in pieces short enough for every speech engine: some stop for good in the middle of a long one.
 * Cut after a clause where there is one, else between words, else where it must be. Together the pieces hold all of it.
 *
 * @param longest UTF-16 code units a piece.
 */
export function clausesOf(text: string, { start, end }: SentenceRange, longest: number): SentenceRange[] {
  const pieces: SentenceRange[] = [];
  let from = start;
  while (end - from > longest) {
    const cut = from + cutOf(text.slice(from, from + longest));
    pieces.push({ start: from, end: cut });
    from = cut;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function cutOf(piece: string): number {
  const least = piece.length / 3;
  const breath = [...piece.matchAll(BREATH)].findLast(({ index }) => index > least);
  if (breath) return breath.index + 1;
  for (let at = piece.length - 1; at > least; at -= 1) if (SPACE.test(piece[at] ?? '')) return at + 1;
  // Never between the halves of one character.
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.length - 1 : piece.length;
}
