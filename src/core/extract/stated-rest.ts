import { sentencesOf } from '../text/sentences.ts';
import { blockElements, blockOf } from './blocks.ts';
import { keyOf } from './main-content/stated.ts';
import type { PageClaims } from './metadata/metadata.ts';
import { PUT_BACK } from './put-back.ts';

/** The data has the whole story where it has so many times the letters that were kept, and so many more. */
const TIMES_MORE = 1.5;
const MUCH_MORE = 300;
/** What was kept is its beginning where this share of it stands in the data. */
const AGREEING = 0.7;
/** The rest is none where this share of it says once more what was kept: such data has the story twice. */
const MOST_REPEATED = 0.3;
/** Shorter blocks agree by chance; in letters and digits. */
const SHORTEST = 25;
/** The rest of a text without line breaks is cut into paragraphs of at least so many characters. */
const PARAGRAPH = 400;

/**
 * Puts the rest of a story into it where the page shows only its beginning ("Continue reading" loads the rest) and has
 * all of it in its structured data. A page that says that its text must be paid for is left as it is.
 * @param story what was kept; is added to.
 */
export function restoreStatedRest(story: Element, claims: PageClaims): void {
  const body = claims.structured?.body;
  if (!body || claims.withheld) return;
  const whole = keyOf(body);
  const shown = keyOf(story.textContent ?? '');
  if (whole.length < shown.length * TIMES_MORE + MUCH_MORE) return;
  const kept = keptPieces(story, shown);
  const length = lengthOf(kept);
  let [shared, end] = [0, 0];
  for (const key of kept) {
    const at = key.length < SHORTEST ? -1 : whole.indexOf(key, end);
    if (at < 0) continue;
    shared += key.length;
    end = at + key.length;
  }
  // What lies between was left out of the page's beginning, and is no rest of it.
  if (shared < length * AGREEING || end > shared / AGREEING) return;
  const rest = paragraphsAfter(body, end, claims.declaredLang);
  if (repeatedShare(rest, shown, claims.declaredLang) > MOST_REPEATED) return;
  for (const text of rest) {
    const paragraph = story.ownerDocument.createElement('p');
    paragraph.setAttribute(PUT_BACK, '');
    paragraph.textContent = text;
    story.append(paragraph);
  }
}

/** What was kept, block by block, in letters and digits; as one piece where its text stands loose between boxes. */
function keptPieces(story: Element, shown: string): readonly string[] {
  const blocks = blockElements(story).map((element) => keyOf(blockOf(element).text));
  return lengthOf(blocks) < shown.length * AGREEING ? [shown] : blocks;
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** How much of the paragraphs, by their sentences, stands in what is shown; `shown` in letters and digits. */
function repeatedShare(paragraphs: readonly string[], shown: string, lang: string | null): number {
  let [all, repeated] = [0, 0];
  for (const text of paragraphs) {
    for (const { start, end } of sentencesOf(text, lang)) {
      const key = keyOf(text.slice(start, end));
      all += key.length;
      if (key.length >= SHORTEST && shown.includes(key)) repeated += key.length;
    }
  }
  return repeated / Math.max(1, all);
}

/** @param end how many letters and digits of the body are known. */
function paragraphsAfter(body: string, end: number, lang: string | null): string[] {
  let left = end;
  let at = 0;
  while (left > 0 && at < body.length) {
    const sign = String.fromCodePoint(body.codePointAt(at) ?? 0);
    left -= keyOf(sign).length;
    at += sign.length;
  }
  const rest = body.slice(at).replace(/^[^\p{L}\p{N}\n"'“„«»(]+/u, '');
  const lines = rest.split('\n').filter((line) => keyOf(line) !== '');
  return lines.length > 1 || rest.length < PARAGRAPH * 2 ? lines : inParagraphs(rest, lang);
}

function inParagraphs(text: string, lang: string | null): string[] {
  const paragraphs: string[] = [];
  let paragraph = '';
  for (const { start, end } of sentencesOf(text, lang)) {
    const sentence = text.slice(start, end);
    paragraph += `${paragraph === '' ? '' : ' '}${sentence}`;
    if (paragraph.length < PARAGRAPH) continue;
    paragraphs.push(paragraph);
    paragraph = '';
  }
  return paragraph === '' ? paragraphs : [...paragraphs, paragraph];
}
