import type { Words } from '../data/words.ts';
import { h } from './h.ts';

/** Fetches a picture, and gives the address it can then be loaded from; null where there is none to be had. */
export type PictureFetch = () => Promise<string | null>;

/** Gives the address to load a picture from, or what fetches it when it is near; null where there is none to be had. */
export type PictureOf = (url: string) => string | PictureFetch | null;

/** Points every picture at what may be loaded, and puts the words in the place of those that are not there. */
export function settlePictures(story: ParentNode, pictureOf: PictureOf, words: Words): void {
  for (const picture of story.querySelectorAll('img')) {
    const source = pictureOf(picture.getAttribute('src') ?? '');
    if (source === null) {
      picture.replaceWith(missingPicture(picture, words.text('reading_picture_not_saved')));
    } else {
      settlePicture(picture, source, words);
    }
  }
}

/** A picture that loads when it is near, tells its server nothing, and becomes its words if it is broken. */
export function settlePicture(picture: HTMLImageElement, source: string | PictureFetch, words: Words): void {
  picture.setAttribute('loading', 'lazy');
  picture.setAttribute('decoding', 'async');
  picture.setAttribute('referrerpolicy', 'no-referrer');
  const miss = () => picture.replaceWith(missingPicture(picture, words.text('reading_picture_not_loaded')));
  picture.addEventListener('error', miss, { once: true });
  if (typeof source === 'string') picture.setAttribute('src', source);
  else loadWhenNear(picture, source, miss);
}

/** How far below the window a picture is fetched already. */
const NEAR = '1500px';

function loadWhenNear(picture: HTMLImageElement, load: PictureFetch, miss: () => void): void {
  picture.removeAttribute('src');
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void load()
        .catch(() => null)
        .then((address) => (address === null ? miss() : picture.setAttribute('src', address)));
    },
    // The sheet scrolls, not the window; browsers that do not know the second one load a picture once it is seen.
    { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit,
  );
  observer.observe(picture);
}

/** A caption already tells what there would be to see. */
function missingPicture(picture: HTMLImageElement, why: string): HTMLElement {
  const alt = picture.closest('figure')?.querySelector('figcaption') ? '' : picture.alt;
  return h('span', { class: 'missing' }, alt && h('span', { class: 'alt' }, alt), h('span', {}, why));
}

/** Links leave in a new tab without a trace of where they were pressed; those within the story scroll to their place. */
export function settleLinks(story: ParentNode): void {
  for (const link of story.querySelectorAll('a[href]')) {
    const target = link.getAttribute('href') ?? '';
    if (target.startsWith('#')) {
      link.addEventListener('click', (event) => followWithin(event, link, target.slice(1)));
    } else {
      link.setAttribute('rel', 'noopener noreferrer');
      link.setAttribute('target', '_blank');
    }
  }
}

/** A browser looks for fragments in the document only, and would find nothing in a shadow root. */
function followWithin(event: Event, link: Element, id: string): void {
  event.preventDefault();
  const targets = link.closest('.story')?.querySelectorAll('[id]') ?? [];
  const place = [...targets].find((element) => element.id === id);
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
}

/** What may be wider than the measure scrolls in a region of its own, which the keyboard can reach. */
export function frameWideParts(story: ParentNode, words: Words): void {
  for (const part of story.querySelectorAll('table, pre')) {
    if (part.parentElement?.closest('table, pre')) continue;
    const label =
      part.querySelector('caption')?.textContent?.trim() ||
      words.text(part.localName === 'table' ? 'reading_table' : 'reading_code');
    const region = h('div', { class: 'wide', role: 'region', tabIndex: 0, 'aria-label': label });
    part.replaceWith(region);
    region.append(part);
  }
}
