import type { LabelKind } from '../../data/phrases/phrases.ts';
import { SHARE_ADDRESSES } from '../../data/share-addresses.ts';
import { foldPhrase, type PhraseMatch, phrasesOf } from '../clean/phrases.ts';
import { atOnce, everySo, type Steps } from '../slices.ts';
import { foldSpace } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import { isBlockLevel } from './blocks.ts';
import type { Measure } from './measure.ts';
import { CONTROLS } from './page-copy.ts';

/** Labels of what leads away from the story. */
const AWAY = new Set<LabelKind>(['readMore', 'recommended', 'related', 'popular']);
/** Labels that stand alone, above or in place of what is not story. */
const ALONE = new Set<LabelKind>(['advertisement', 'share']);

const LINES = 'p, div, li, aside, h2, h3, h4, h5, h6, blockquote, section, span, strong, b, em';
const HEADINGS = 'h2, h3, h4, h5, h6, p, strong, b, div, span';
const LONGEST_POINTER = 400;
const LONGEST_HEADING = 200;
const LONGEST_LABEL_LINE = 60;
/** A label that stands alone is a word or two. */
const LONGEST_LABEL = 40;
/** A pointer is its label and its link; a sentence of the story that links is mostly sentence. */
const LEAST_LINKED = 0.4;
/** A call to subscribe says what for before it links. */
const LEAST_LINKED_CALL = 0.2;
/** The words of a consent banner beside its buttons, which are not copied. */
const LONGEST_CONSENT = 600;
const SENTENCE_HOLDERS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);
/** A block under such a heading leads away where this much of it is links, and it is no larger part of the prose. */
const LEAST_LINKED_BLOCK = 0.45;
const MOST_PROSE = 0.15;
/** A line under its label that is the link to another story, and nothing else. */
const WHOLLY_LINKED = 0.9;
/** A row of share links says the names of networks, and a count. */
const LONGEST_SHARE_ROW = 160;
const SHARE_LINK = new RegExp(`^(?:${SHARE_ADDRESSES.join('|')})`, 'i');
/** Enough of a page to tell its language by. */
const SAMPLE = 4_000;

type Label = (text: string) => PhraseMatch | null;

interface Matchers {
  readonly label: Label;
  readonly opening: Label;
}

/**
 * Removes from the copy the lines that lead to other stories ("Also read: …") and the blocks headed like them, labels
 * that stand alone ("Advertisement"), rows of share links, and consent banners.
 * @param lang what the page declares; what it is written in counts, too.
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
  const matchers = matchersFor(body, lang);
  const most = (measures.get(body)?.prose ?? 0) * MOST_PROSE;
  for (const line of body.querySelectorAll(LINES)) {
    if (pause()) yield;
    const measure = measures.get(line);
    if (!measure || measure.text === 0 || measure.text > LONGEST_CONSENT) continue;
    if (isConsent(line, body, matchers) || isPointer(line, measure, matchers)) line.remove();
  }
  for (const heading of body.querySelectorAll(HEADINGS)) {
    if (pause()) yield;
    removeHeaded(heading, measures, matchers, most);
  }
  yield;
  removeShareRows(body, measures);
  yield;
}

/**
 * Removes from the copy the pointers that stand between two line breaks. They are parts of a block, so they have to go
 * before blocks are judged as wholes.
 */
export function prunePointerRuns(body: Element, lang: string | null): void {
  const parents = new Set([...body.querySelectorAll('br')].map((brk) => brk.parentElement));
  if (parents.size === 0) return;
  let made: Matchers | null = null;
  const matchers = () => {
    made ??= matchersFor(body, lang);
    return made;
  };
  for (const parent of parents) if (parent) removePointersBetweenBreaks(parent, matchers);
}

/** Pages declare the language of their template and are written in another. */
function matchersFor(body: Element, lang: string | null): Matchers {
  let sample = '';
  for (const line of body.querySelectorAll('p')) {
    if (sample.length > SAMPLE) break;
    sample += `${line.textContent ?? ''} `;
  }
  const written = detectLanguage(sample);
  const declared = phrasesOf(lang);
  const others =
    lang !== null && written !== null && written !== lang.split('-')[0] ? [phrasesOf(written)] : [];
  const first = (find: (matcher: typeof declared) => PhraseMatch | null) => {
    for (const matcher of [declared, ...others]) {
      const match = find(matcher);
      if (match) return match;
    }
    return null;
  };
  return {
    label: (text) => first((matcher) => matcher.label(text)),
    opening: (text) => first((matcher) => matcher.opening(text)),
  };
}

function isPointer(line: Element, measure: Measure, { opening }: Matchers): boolean {
  if (measure.text > LONGEST_POINTER) return false;
  const linked = measure.links >= measure.text * LEAST_LINKED;
  if (measure.links < measure.text * LEAST_LINKED_CALL && measure.text > LONGEST_LABEL) return false;
  const text = foldSpace(line.textContent ?? '');
  const match = opening(text);
  if (!match) return false;
  if (ALONE.has(match.kind)) return match.whole && (isBlockLevel(line) || isAlone(line, text));
  // "Subscribe to our newsletter" within the text, where no form stands beside it.
  if (match.kind === 'newsletter')
    return isBlockLevel(line) && measure.links >= measure.text * LEAST_LINKED_CALL;
  if (!AWAY.has(match.kind) || !linked) return false;
  return measure.links < measure.text || isLinkWithLabel(line, text, match);
}

/** A link whose own text is "Also read: …"; one that only begins with such words is any link. */
function isLinkWithLabel(line: Element, text: string, match: PhraseMatch): boolean {
  if (line.querySelector('a[href^="#"]')) return false;
  const [label = ''] = /^[^:：|»›]{2,40}[:：|»›]/u.exec(text) ?? [];
  return match.kind === 'readMore' && label !== '' && foldPhrase(label).split(' ').length <= 5;
}

/** Old pages and bare editors part lines with breaks only; such a line may be a pointer as well. */
function removePointersBetweenBreaks(parent: Element, matchers: () => Matchers): void {
  let run: ChildNode[] = [];
  const close = () => {
    if (run.length > 0 && isPointerRun(run, matchers)) for (const node of run) node.remove();
    run = [];
  };
  for (const node of [...parent.childNodes]) {
    if (node.nodeName === 'BR' || (node.nodeType === node.ELEMENT_NODE && isBlockLevel(node as Element)))
      close();
    else run.push(node);
  }
  close();
}

function isPointerRun(run: readonly Node[], matchers: () => Matchers): boolean {
  const linked = run.reduce((sum, node) => sum + linkedLength(node), 0);
  if (linked === 0) return false;
  const text = foldSpace(run.map((node) => node.textContent ?? '').join(''));
  if (text.length > LONGEST_POINTER) return false;
  const match = matchers().opening(text);
  if (!match || !AWAY.has(match.kind)) return false;
  return linked >= text.length * LEAST_LINKED && linked < text.length;
}

function linkedLength(node: Node): number {
  if (node.nodeType !== node.ELEMENT_NODE) return 0;
  const element = node as Element;
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];
  return links.reduce((sum, link) => sum + foldSpace(link.textContent ?? '').length, 0);
}

/**
 * A banner is a box of its own beside the page, or has controls; a paragraph or a section of a story may begin with the
 * same words.
 */
function isConsent(box: Element, body: Element, { opening }: Matchers): boolean {
  if (SENTENCE_HOLDERS.has(box.localName)) return false;
  if (box.parentElement !== body && !box.hasAttribute(CONTROLS) && !box.querySelector(`[${CONTROLS}]`))
    return false;
  return !box.querySelector('h1') && opening(foldSpace(box.textContent ?? ''))?.kind === 'consent';
}

/**
 * Under a heading that says so stands a list of links: in the heading's own box, or in the element after it. Under a
 * line that is such a label and nothing else may stand one link alone.
 */
function removeHeaded(
  heading: Element,
  measures: ReadonlyMap<Element, Measure>,
  { label }: Matchers,
  most: number,
): void {
  const isHeading = /^h\d$/.test(heading.localName);
  if ((measures.get(heading)?.text ?? 0) > (isHeading ? LONGEST_HEADING : LONGEST_LABEL_LINE)) return;
  const leadsAway = (element: Element | null, least: number): element is Element => {
    const measure = element && measures.get(element);
    return !!measure && measure.text > 0 && measure.links >= measure.text * least && measure.prose <= most;
  };
  const box = heading.parentElement;
  const isBox =
    isHeading &&
    box !== null &&
    box.localName !== 'body' &&
    leadsAway(box, LEAST_LINKED_BLOCK) &&
    !box.querySelector('h1');
  const alone = isBlockLevel(heading) ? heading : heading.parentElement;
  const following = alone?.nextElementSibling ?? null;
  const isFollowed = leadsAway(following, isHeading ? LEAST_LINKED_BLOCK : WHOLLY_LINKED);
  // What is labelled is looked at first: most lines have nothing of the kind beside them.
  if (!isBox && !isFollowed) return;
  const text = foldSpace(heading.textContent ?? '');
  const match = label(text);
  if (!match || !AWAY.has(match.kind)) return;
  if (!isHeading && !match.whole && !/[:：]$/.test(text)) return;
  if (alone !== heading && !isAlone(heading, text)) return;
  if (isBox) {
    box.remove();
    return;
  }
  following?.remove();
  alone?.remove();
}

/** Whether a label is the only thing in its box: "Press **Share** to send it" is a sentence of the story. */
function isAlone(label: Element, text: string): boolean {
  return foldSpace(label.parentElement?.textContent ?? '') === text;
}

/** Links that hand the story's address to a network stand in rows of their own. */
function removeShareRows(body: Element, measures: ReadonlyMap<Element, Measure>): void {
  for (const link of body.querySelectorAll('a[href]')) {
    if (!SHARE_LINK.test((link.getAttribute('href') ?? '').replace(/^(?:https?:)?\/\/(?:www\.)?/i, '')))
      continue;
    let row: Element = link;
    for (let at = link.parentElement; at && at !== body; at = at.parentElement) {
      const measure = measures.get(at);
      if (
        !measure ||
        measure.text > LONGEST_SHARE_ROW ||
        measure.prose > 0 ||
        at.querySelector('h1, img[width]')
      )
        break;
      row = at;
    }
    if (row !== link || foldSpace(link.textContent ?? '').length <= LONGEST_LABEL) row.remove();
  }
}
