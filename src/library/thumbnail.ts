import type { SavedHead } from '../core/saved.ts';
import { h } from '../ui/h.ts';

/** How far below the window a picture is fetched from the store. */
const AHEAD = '600px';

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

/** Runs once, when the element comes near the window. */
export function whenNear(element: Element, work: () => void): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer?.unobserve(target);
        waiting.get(target)?.();
      }
    },
    { rootMargin: `0px 0px ${AHEAD}` },
  );
  waiting.set(element, work);
  observer.observe(element);
}

/** Firefox and Chromium both know it; where a test does not, there is nothing to wait for. */
const whenIdle = (work: () => void) =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: 300 }) : work();

function letterOf({ site, title }: SavedHead): string {
  return [...(site || title)][0]?.toLocaleUpperCase() ?? '';
}

/** Shows a kept picture in the place of what an element holds, as soon as it is near and there is time. */
function showIn(element: HTMLElement, hash: string, pictureOf: (hash: string) => Promise<Blob | null>): void {
  const show = async () => {
    // Drawn anew with each letter of a search: most rows are gone before there is time for a picture.
    const blob = element.isConnected ? await pictureOf(hash) : null;
    if (!blob) return;
    const url = URL.createObjectURL(blob);
    const release = () => URL.revokeObjectURL(url);
    const picture = h('img', { alt: '', decoding: 'async', onerror: release });
    picture.onload = () => {
      release();
      element.replaceChildren(picture);
    };
    picture.src = url;
  };
  // A picture that cannot be read leaves what is there.
  whenNear(element, () => whenIdle(() => void show().catch(() => undefined)));
}

/** The picture of a row, or the site's first letter on the same ground. It says nothing that the title does not. */
export function thumbnail(head: SavedHead, pictureOf: (hash: string) => Promise<Blob | null>): HTMLElement {
  const element = h('div', { class: 'thumbnail arch', 'aria-hidden': true }, letterOf(head));
  if (head.thumbnail !== null) showIn(element, head.thumbnail, pictureOf);
  return element;
}

/** The small picture of the site that a story is from; null where none was kept. */
export function siteIcon(
  { favicon }: SavedHead,
  pictureOf: (hash: string) => Promise<Blob | null>,
): HTMLElement | null {
  if (favicon === null) return null;
  const element = h('span', { class: 'site-icon', 'aria-hidden': true });
  showIn(element, favicon, pictureOf);
  return element;
}
