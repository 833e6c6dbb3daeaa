import { eachTerm } from '../find/terms.ts';

/**
 * A fingerprint by which nearly equal texts are known: the least hash of their runs of three words under each of eight
 * hash functions (MinHash; Broder 1997, "On the resemblance and containment of documents"). Each agrees between two
 * texts as likely as a run of the one stands in the other, too.
 */

const FUNCTIONS = 8;
/** Words that stand together count, so that two texts on one subject are not yet alike. */
const SHINGLE = 3;
const DIGITS = 8;
/** With fewer words any two texts are the same, or are not, by chance. */
const LEAST_TERMS = 40;
/** So many of the eight have to agree: about three runs of four stand in both texts. */
const ENOUGH = 6;

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** The end of MurmurHash3: every bit of the value comes to bear on every other. */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** As 64 hexadecimal digits, eight for each function; empty where a text is too short to tell. */
export function fingerprint(text: string): string {
  const terms: string[] = [];
  eachTerm(text, (term) => terms.push(term));
  if (terms.length < LEAST_TERMS) return '';
  const least = new Uint32Array(FUNCTIONS).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= terms.length; at++) {
    const run = hash(terms.slice(at, at + SHINGLE).join(' '));
    for (let each = 0; each < FUNCTIONS; each++) {
      // The golden ratio's bits keep the functions apart.
      const value = mixed(run + Math.imul(each, 0x9e3779b9));
      if (value < (least[each] as number)) least[each] = value;
    }
  }
  return Array.from(least, (value) => value.toString(16).padStart(DIGITS, '0')).join('');
}

function partsOf(print: string): string[] {
  return Array.from({ length: print.length / DIGITS }, (_, at) =>
    print.slice(at * DIGITS, (at + 1) * DIGITS),
  );
}

/** Keys of which near fingerprints share one at least: where six of eight agree, so does one of any three. */
export function bandsOf(print: string): string[] {
  return partsOf(print)
    .slice(0, FUNCTIONS - ENOUGH + 1)
    .map((part, at) => `${at}${part}`);
}

/** Whether two texts are much the same, by their fingerprints. */
export function isNear(one: string, other: string): boolean {
  const others = partsOf(other);
  return partsOf(one).filter((part, at) => part === others[at]).length >= ENOUGH;
}
