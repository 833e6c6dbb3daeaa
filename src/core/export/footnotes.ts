import type TurndownService from 'turndown';
import { PART_MARKS } from '../extract/part-marks.ts';

/** A note that references in the story lead to, taken out of it. */
interface Note {
  readonly number: number;
  readonly element: Element;
}

/** The references' text in the story until Markdown is written; no text of a story holds these private signs. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/**
 * Takes the footnotes out of a story and leaves a sign for each reference, for Markdown has a form of its own for both.
 * Notes that nothing leads to stay. Changes the fragment it is given.
 */
export function takeNotes(story: DocumentFragment): Note[] {
  const notes: Note[] = [];
  for (const element of story.querySelectorAll(`.${PART_MARKS.note}[id]`)) {
    const links = [...story.querySelectorAll('a[href^="#"]')].filter(
      (link) => link.getAttribute('href') === `#${element.id}` && !element.contains(link),
    );
    if (links.length === 0) continue;
    const number = notes.length + 1;
    for (const link of links) (link.closest('sup') ?? link).replaceWith(`${OPEN}${number}${CLOSE}`);
    notes.push({ number, element });
  }
  for (const { element } of notes) takeOut(element);
  return notes;
}

/** Markdown of the references and, after the story, of the notes (as GitHub, Pandoc and Obsidian read them). */
export function writeNotes(text: string, notes: readonly Note[], service: TurndownService): string {
  const written = notes.map(({ number, element }) => {
    const content = service.turndown(element as HTMLElement).trim();
    return `[^${number}]: ${content.replace(/\n(?!\n)/g, '\n    ')}`;
  });
  // A note may lead to another one.
  return [text, ...written].join('\n\n').replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g'), '[^$1]');
}

/** Out of its list, which goes when it is empty; the way back to the reference goes with the place it led to. */
function takeOut(note: Element): void {
  const list = note.parentElement;
  for (const link of note.querySelectorAll('a[href^="#"]')) link.remove();
  note.remove();
  if (list?.matches('ol, ul, dl') && list.children.length === 0) list.remove();
}
