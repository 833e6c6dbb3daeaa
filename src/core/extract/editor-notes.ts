import { namesOf } from '../clean/name-words.ts';
import { foldPhrase, phrasesFor } from '../clean/phrases.ts';
import { foldSpace } from '../text/fold.ts';
import { firstOf, LETTER } from '../text/signs.ts';
import type { Measure } from './measure.ts';
import { PART_MARKS } from './part-marks.ts';

const LINES = 'p, li, div, em, i, small, aside, footer, section';
const SHORTEST = 20;
const LONGEST = 1_200;
/** The phrase and what sets it apart from the words that follow. */
const OPENING_LENGTH = 60;
const AFTER_PHRASE = /^[\s)\]*]*(?:[:：.。—–|(（【-]|$)/u;
/** Parts of the names of notes in `data/names.ts`. */
const NAMED = /note|correction|clarification/i;
const LABEL = 'strong:first-child, b:first-child, em:first-child, h4:first-child, h5:first-child';

/** Marks the corrections and editor's notes of a story, by what they begin with or by their class. */
export function settleEditorNotes(root: Element, lang: string | null): void {
  for (const line of root.querySelectorAll('p, aside')) {
    if (isEditorNote(line, lang)) line.classList.add(PART_MARKS.note);
  }
}

/** The corrections and editor's notes in a part of the page's copy, the outermost element of each. */
export function editorNotesIn(
  scope: Element,
  measures: ReadonlyMap<Element, Measure>,
  lang: string | null,
): Element[] {
  let last: Element | null = null;
  return [...scope.querySelectorAll(LINES)].filter((line) => {
    const length = measures.get(line)?.text ?? 0;
    if (length < SHORTEST || length > LONGEST || last?.contains(line) || !isEditorNote(line, lang))
      return false;
    last = line;
    return true;
  });
}

/** Whether a line begins as a correction or an editor's note does, or is named as one. */
export function isEditorNote(line: Element, lang: string | null): boolean {
  const phrases = notePhrases(lang);
  const text = foldSpace((line.textContent ?? '').slice(0, LONGEST + 1));
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  if (NAMED.test(line.className) && namesOf(line).get('note') === 'alone') return true;
  return mayOpen(text, phrases) && opensAsNote(line, text, phrases);
}

/** By the first letter, before the text is folded: nearly every line of a page is asked. */
function mayOpen(text: string, phrases: readonly string[]): boolean {
  const at = firstOf(text, 0, LETTER);
  if (at < 0) return false;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const first = letter.normalize('NFD').charAt(0).toLowerCase().normalize('NFC');
  return phrases.some((phrase) => phrase.startsWith(first));
}

function opensAsNote(line: Element, text: string, phrases: readonly string[]): boolean {
  const opening = text.slice(0, OPENING_LENGTH);
  const folded = foldPhrase(opening);
  const phrase = phrases.find((each) => folded.startsWith(each));
  if (phrase === undefined) return false;
  const label = line.querySelector(LABEL);
  return isSetApart(opening, phrase) || (label !== null && foldPhrase(label.textContent ?? '') === phrase);
}

/** "Correction: …" is a note, "Correction fluid was invented by …" is not; a phrase of many words says enough. */
function isSetApart(opening: string, phrase: string): boolean {
  if (phrase.split(' ').length > 3) return true;
  for (let end = 1; end <= opening.length; end += 1)
    if (foldPhrase(opening.slice(0, end)) === phrase) return AFTER_PHRASE.test(opening.slice(end));
  return false;
}

const known = new Map<string, readonly string[]>();

function notePhrases(lang: string | null): readonly string[] {
  const key = lang ?? '';
  const made = known.get(key) ?? longestFirst(phrasesFor(lang).flatMap(({ notes }) => notes.map(foldPhrase)));
  known.set(key, made);
  return made;
}

/** "Correction and apology" before "Correction". */
function longestFirst(phrases: readonly string[]): string[] {
  return [...new Set(phrases)].sort((a, b) => b.length - a.length);
}
