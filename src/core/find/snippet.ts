import { foldLetters } from './fold-letters.ts';
import { marksOf } from './marks.ts';
import { hasEveryWord, placeOfWord, type QueryWord } from './query.ts';

/** UTF-16 code units. */
const LENGTH = 220;
const BEFORE = 60;
const CUT = '…';

/** The paragraph that holds most of the words, the earliest of them; null where none holds any. */
function bestParagraph(paragraphs: readonly string[], words: readonly QueryWord[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const paragraph of paragraphs) {
    const folded = foldLetters(paragraph);
    if (hasEveryWord(folded, words)) return paragraph;
    const held = words.filter((word) => placeOfWord(folded, word) !== -1).length;
    if (held > most) [best, most] = [paragraph, held];
  }
  return best;
}

/** Steps from `at` to the nearest start of a word before it, if one is near. */
function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space !== -1 && at - space < BEFORE / 2 ? space + 1 : at;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space !== -1 && at - space < BEFORE / 2 ? space : at;
}

/**
 * The stretch of a story around the words that were looked for, cut at words with "…".
 *
 * @returns null where no paragraph holds any of them (they stand in the title or the byline).
 */
export function snippetOf(paragraphs: readonly string[], words: readonly QueryWord[]): string | null {
  const paragraph = bestParagraph(paragraphs, words);
  if (paragraph === null) return null;
  if (paragraph.length <= LENGTH) return paragraph;
  const found = marksOf(paragraph, words)[0]?.start ?? 0;
  const start = found <= BEFORE ? 0 : wordStart(paragraph, found - BEFORE);
  const most = start + LENGTH;
  const end = most >= paragraph.length ? paragraph.length : wordEnd(paragraph, most);
  return (start > 0 ? CUT : '') + paragraph.slice(start, end).trimEnd() + (end < paragraph.length ? CUT : '');
}
