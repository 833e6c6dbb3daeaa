import { ABOUT_AUTHOR } from '../../data/about-author.ts';
import { foldForMatch, foldSpace } from '../text/fold.ts';
import { PUT_BACK } from './put-back.ts';

const HEADINGS = /^(?:h[2-6]|p)$/;
const IN_BOX = /^(?:p|ul|figure|h[3-6])$/;
/** The box stands among the last elements of a story, and says no more than this many characters. */
const MOST_BEFORE_END = 6;
const LONGEST_BOX = 900;
const LONGEST_HEADING = 60;
/** A story has at least so many elements before it. */
const FEWEST_BEFORE = 3;
const ABOUT = new Set(ABOUT_AUTHOR.map(foldForMatch));

/**
 * Takes the box about the author off the end of a tidied story: what stands below a line that is an author's name, or
 * says that this is about the author.
 * @param authors as the page names them.
 */
export function dropAuthorBox(story: Element, authors: readonly string[]): void {
  const parts = [...story.children];
  const names = authors.map(foldForMatch).filter((name) => name.includes(' ') || name.length > 3);
  for (let at = Math.max(FEWEST_BEFORE, parts.length - MOST_BEFORE_END); at < parts.length; at += 1) {
    const heading = parts[at];
    if (!heading || !isHeadingOfBox(heading, names)) continue;
    const rest = parts.slice(at + 1);
    if (rest.length === 0 || !isBox(rest)) return;
    const before = parts[at - 1];
    if (before && isPortrait(before)) before.remove();
    for (const part of [heading, ...rest]) part.remove();
    return;
  }
}

/** A picture may stand in the line of the name. */
function isHeadingOfBox(line: Element, names: readonly string[]): boolean {
  const text = foldForMatch(line.textContent ?? '').replace(/\s*[:：]$/, '');
  if (!HEADINGS.test(line.localName) || text === '' || text.length > LONGEST_HEADING) return false;
  if (ABOUT.has(text) || names.includes(text)) return true;
  // "About Ottilie Wren": a heading, not a sentence.
  return line.localName !== 'p' && names.some((name) => text.endsWith(` ${name}`));
}

function isBox(parts: readonly Element[]): boolean {
  const length = parts.reduce((sum, part) => sum + foldSpace(part.textContent ?? '').length, 0);
  return (
    length <= LONGEST_BOX &&
    parts.every((part) => IN_BOX.test(part.localName) && !part.hasAttribute(PUT_BACK))
  );
}

function isPortrait(part: Element): boolean {
  return /^(?:p|figure)$/.test(part.localName) && foldSpace(part.textContent ?? '') === '';
}
