import type { LabelKind } from '../../data/phrases/phrases.ts';
import { type PhraseMatcher, phrasesOf } from '../clean/phrases.ts';
import { atOnce, everySo, type Steps } from '../slices.ts';
import { foldSpace } from '../text/fold.ts';
import type { Measure } from './measure.ts';

/** Labels of what leads away from the story. */
const AWAY = new Set<LabelKind>(['readMore', 'recommended', 'related', 'popular']);
/** Labels that stand alone, above or in place of what is not story. */
const ALONE = new Set<LabelKind>(['advertisement', 'share']);

const LINES = 'p, div, li, aside, h2, h3, h4, h5, h6, blockquote, section, span';
const HEADINGS = 'h2, h3, h4, h5, h6';
const LONGEST_POINTER = 400;
/** A label that stands alone is a word or two. */
const LONGEST_LABEL = 40;
/** A pointer is its label and its link; a sentence of the story that links is mostly sentence. */
const LEAST_LINKED = 0.4;
/** The words of a consent banner beside its buttons, which are not copied. */
const LONGEST_CONSENT = 600;
const SENTENCE_HOLDERS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);
/** A block under such a heading leads away where this much of it is links, and it is no larger part of the prose. */
const LEAST_LINKED_BLOCK = 0.45;
const MOST_PROSE = 0.15;

/**
 * Removes from the copy the lines that lead to other stories ("Also read: …") and the blocks headed like them, labels
 * that stand alone ("Advertisement"), and consent banners.
 */
export function prunePointers(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  lang: string | null,
): void {
  atOnce(prunePointersInSteps(body, measures, lang));
}

/** As `prunePointers`, with pauses. */
export function* prunePointersInSteps(
  body: Element,
  measures: ReadonlyMap<Element, Measure>,
  lang: string | null,
): Steps<void> {
  const pause = everySo(300);
  const matcher = phrasesOf(lang);
  for (const box of [...body.children]) {
    if (pause()) yield;
    if (isConsent(box, measures, matcher)) box.remove();
  }
  for (const line of body.querySelectorAll(LINES)) {
    if (pause()) yield;
    if (isPointer(line, measures, matcher)) line.remove();
  }
  const most = (measures.get(body)?.prose ?? 0) * MOST_PROSE;
  for (const heading of body.querySelectorAll(HEADINGS)) {
    if (pause()) yield;
    const label = matcher.label(foldSpace(heading.textContent ?? ''));
    if (label && AWAY.has(label.kind)) removeHeaded(heading, measures, most);
  }
}

function isPointer(line: Element, measures: ReadonlyMap<Element, Measure>, matcher: PhraseMatcher): boolean {
  const measure = measures.get(line);
  if (!measure || measure.text === 0 || measure.text > LONGEST_POINTER) return false;
  const linked = measure.links >= measure.text * LEAST_LINKED && measure.links < measure.text;
  if (!linked && measure.text > LONGEST_LABEL) return false;
  const text = foldSpace(line.textContent ?? '');
  const opening = matcher.opening(text);
  if (!opening) return false;
  if (ALONE.has(opening.kind)) return opening.whole;
  return (
    AWAY.has(opening.kind) && measure.links >= measure.text * LEAST_LINKED && measure.links < measure.text
  );
}

/** Banners are boxes of their own beside the page; a paragraph of a story may begin with the same words. */
function isConsent(box: Element, measures: ReadonlyMap<Element, Measure>, matcher: PhraseMatcher): boolean {
  const measure = measures.get(box);
  if (!measure || measure.text > LONGEST_CONSENT || SENTENCE_HOLDERS.has(box.localName)) return false;
  return matcher.opening(foldSpace(box.textContent ?? ''))?.kind === 'consent';
}

/** Under such a heading stands a list of links: in the heading's own box, or in the element after it. */
function removeHeaded(heading: Element, measures: ReadonlyMap<Element, Measure>, most: number): void {
  const leadsAway = (element: Element | null): element is Element => {
    const measure = element && measures.get(element);
    return !!measure && measure.links >= measure.text * LEAST_LINKED_BLOCK && measure.prose <= most;
  };
  const box = heading.parentElement;
  if (box && box.localName !== 'body' && leadsAway(box) && !box.querySelector('h1')) {
    box.remove();
    return;
  }
  const following = heading.nextElementSibling;
  if (!leadsAway(following)) return;
  following.remove();
  heading.remove();
}
