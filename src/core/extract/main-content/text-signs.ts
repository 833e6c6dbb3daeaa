import { foldSpace } from '../../text/fold.ts';

/** What the characters of a text say of it, in any script. All but `words` and `links` are characters without space. */
export interface TextSigns {
  length: number;
  /** Runs between spaces; two ideographs, kana or syllable blocks count as one more. */
  words: number;
  /** In links, and how many links. */
  linked: number;
  links: number;
  strong: number;
  upper: number;
  digits: number;
  commas: number;
  sentences: number;
  separators: number;
}

const LETTER = 0;
const UPPER = 1;
const DIGIT = 2;
const SPACE = 3;
const SENTENCE = 4;
const COMMA = 5;
const SEPARATOR = 6;
const OTHER = 7;
const WIDE = 8;

const ASCII = asciiKinds();

function asciiKinds(): Uint8Array {
  const kinds = new Uint8Array(128).fill(OTHER);
  for (let code = 0; code < 128; code += 1) {
    const sign = String.fromCharCode(code);
    if (/[a-z_]/.test(sign)) kinds[code] = LETTER;
    else if (/[A-Z]/.test(sign)) kinds[code] = UPPER;
    else if (/\d/.test(sign)) kinds[code] = DIGIT;
    else if (/\s/.test(sign)) kinds[code] = SPACE;
    else if (/[.!?]/.test(sign)) kinds[code] = SENTENCE;
    else if (/[,;:]/.test(sign)) kinds[code] = COMMA;
    else if (/[|/\\<>@#+=*~^]/.test(sign)) kinds[code] = SEPARATOR;
  }
  return kinds;
}

const SENTENCE_ENDS = '…。！？؟۔।॥';
const COMMAS = '、，；：،؛';
const SEPARATORS = '·•›»→©®™▶▸►‹«←';

function kindOf(code: number): number {
  if (code < 128) return ASCII[code] ?? OTHER;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff) return SPACE;
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) return WIDE;
  if (code >= 0xac00 && code <= 0xd7af) return LETTER;
  const sign = String.fromCharCode(code);
  if (SENTENCE_ENDS.includes(sign)) return SENTENCE;
  if (COMMAS.includes(sign)) return COMMA;
  if (SEPARATORS.includes(sign)) return SEPARATOR;
  // Beyond Latin, Greek, Cyrillic and Armenian no script has capitals that matter here.
  if (code < 0x590) return sign === sign.toLowerCase() ? LETTER : UPPER;
  return LETTER;
}

function noSigns(): TextSigns {
  return {
    length: 0,
    words: 0,
    linked: 0,
    links: 0,
    strong: 0,
    upper: 0,
    digits: 0,
    commas: 0,
    sentences: 0,
    separators: 0,
  };
}

/** Counts the signs of one text after the other, each in several pieces. */
export class TextTally {
  #signs = noSigns();
  #parts: string[] = [];
  #inWord = false;
  #wide = 0;

  link(): void {
    this.#signs.links += 1;
  }

  add(piece: string, linked: boolean, strong: boolean): void {
    this.#parts.push(piece);
    const signs = this.#signs;
    const before = signs.length;
    for (let i = 0; i < piece.length; i += 1) {
      const kind = kindOf(piece.charCodeAt(i));
      if (kind === SPACE) {
        this.#inWord = false;
        continue;
      }
      signs.length += 1;
      if (!this.#inWord) signs.words += 1;
      this.#inWord = true;
      if (kind === UPPER) signs.upper += 1;
      else if (kind === DIGIT) signs.digits += 1;
      else if (kind === SENTENCE) signs.sentences += 1;
      else if (kind === COMMA) signs.commas += 1;
      else if (kind === SEPARATOR) signs.separators += 1;
      else if (kind === WIDE) this.#wide += 1;
    }
    if (linked) signs.linked += signs.length - before;
    if (strong) signs.strong += signs.length - before;
  }

  /** What was counted; the next text begins. */
  take(): { text: string; signs: TextSigns } {
    const signs = this.#signs;
    signs.words += Math.floor(this.#wide / 2);
    // A link around several blocks is one in each of them.
    if (signs.linked > 0 && signs.links === 0) signs.links = 1;
    const text = foldSpace(this.#parts.join(''));
    this.#signs = noSigns();
    this.#parts = [];
    this.#inWord = false;
    this.#wide = 0;
    return { text, signs };
  }
}
