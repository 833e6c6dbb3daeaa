import { UnreadableFile } from './unreadable.ts';

/**
 * Takes a JSON document apart while it is read: the elements of one array come out one by one, and everything around
 * them at the end, so that a library of any size needs the memory of one article. (After the idea of streaming JSON
 * parsers such as clarinet; only brackets and strings are looked at here, JSON.parse does the rest.)
 */

/** UTF-16 code units of one element: an article with all its pictures. */
const MOST_ELEMENT = 256 * 1024 * 1024;
const MOST_DEPTH = 200;

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const COMMA = 44;
const OPENING_ARRAY = 91;

const isOpening = (code: number) => code === OPENING_ARRAY || code === 123;
const isClosing = (code: number) => code === 93 || code === 125;

/** A value of the array, and the line in which it begins. */
export interface JsonPiece {
  readonly value: unknown;
  readonly line: number;
}

export class JsonPieces {
  /** Null: the document itself is the array. */
  readonly #array: string | null;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  /** Depth inside the array whose elements are taken out; 0 while outside of it. */
  #inside = 0;
  #element = '';
  #elementLine = 1;
  #around = '';

  /** @param array the key of the array in the outermost object, null where the document is the array. */
  constructor(array: string | null) {
    this.#array = array;
  }

  /** The next piece of text; gives the elements that it completes. @throws UnreadableFile `json`, `too_deep`, `too_large` */
  *take(text: string): Generator<JsonPiece> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const met = this.#meet(text.charCodeAt(at));
      if (met === 'nothing') continue;
      if (met === 'an array') {
        if (!this.#isOurs(text.slice(from, at))) continue;
        this.#keep(text.slice(from, at + 1));
        from = at + 1;
        this.#inside = this.#depth;
        this.#elementLine = this.#line;
        continue;
      }
      yield* this.#complete(text.slice(from, at));
      if (met === 'a comma') from = at + 1;
      else {
        from = at;
        this.#inside = 0;
        this.#depth -= 1;
      }
    }
    this.#keep(text.slice(from));
  }

  /** What stood around the array. To be called after the last piece. @throws UnreadableFile `json` */
  end(): unknown {
    if (this.#depth !== 0 || this.#inString) throw new UnreadableFile('json', this.#line);
    return parsed(this.#around, this.#line);
  }

  /** Looks at one code unit: does an array begin here, or an element of ours end? */
  #meet(code: number): 'nothing' | 'an array' | 'a comma' | 'the end' {
    if (code === NEWLINE) this.#line += 1;
    if (this.#inString) this.#stepInString(code);
    else if (code === QUOTE) this.#inString = true;
    else if (isOpening(code)) {
      this.#depth += 1;
      if (this.#depth > MOST_DEPTH) throw new UnreadableFile('too_deep', this.#line);
      if (code === OPENING_ARRAY && this.#inside === 0) return 'an array';
    } else if (isClosing(code)) {
      if (this.#depth === 0) throw new UnreadableFile('json', this.#line);
      if (this.#depth === this.#inside) return 'the end';
      this.#depth -= 1;
    } else if (code === COMMA && this.#inside > 0 && this.#depth === this.#inside) return 'a comma';
    return 'nothing';
  }

  #stepInString(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
  }

  /** Whether the array that begins after this text is the one whose elements are taken out. */
  #isOurs(before: string): boolean {
    if (this.#array === null) return this.#depth === 1;
    return (
      this.#depth === 2 && new RegExp(`"${this.#array}"\\s*:\\s*$`).test((this.#around + before).slice(-200))
    );
  }

  #keep(text: string): void {
    if (this.#inside === 0) this.#around += text;
    else this.#element += text;
    if (Math.max(this.#around.length, this.#element.length) > MOST_ELEMENT) {
      throw new UnreadableFile('too_large', this.#line);
    }
  }

  *#complete(rest: string): Generator<JsonPiece> {
    const element = this.#element + rest;
    const line = this.#elementLine + leadingLines(element);
    this.#element = '';
    this.#elementLine = this.#line;
    if (element.trim() !== '') yield { value: parsed(element, line), line };
  }
}

function leadingLines(element: string): number {
  return (/^\s*/.exec(element)?.[0].split('\n').length ?? 1) - 1;
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile('json', line);
  }
}
