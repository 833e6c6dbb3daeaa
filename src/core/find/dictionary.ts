/** Looking a word up in a sorted list of terms: as it is, by its beginning, and with typos in it. */

/** Where a term stands, or would stand. */
function lowerBound(terms: readonly string[], term: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first term from `from` on that does not begin with `prefix`. */
function endOfPrefix(terms: readonly string[], prefix: string, from: number): number {
  // Steps that double find the neighbourhood quickly, as most prefixes hold few terms.
  let step = 1;
  while (from + step < terms.length && terms[from + step]?.startsWith(prefix)) step *= 2;
  let [low, high] = [from + (step >>> 1), Math.min(from + step, terms.length)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]?.startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The terms that begin with a prefix, as [first, past the last]. */
export function prefixRange(terms: readonly string[], prefix: string): readonly [number, number] {
  const first = lowerBound(terms, prefix);
  if (!terms[first]?.startsWith(prefix)) return [first, first];
  return [first, endOfPrefix(terms, prefix, first)];
}

/** The place of a term, or -1. */
export function placeOfTerm(terms: readonly string[], term: string): number {
  const at = lowerBound(terms, term);
  return terms[at] === term ? at : -1;
}

/** How many typos a word may have: none where almost anything would be near. UTF-16 code units. */
export function typosAllowed(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Rows of the table of edit distances (optimal string alignment: insertion, deletion, substitution, two letters
 * swapped), one for each letter of the term that is walked; rows of a common beginning are used again.
 */
class Distances {
  readonly #word: string;
  readonly #most: number;
  readonly #rows: Uint8Array[];

  constructor(word: string, most: number, longest: number) {
    this.#word = word;
    this.#most = most;
    this.#rows = Array.from({ length: longest + 1 }, () => new Uint8Array(word.length + 1));
    this.#rows[0]?.set(Array.from({ length: word.length + 1 }, (_, index) => index));
  }

  /** Of the first `depth` letters of a term from the whole word. */
  at(depth: number): number {
    return this.#rows[depth]?.[this.#word.length] ?? this.#most + 1;
  }

  /** Adds a term's letter at `depth`; false where no continuation can be near enough any more. */
  add(term: string, depth: number): boolean {
    const word = this.#word;
    const row = this.#rows[depth + 1];
    const above = this.#rows[depth];
    const aboveThat = depth > 0 ? this.#rows[depth - 1] : undefined;
    if (!row || !above) return false;
    const letter = term.charCodeAt(depth);
    row[0] = depth + 1;
    let least = depth + 1;
    for (let at = 1; at <= word.length; at++) {
      const same = word.charCodeAt(at - 1) === letter;
      let distance = same
        ? (above[at - 1] as number)
        : 1 + Math.min(above[at - 1] as number, above[at] as number, row[at - 1] as number);
      const isSwap =
        aboveThat !== undefined &&
        at > 1 &&
        word.charCodeAt(at - 2) === letter &&
        word.charCodeAt(at - 1) === term.charCodeAt(depth - 1);
      if (isSwap) distance = Math.min(distance, 1 + (aboveThat[at - 2] as number));
      row[at] = distance;
      if (distance < least) least = distance;
    }
    return least <= this.#most;
  }
}

function commonLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** From this length on a word may be the beginning of what is found and have a typo, too. */
const LEAST_BEGINNING = 5;

/** What a walk along a term came to. */
interface Walk {
  /** Letters whose rows are filled. */
  readonly depth: number;
  readonly verdict: 'beginning' | 'whole' | 'far' | 'no continuation';
}

function walk(
  term: string,
  from: number,
  longest: number,
  distances: Distances,
  most: number,
  last: number,
): Walk {
  for (let depth = from; depth < term.length && depth < longest; ) {
    const isPossible = distances.add(term, depth);
    depth += 1;
    // A beginning ends as the word does; else leaving the last letter out would be a typo like any other.
    if (term.charCodeAt(depth - 1) === last && distances.at(depth) <= most)
      return { depth, verdict: 'beginning' };
    if (!isPossible) return { depth, verdict: 'no continuation' };
  }
  const depth = Math.min(term.length, longest);
  return { depth, verdict: term.length <= longest && distances.at(depth) <= most ? 'whole' : 'far' };
}

/**
 * The places of terms that are a word, or begin with it, give or take `most` typos. The sorted list is walked like a
 * trie: a beginning that is too far away is skipped with all that share it.
 */
export function similarTerms(terms: readonly string[], word: string, most: number): number[] {
  const found: number[] = [];
  const longest = word.length + most;
  const distances = new Distances(word, most, longest);
  const last = word.length < LEAST_BEGINNING ? -1 : word.charCodeAt(word.length - 1);
  /** Letters of the term before whose rows still hold. */
  let known = 0;
  let before = '';
  for (let index = 0; index < terms.length; ) {
    const term = terms[index] ?? '';
    const { depth, verdict } = walk(
      term,
      Math.min(known, commonLength(before, term)),
      longest,
      distances,
      most,
      last,
    );
    before = term;
    known = depth;
    let next = index + 1;
    if (verdict === 'beginning' || verdict === 'no continuation')
      next = endOfPrefix(terms, term.slice(0, depth), index);
    if (verdict === 'beginning') for (let at = index; at < next; at++) found.push(at);
    if (verdict === 'whole') found.push(index);
    index = next;
  }
  return found;
}
