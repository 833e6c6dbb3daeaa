import type { Words } from '../data/words.ts';
import { closeDialog } from './close-dialog.ts';
import { h } from './h.ts';
import { icon } from './icons.ts';

export interface PictureViewer {
  readonly element: HTMLDialogElement;
  /** @returns false where no picture was open. */
  close(): boolean;
}

/** A picture smaller than this has nothing more to show, in CSS pixels. */
const SMALL = 160;

/**
 * Shows a picture of the story as large as the window, with its caption, on a press or Enter. A picture that is a link
 * stays one.
 */
export function pictureViewer(story: HTMLElement, words: Words, signal: AbortSignal): PictureViewer {
  const stage = h('figure', {});
  const element = h(
    'dialog',
    {
      class: 'viewer',
      'aria-label': words.text('reading_picture'),
      // A press anywhere closes it: there is nothing else to press.
      onclick: () => element.close(),
    },
    stage,
    h(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': words.text('reading_close'),
        title: words.text('reading_close'),
      },
      icon('close'),
    ),
  );
  const open = (picture: HTMLImageElement) => {
    const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim();
    const large = h('img', { src: picture.currentSrc || picture.src, alt: picture.alt });
    large.referrerPolicy = 'no-referrer';
    stage.replaceChildren(large, ...(caption ? [h('figcaption', {}, caption)] : []));
    element.showModal();
  };
  prepare(story, words);
  const pictureOf = ({ target }: Event) =>
    target instanceof HTMLImageElement && target.classList.contains('enlarges') ? target : null;
  story.addEventListener(
    'click',
    (event) => {
      const picture = pictureOf(event);
      if (picture) open(picture);
    },
    { signal },
  );
  story.addEventListener(
    'keydown',
    (event) => {
      const picture = event.key === 'Enter' || event.key === ' ' ? pictureOf(event) : null;
      if (!picture) return;
      event.preventDefault();
      open(picture);
    },
    { signal },
  );
  return {
    element,
    close: () => closeDialog(element),
  };
}

/** Only when it has loaded is a picture's size known, and whether there is more of it to see. */
function prepare(story: HTMLElement, words: Words): void {
  for (const picture of story.querySelectorAll('img')) {
    if (picture.closest('a')) continue;
    const settle = () => {
      if (picture.naturalWidth < SMALL || picture.naturalHeight < SMALL) return;
      picture.classList.add('enlarges');
      picture.tabIndex = 0;
      picture.setAttribute('role', 'button');
      picture.setAttribute('aria-label', words.text('reading_enlarge', picture.alt));
    };
    if (picture.complete) settle();
    picture.addEventListener('load', settle, { once: true });
  }
}
