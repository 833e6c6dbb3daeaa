import { en } from '../../data/phrases/en.ts';
import { PHRASES } from '../../data/phrases/index.ts';
import { LABEL_KINDS, type LabelKind, type Phrases } from '../../data/phrases/phrases.ts';
import { DIGIT, LETTER, MARK, runsOf } from '../text/signs.ts';

/** Words that a label may have beyond its phrase: "Related articles from our archive". */
const EXTRA_WORDS = 5;
/** A phrase of one short word, such as "Share" or "Ad", says little when more follows. */
const SHORT_PHRASE = 9;
const LONGEST_LABEL = 120;
const MOST_KNOWN = 5_000;

/** Accents, vowel points of Arabic and Hebrew; the vowel signs of Hindi are letters for this purpose. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;

/** Nothing of such a text has marks or other forms; most labels are such. */
const ASCII = /^[\x20-\x7e]*$/;
const SPACED_ASCII = /[a-z0-9]+/g;

/**
 * Folds a text for comparing it with phrases: compatibility forms and case folded, marks dropped, every run of
 * punctuation and space one space.
 */
export function foldPhrase(text: string): string {
  const words = ASCII.test(text)
    ? text.toLowerCase().replace(/'/g, '').match(SPACED_ASCII)
    : runsOf(foldMarks(text), LETTER | MARK | DIGIT);
  return (words ?? []).join(' ');
}

function foldMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFKC')
    .replace(/ı/g, 'i')
    .replace(/['’ʼ]/g, '');
}

export interface PhraseMatch {
  readonly kind: LabelKind;
  /** The text is the phrase and nothing more. */
  readonly whole: boolean;
}

interface FoldedPhrase {
  readonly kind: LabelKind;
  readonly text: string;
}

const matchers = new Map<string | null, PhraseMatcher>();
/** One extractor serves pages of any language, and of none that there is. */
const MOST_MATCHERS = 30;

/** The matcher for a page's language, made once. */
export function phrasesOf(lang: string | null): PhraseMatcher {
  const known = matchers.get(lang);
  if (known) return known;
  const made = new PhraseMatcher(lang);
  if (matchers.size >= MOST_MATCHERS) matchers.clear();
  matchers.set(lang, made);
  return made;
}

/** Finds the phrases of a page's language, and the English ones, at the beginning of short texts. */
export class PhraseMatcher {
  readonly #byStart = new Map<string, FoldedPhrase[]>();
  /** Every box around a line asks again for the label that it opens with. */
  readonly #labels = new Map<string, PhraseMatch | null>();
  readonly #openings = new Map<string, PhraseMatch | null>();

  /** @param lang BCP 47 of the page, or null. Where it is unknown, all languages are compared. */
  constructor(lang: string | null) {
    for (const phrases of phrasesFor(lang)) {
      for (const kind of LABEL_KINDS) for (const text of phrases[kind]) this.#add(kind, foldPhrase(text));
    }
    // The longest first: "Read next" before "Read".
    for (const list of this.#byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  }

  /** A text that is a label: it begins with a phrase and says little more. */
  label(text: string): PhraseMatch | null {
    return text.length > LONGEST_LABEL ? null : this.#find(text, this.#labels, isLabelWithMore);
  }

  /** A text that begins with a phrase, whatever follows: "Also read: …". */
  opening(text: string): PhraseMatch | null {
    return this.#find(text.slice(0, LONGEST_LABEL), this.#openings, beginsWith);
  }

  /** @param known what was found before, for texts like this one. */
  #find(
    text: string,
    known: Map<string, PhraseMatch | null>,
    fits: (folded: string, phrase: string) => boolean,
  ): PhraseMatch | null {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > MOST_KNOWN) known.clear();
    const folded = foldPhrase(text);
    const phrase = this.#candidates(folded).find((each) => folded === each.text || fits(folded, each.text));
    const match = phrase ? { kind: phrase.kind, whole: folded === phrase.text } : null;
    known.set(text, match);
    return match;
  }

  #add(kind: LabelKind, text: string): void {
    const start = text.slice(0, 2);
    const list = this.#byStart.get(start);
    if (list) list.push({ kind, text });
    else this.#byStart.set(start, [{ kind, text }]);
  }

  #candidates(folded: string): readonly FoldedPhrase[] {
    return this.#byStart.get(folded.slice(0, 2)) ?? [];
  }
}

let alsoLookedFor: readonly Phrases[] = [];

/** The reader's own languages, whose phrases are looked for on every page from now on. By first subtags. */
export function lookForPhrasesOf(languages: readonly string[]): void {
  const phrases = languages.flatMap((language) => PHRASES[language] ?? []);
  if (phrases.length === alsoLookedFor.length && phrases.every((each, at) => each === alsoLookedFor[at]))
    return;
  alsoLookedFor = phrases;
  matchers.clear();
}

/** The phrases of a page's language, the English ones, and the reader's; of all languages where it is unknown. */
export function phrasesFor(lang: string | null): readonly Phrases[] {
  const own = lang === null ? undefined : PHRASES[lang.toLowerCase().split(/[-_]/)[0] ?? ''];
  return own ? [...new Set([own, en, ...alsoLookedFor])] : Object.values(PHRASES);
}

/** Scripts without spaces go on at once. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** Where they stand in Unicode, roughly: quick to rule out. */
const MAY_BE_UNSPACED = /[\u2e80-\uffff]$/;

function isUnspaced(phrase: string): boolean {
  return MAY_BE_UNSPACED.test(phrase) && UNSPACED.test(phrase);
}

function beginsWith(folded: string, phrase: string): boolean {
  if (!folded.startsWith(phrase)) return false;
  return folded[phrase.length] === ' ' || isUnspaced(phrase);
}

function isLabelWithMore(folded: string, phrase: string): boolean {
  if (!beginsWith(folded, phrase)) return false;
  const rest = folded.slice(phrase.length).trim();
  const words = isUnspaced(phrase) ? rest.length / 3 : rest.split(' ').length;
  return words <= (phrase.length < SHORT_PHRASE ? 3 : EXTRA_WORDS);
}
