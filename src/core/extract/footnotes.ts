import { withoutFragment } from './addresses.ts';
import { isBlockLevel } from './blocks.ts';
import { PART_MARKS } from './part-marks.ts';

/** What a reference shows: a number, a letter or a sign, in brackets or not. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,3}|note \d{1,3})[\])]?$/iu;
const LONGEST_MARK = 12;
const LONGEST_NOTE = 3_000;
const BACK = '↩';
const ELSEWHERE = 'nav, header, form';

/**
 * Puts back the notes that references in the story lead to, at its end.
 * @param story what was kept, its links not settled yet; is added to.
 * @param body the body of the copy that the story was found in.
 * @param url the page's address.
 */
export function restoreFootnotes(story: Element, body: Element, url: string): void {
  const wanted = new Set<string>();
  for (const link of story.querySelectorAll('a[href*="#"]')) {
    const id = fragmentOf(link, url);
    if (id !== null && isReference(link)) wanted.add(id);
  }
  if (wanted.size === 0) return;
  for (const { id } of story.querySelectorAll('[id]')) wanted.delete(id);
  if (wanted.size === 0) return;
  const lost = new Set<Element>();
  for (const element of body.querySelectorAll('[id]')) {
    const note = wanted.has(element.id) && !element.closest(ELSEWHERE) ? noteAround(element) : null;
    if (note && isNoteLength(note)) lost.add(note);
  }
  appendNotes(story, lost);
}

/** Items come back as lists, each with the number that it had. */
function appendNotes(story: Element, notes: ReadonlySet<Element>): void {
  const lists = new Map<Element, Element>();
  for (const note of notes) {
    const copy = story.ownerDocument.importNode(note, true);
    const list = note.closest('ol, ul, dl');
    if (!list) {
      story.append(copy);
      continue;
    }
    const known = lists.get(list);
    const own = known ?? story.ownerDocument.createElement(list.localName);
    if (list.localName === 'ol') copy.setAttribute('value', String([...list.children].indexOf(note) + 1));
    own.append(copy);
    if (!known) story.append(own);
    lists.set(list, own);
  }
}

/** Gives the id of an anchor that holds nothing to the block it stands in, before what leads nowhere is unlinked. */
export function settlePlaces(root: Element): void {
  for (const anchor of root.querySelectorAll('a[id]:not([href])')) {
    const block = anchor.closest('li, dd, p, td, h2, h3, h4, h5, h6');
    if (block && block.id === '') block.id = anchor.id;
  }
}

/**
 * Makes the footnotes of a story lead both ways: the id that a reference leads to comes onto the block of the note, and
 * each note leads back to its first reference. Notes are marked as such.
 * @param root the story before it is tidied, with its links settled: those within the page are fragments.
 */
export function settleFootnotes(root: Element): void {
  const links = [...root.querySelectorAll('a[href^="#"]')];
  if (links.length === 0) return;
  const places = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id]'))
    if (!places.has(element.id)) places.set(element.id, element);
  // A fragment may be written with per cent signs, an id is not.
  for (const link of links) link.setAttribute('href', `#${fragmentOf(link, '')}`);
  const settled = new Set<Element>();
  for (const link of links) {
    const place = places.get(fragmentOf(link, '') ?? '');
    const note = place && isReference(link) ? noteAround(place) : null;
    if (!place || !note || settled.has(note) || !isNoteLength(note) || !follows(note, link)) continue;
    if (place !== note) moveId(place, note, links);
    note.classList.add(PART_MARKS.note);
    leadBack(note, link, places);
    settled.add(note);
  }
}

/** A raised link, or one whose text is a mark and nothing else. */
function isReference(link: Element): boolean {
  const text = (link.textContent ?? '').trim();
  if (text === '' || text.length > LONGEST_MARK) return false;
  return MARK.test(text) || link.closest('sup') !== null || link.querySelector('sup') !== null;
}

function isNoteLength(note: Element): boolean {
  return (note.textContent ?? '').length <= LONGEST_NOTE;
}

/** The item or paragraph that a note's anchor is, stands in, or stands right before. */
function noteAround(place: Element): Element | null {
  const item = place.closest('li, dd, p, td') ?? place.closest('aside, div, section');
  if (item && (item.textContent ?? '').trim() !== '') {
    // A box gives way to what is in it when the story is tidied.
    return isBlockLevel(item) && item.matches('aside, div, section')
      ? (item.querySelector('p') ?? item)
      : item;
  }
  const next = place.nextElementSibling;
  return next && isBlockLevel(next) ? next : null;
}

function moveId(from: Element, to: Element, links: readonly Element[]): void {
  const { id } = from;
  from.removeAttribute('id');
  if (to.id === '') to.id = id;
  else
    for (const link of links)
      if (link.getAttribute('href') === `#${id}`) link.setAttribute('href', `#${to.id}`);
}

function leadBack(note: Element, reference: Element, places: ReadonlyMap<string, Element>): void {
  const leadsBack = [...note.querySelectorAll('a[href^="#"]')].some((link) => {
    const place = places.get(fragmentOf(link, '') ?? '');
    return place !== undefined && follows(note, place);
  });
  if (leadsBack) return;
  const bearer = reference.id === '' ? (reference.closest('sup[id]') ?? reference) : reference;
  if (bearer.id === '') bearer.id = `${note.id}-reference`;
  const back = note.ownerDocument.createElement('a');
  back.setAttribute('href', `#${bearer.id}`);
  back.textContent = BACK;
  const line = [...note.querySelectorAll('p')].at(-1) ?? note;
  line.append(' ', back);
}

/** The place in the page at `url` that a link leads to; null for a link that leads elsewhere. */
function fragmentOf(link: Element, url: string): string | null {
  const href = link.getAttribute('href') ?? '';
  const hash = href.indexOf('#');
  const isOwn = hash === 0 || (hash > 0 && withoutFragment(href) === withoutFragment(url));
  if (!isOwn || hash === href.length - 1) return null;
  try {
    return decodeURIComponent(href.slice(hash + 1));
  } catch {
    return href.slice(hash + 1);
  }
}

function follows(later: Element, earlier: Element): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
