import { foldWithPlaces } from './fold-letters.ts';
import { placeOfWord, type QueryWord } from './query.ts';

/** A stretch of a text, in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

function joined(marks: readonly Mark[]): Mark[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Where the words of a query stand in a text, in order, none overlapping. */
export function marksOf(text: string, words: readonly QueryWord[]): Mark[] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const marks: Mark[] = [];
  for (const word of words) {
    for (let at = placeOfWord(folded, word); at !== -1; at = placeOfWord(folded, word, at + 1)) {
      const [start, end] = [starts[at], ends[at + word.folded.length - 1]];
      if (start !== undefined && end !== undefined) marks.push({ start, end });
    }
  }
  return joined(marks);
}
